"""Long texts are matched from arrays: whatever stands in them, that finds what matching word by word finds."""

import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from engine_case import index
from hypothesis import example, given, settings
from hypothesis import strategies as st
from marked_texts import LABELLED, marked_texts
from rapidfuzz.distance import OSA

from cleaner.core.basis.suggestion import SURE
from cleaner.core.basis.text import Document, Precedents, Span
from cleaner.core.basis.values import replace
from cleaner.core.finding.fuzzy import find_near
from cleaner.core.finding.matching import Index, find
from cleaner.core.finding.nearness import LEAST_SPELLING, Near
from cleaner.core.finding.sieve import Spellings
from cleaner.core.finding.standing import Standing
from cleaner.core.reasons.plainly import options_of, plain_of, stands_plainly
from cleaner.core.reasons.replacing import repair
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.settling import settle
from cleaner.core.reasons.suggesting import candidates, suggest
from cleaner.core.words.hashing import Spelt, hash_of, many_hashes, written_hashes
from cleaner.core.words.long_tokens import LONG, LongTokens
from cleaner.core.words.tokens import LOWER, UPPER, Tokens, stem
from cleaner.files.glossaries.reader import parse_glossary

ODD = "’“”–—\u00a0 \n\r\n.,;&-'éüßﬁＡ１中文İ\U0001f600\U00020000ōK_한ſ`$@ªĳŉ×÷ŀ"
PIECES = (
    *"Jack Ma|jack ma|Horse cloud|ali|Ali Baba|alibaba group|ali  cloud|ant finanical|Ants, financial services".split(
        "|"
    ),
    *"rookies|rookie\nnetwork|Scott|UC|U C|pictures|large-data|e commerce|electricities|cai chongxin|Caichongxin".split(
        "|"
    ),
    *"alibab|Alibabba|Alibaba Picture|www.alibaba.com|`jack ma`|jack_ma|a|the|said|Mr.|parcels|logistics".split("|"),
    *"<!-- cleaner:off -->|<!-- cleaner:on -->|马云|阿里巴巴ali|ＪＡＣＫ Ma|jáck ma|film|Alipay|, | and |. |\n\n".split(
        "|"
    ),
)
texts = st.lists(st.sampled_from(PIECES) | st.text(ODD + "abcmstu", max_size=4), max_size=60).map(" ".join)


_DIGEST = (
    "Jack Ma, Joe Tsai and jack ma of Alipay. " * 3
    + "We said so then. " * 140
    + "A rookie, ants, Scott and UC. "
    + "We said so then. " * 20
    + "Alibaba Pictures. Joe Tsai, Joe Tsai and big data met rookies. "
    + "We said so then. " * 160
    + "The ants and pictures."
)
"""Several articles in one file."""


@cache
def near() -> Near:
    return Near.of(index())


def kept() -> Standing:
    """Return what was judged for all texts that were looked at so far."""
    return index().standing


@given(texts)
@example("")
@example("Ａ中Ａa中")
def test_a_long_text_has_the_words_of_a_short_one(text: str) -> None:
    short, long = Tokens(text), LongTokens(text)

    assert (short.starts, short.ends, short.folds) == (list(long.starts), list(long.ends), list(long.folds))
    first = [text[at] for at in short.starts]
    assert [UPPER if c.isupper() else LOWER if c.islower() else 0 for c in first] == long.cases.tolist()
    for word in map(stem, short.folds):
        assert list(short.places(word)) == list(long.places(word))


@given(texts)
@example("A. b. Mr. c.\nD")
@example("aliĳ ali ﬁaliﬁ")
def test_what_stands_between_words_is_told_alike(text: str) -> None:
    short, long = Tokens(text), LongTokens(text)

    for at in range(len(short)):
        told = [
            (t.joins(at), t.runs_on(at), t.adjacent(at), t.ends_sentence(at), t.sentence(at)) for t in (short, long)
        ]
        assert told[0] == told[1]
    assert list(short.sentence_starts()) == list(long.sentence_starts())
    words = frozenset({"ali", "rookie", "parcel"})
    assert list(short.marked(words)) == list(long.marked(words))


@given(texts)
@example(_DIGEST)
@example("ﬁlm ali ﬁlms. The ali's film, Ali Baba said")
@example("Two hundred of the rookies' pictures, ants and “Scott” are new; the large-data role Wang said.")
@example(
    "Alibaba Pictures said so. Then Alibabba Pictures and Alibaba Pixtures said so, as Caichongxinn and Joe Tsai did."
)
@example(
    "Great Rookie Drivers Deliver Parcels And Films With Scott Pictures In Ali Group Offices\nthe Ali Wang said so"
)
def test_the_same_speaks_for_a_match_in_a_long_text_as_in_a_short_one(text: str) -> None:
    seen = []
    for tokens, judged_once in ((Tokens(text), Standing()), (LongTokens(text), Standing()), (LongTokens(text), kept())):
        scene = Scene(tokens, find_near(near(), tokens, find(index(), tokens)), near())
        scene.judged_once = judged_once
        groups = candidates(scene)
        seen.append([(j.table, j.match.span, list(j.told())) for group in groups for j in group])

    assert seen[0] == seen[1]
    assert seen[0] == seen[2]


@given(texts)
@example(_DIGEST)
@example(
    "The rookie, ali and rookies. A rookie of Alibaba leads the ali group; Scott, the rookie network and UC said so."
)
def test_candidates_of_a_long_text_settle_as_those_of_a_short_one(text: str) -> None:
    settled = []
    for tokens in (Tokens(text), LongTokens(text)):
        groups = candidates(Scene(tokens, find_near(near(), tokens, find(index(), tokens)), near()))
        settle(groups)
        settled.append(
            [(j.odds, j.confidence, j.elsewhere or 0.0, j.company, j.strong) for group in groups for j in group]
        )

    assert settled[0] == [pytest.approx(row) for row in settled[1]]


@given(texts)
@example("We met a ali manager; the rookie left")
@example("ALI GROUP IS THE NEW HOME OF ROOKIE NETWORK AND OF JACK MA")
@example("so ALI GROUP said; NOW ALI GROUP SAYS SO\nali GROUP'S ROOKIES' PICTURES, the ROOKIE’S and an ali's car")
@example("\u00e9 e commerce. Big Data is big; Large Data and Large data, and LARGE DATA")
@example("so said jack\nma, ma\r\nyun and\r\njack\r\nma of ali\ngroup, ALI\nGROUP and Jack\nMa")
@example("Now rookies are here, and ants have ants' pictures. Rookie\nnetwork. Electricity grows")
def test_a_name_that_is_put_in_plainly_is_what_a_repair_would_put_there(text: str) -> None:
    tokens = Tokens(text)
    scene = Scene(tokens, find_near(near(), tokens, find(index(), tokens)), near())
    for match, candidate in [(m, c) for m in scene.matches if not m.right for c in m.candidates]:
        plain = plain_of(scene, candidate, text[match.span.start : match.span.end])
        if plain is not None and stands_plainly(text, match.span, plain):
            made = repair(scene, match, candidate)
            (option,) = options_of(plain, text[match.span.start : match.span.end])
            assert (match.span, option.after, match.span, plain.name) == (made.span, made.after, made.word, made.name)


@given(texts)
@example("Caichongxin. ali中文 jack ma, U C")
def test_matches_of_a_long_text_are_those_of_a_short_one(text: str) -> None:
    short, long = Tokens(text), LongTokens(text)

    exact = find(index(), short)
    assert exact == find(index(), long)
    assert find_near(near(), short, exact) == find_near(near(), long, exact)


@given(texts)
@example("Alibaba Pikture, alibabapikture, Alibabapik Ture, Caichong Xim, Caichongxim, Cai Chongxim, Alipey")
def test_what_was_compared_for_other_texts_changes_nothing(text: str) -> None:
    fresh = Index.of(index().entries)
    found = []
    for one in (index(), fresh):
        tokens = Tokens(text)
        matches = find_near(Near.of(one), tokens, find(one, tokens))
        found.append([(m.span, [(c.form.text, c.edits, c.similarity) for c in m.candidates]) for m in matches])

    assert found[0] == found[1]


@settings(max_examples=15)
@given(st.lists(st.text(min_size=2, max_size=12), min_size=1, max_size=30), st.integers(0, 300))
def test_words_across_a_block_are_found(fillers: list[str], size: int) -> None:
    filler = (" ".join(fillers) + " ") * 40
    text = (filler * (1 + 132_000 // len(filler)))[: 131_072 - size] + " ali group and jack ma of alibaba\n" * 20

    short, long = Tokens(text), LongTokens(text)

    assert (short.starts, short.ends) == (list(long.starts), list(long.ends))
    assert find(index(), short) == find(index(), long)


def test_the_suggestions_of_a_book_are_those_of_its_pages() -> None:
    page = "Then ants and jack ma lend money online. A rookie delivers parcels for alibaba.\n\n"
    book = Document.of("book", page * (LONG // len(page) + 1))

    per_page = [(s.before, s.options[0].after) for s in suggest(index(), Document.of("page", page * 3))]

    found = [(s.before, s.options[0].after) for s in suggest(index(), book)]
    assert per_page[:2] == found[:2]
    assert len(found) * 3 == len(per_page) * (LONG // len(page) + 1)


_OF_EACH_SORT = """\
glossary: Makers
entries:
  - {name: Xingyue Motors, kind: company, variants: [Xinyue Moters]}
  - {name: Zhang Rong, id: one, kind: person, variants: [zhang ronk]}
  - {name: Zhang Yong, id: other, kind: person, variants: [zhang ronk]}
  - {name: Mi phone, kind: product, variants: [rice phone]}
  - {name: Cainiao, kind: company, variants: [rookie], near: [parcels, logistics]}
  - {name: Armed Police, kind: company, source: 武警}
  - {name: AutoNavi, kind: company, variants: [Gaode Mapp], unless: [Shenzhen]}
  - {name: Ant Financial, kind: company, variants: [ants], near: [loans]}
"""
_OF_EACH = """\
Xinyue Moters said so. Then Xinyue, Moters said so and zhang ronk left Xinyue Moters for it.
The rice phone and rice phones of Xinyue Moters sell well; rice phones are cheap. In Shenzhen Gaode Mapp grows.
The logistics company rookie delivers parcels. The parcels of rookie are late, and rookies deliver parcels. Many rookies
work. The wu jing said so. Some ants, Xinyue Moters and rookie give loans. Profits of Rookie grew.
Today xinyue, moters, rookie, wu jing and ants said so. The firms rookie, wu jing and xinyue moters sell parcels.
"""


@pytest.mark.parametrize("least", [0.0, 0.2, 0.9])
def test_names_of_each_sort_are_proposed_together_as_each_by_itself(least: float) -> None:
    """Shared forms, plurals, commas inside, what is held against a form, and what is read from a source name."""
    makers = Index.of(parse_glossary(_OF_EACH_SORT, "makers.yaml").entries)
    document = Document.of("book", _OF_EACH + _PLAIN)

    by_itself = suggest(makers, replace(document, precedents=_OF_OTHERS), least)

    assert by_itself == suggest(makers, document, least) != ()


_PLAIN = "We said so then and went on to say the same.\n" * (LONG // 45 + 1)
_OF_OTHERS = Precedents({("nobody", "nobody"): ((Span(0, 1), True),)}, {})


@settings(max_examples=25)
@given(texts)
@example("")
@example(_DIGEST)
@example("A rookie of Alibaba leads the ali group. The rookies deliver parcels, as rookies and Scott do, says UC.")
@example("Ants, financial services, and Ants financial services of Alibaba. Ali Group, the ali group and ali, group")
@example("We met a ali manager of Horse cloud; jack\nma, JACK MA'S ants' pictures and cai chongxin of a big company")
@example("Electricities and large data of e commerce: Large Data, LARGE DATA. Alibabba Pictures, Caichongxim said so")
def test_what_is_proposed_for_all_of_a_long_text_is_what_is_proposed_for_each_by_itself(text: str) -> None:
    document = Document.of("book", f"{text}\n{_PLAIN}")

    for least in (0.0, 0.2, 0.9):
        by_itself = suggest(index(), replace(document, precedents=_OF_OTHERS), least)  # who decided is asked of each
        assert by_itself == suggest(index(), document, least)


@pytest.mark.parametrize("folder", [LABELLED, LABELLED / "weeklies"], ids=lambda folder: folder.name)
def test_how_far_each_is_trusted_in_a_book_of_labelled_texts_is_told_alike_together_and_by_itself(folder: Path) -> None:
    """Words that are sure but stand as words do, or that nothing strong bears out, are among them."""
    labelled = [(text, names) for _, text, _, names in marked_texts(folder)]
    names = labelled[0][1]
    book = Document.of("book", "\n\n".join([*(text for text, _ in labelled), _PLAIN]))

    by_itself = suggest(names, replace(book, precedents=_OF_OTHERS))

    assert {s.certainty for s in by_itself if s.confidence > SURE} >= {"likely", "sure"}
    assert by_itself == suggest(names, book)


def _calls(text: str) -> tuple[int, Counter[str]]:
    """Return how many suggestions a text has, and how often each function was called for them."""
    made: Counter[str] = Counter()
    document = Document.of("book", text)
    suggest(index(), document)  # what lasts is worked out now
    sys.setprofile(lambda frame, event, _: made.update([frame.f_code.co_name] if event == "call" else []))
    try:
        found = suggest(index(), document)
    finally:
        sys.setprofile(None)
    return len(found), made


def test_twice_as_many_suggestions_take_no_more_than_twice_the_work_and_few_are_proposed_by_themselves() -> None:
    page = "Today jack ma of alibaba group met cai chongxin. A rookie delivers parcels for horse cloud.\n\n"
    pages = LONG // len(page) + 1

    few, calls = _calls(page * pages)
    many, more = _calls(page * pages * 2)

    assert 2 * few == many
    assert sum(more.values()) <= 2 * sum(calls.values())
    assert many > 4 * (more["propose"] + more["repair"])


@given(st.lists(st.text(max_size=8), max_size=20))
def test_words_hashed_together_have_the_hashes_of_each(words: list[str]) -> None:
    assert [hash_of(word) for word in words] == many_hashes(words).tolist()


@given(st.lists(st.text("abchsy", max_size=9), max_size=20))
def test_plurals_hashed_together_have_the_hashes_of_each(words: list[str]) -> None:
    plurals = {w[:-1] + "ies" for w in words if w.endswith("y")} | {w + end for w in words for end in ("", "s", "es")}

    assert {hash_of(word) for word in plurals} == set(written_hashes(Spelt(words))[0].tolist())


@given(st.text("abcdef", min_size=4, max_size=9), st.lists(st.text("abcdef", min_size=4, max_size=9), max_size=30))
def test_no_word_that_is_near_is_sifted_out(word: str, others: list[str]) -> None:
    near = [w for w in others if OSA.normalized_similarity(word, w) >= LEAST_SPELLING]

    assert set(near) <= set(Spellings(others).near(word, LEAST_SPELLING))


def test_an_index_without_forms_finds_nothing_in_a_long_text() -> None:
    assert find(Index.of([]), LongTokens("jack ma " * 10)) == []


def test_a_text_so_long_that_between_steps_all_is_let_go_of_gets_the_same_suggestions() -> None:
    document = Document.of("long", "We met ants, a rookie, Alibabba Pictures and Scott; the pictures said so.\n" * 5000)

    def let_go(_: Tokens) -> None:
        Near.of(found).forget()
        found.standing.clear()

    found = Index.of(index().entries)
    kept, let_go_of = suggest(found, document), suggest(found, document, rest=let_go)

    assert kept
    assert [(s.span, s.options, s.confidence) for s in kept] == [(s.span, s.options, s.confidence) for s in let_go_of]
