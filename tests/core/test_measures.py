"""TER and chrF are those of their publications: checked by hand, by law, and against sacrebleu where it is installed."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.core.differences.measures import Measures, common_grams, measured, ter_words, word_edits

WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "ants", "the"]), max_size=14)
PIECES = st.lists(st.tuples(st.text("ab c", max_size=8), st.text("ab d", max_size=8), st.booleans()), max_size=6)


@pytest.mark.parametrize(
    ("raw", "edition", "edits"),
    [
        ("a b c", "a b c", 0),
        ("a b c", "a x c", 1),
        ("a b c", "a c", 1),
        ("a c", "a b c", 1),
        ("ants the rookie met", "met ants the rookie", 1),
        ("jack ma leads", "Jack Ma leads", 2),
        ("蚂蚁很好", "蚂蚁金服很好", 2),
        ("", "a b", 2),
        ("a b", "", 2),
    ],
)
def test_edits_are_counted_in_words_and_a_moved_block_is_one(raw: str, edition: str, edits: int) -> None:
    assert edits == word_edits(ter_words(raw), ter_words(edition))


def test_an_untouched_text_has_hter_0_and_chrf_100() -> None:
    found = measured([[("Then ali won.", "Then ali won.")]])

    assert (0.0, 100.0) == (found.hter, found.chrf)
    assert (0.0, 100.0) == (Measures().hter, Measures().chrf)


@given(st.lists(PIECES, max_size=3))
def test_measures_of_parts_add_up(segments: list[list[tuple[str, str, bool]]]) -> None:
    pieces = [[(a, a if same else b) for a, b, same in segment] for segment in segments]

    assert measured(pieces) == sum((measured([piece]) for piece in pieces), Measures())


@given(PIECES)
def test_kept_stretches_only_save_work(segment: list[tuple[str, str, bool]]) -> None:
    pieces = [(a, a if same else b) for a, b, same in segment]
    whole = ["".join(p[side] for p in pieces) for side in (0, 1)]

    assert list(common_grams([(whole[0], whole[1])])) == list(common_grams(pieces)) or whole[0] == whole[1]


def test_ter_and_chrf_are_those_of_sacrebleu() -> None:
    sacrebleu = pytest.importorskip("sacrebleu", reason="sacrebleu, of the extra 'measures', is not installed")
    chance = random.Random(5)
    words = "the ants of rookie went to town and then left it , said ali . health pictures".split()
    texts = [" ".join(chance.choices(words, k=chance.randint(4, 30))) for _ in range(60)]
    edited = [_edited(text, chance) for text in texts]

    found = measured([[(raw, edition)] for raw, edition in zip(texts, edited, strict=True)])

    ter = sacrebleu.metrics.TER(case_sensitive=True)
    assert ter.corpus_score(texts, [edited]).score == pytest.approx(found.hter)
    assert sacrebleu.metrics.CHRF().corpus_score(texts, [edited]).score == pytest.approx(found.chrf)
    for raw, edition in zip(texts, edited, strict=True):
        alone = measured([[(raw, edition)]])
        assert ter.sentence_score(raw, [edition]).score == pytest.approx(alone.hter)


def _edited(text: str, chance: random.Random) -> str:
    words = text.split()
    for _ in range(chance.randint(0, 4)):
        start = chance.randrange(len(words))
        block = words[start : start + chance.randint(1, 5)]
        del words[start : start + len(block)]
        match chance.choice(["move", "drop", "change"]):
            case "move":
                at = chance.randrange(len(words) + 1)
                words[at:at] = block
            case "change":
                words[start:start] = [word.title() for word in block]
        words = words or ["x"]
    return " ".join(words)
