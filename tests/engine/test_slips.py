"""Slips of one letter are found in whole names and in listed variants, wherever the letter is, and never in another name."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.finding.covering import Covered
from cleaner.core.finding.forms import LEAST_SLIP
from cleaner.core.finding.fuzzy import compare, find_near
from cleaner.core.finding.matching import Index, Match, find
from cleaner.core.finding.nearness import Near
from cleaner.core.finding.slip_sieve import AT_ONCE
from cleaner.core.finding.slips import Slips
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import Tokens

ENTRIES = (
    Entry("Silverlake Harbour Trust", "trust", "company", variants=(Variant("quicksand ferry"),)),
    Entry("Lin Qiaowei", "lin", "person"),
    Entry("Model 2040 Turbine", "turbine", "product"),
    Entry("Marrow Vale", "vale", "company", variants=(Variant("bone valley"),)),
    Entry("Marrow Glen", "glen", "company", variants=(Variant("bone valley"),)),
    Entry("Pinduoduo", "pin", "company"),
    Entry("Bo Ruochangba", "bo", "person"),
    Entry("Kestel", "kestel", "company"),
    Entry("Q Kestel", "q", "place"),
    Entry("Ember Tollhouse", "house", "place"),
    Entry("Amber Tollhouse", "amber", "place"),
)


def near(text: str, entries: tuple[Entry, ...] = ENTRIES) -> list[Match]:
    index = Index.of(entries)
    tokens = Tokens(text)
    return find_near(Near.of(index), tokens, find(index, tokens))


def met(text: str) -> list[tuple[str, set[str]]]:
    return [(text[m.span.start : m.span.end], {c.form.entry.id for c in m.candidates}) for m in near(text)]


@pytest.mark.parametrize(
    ("run", "entries"),
    [
        ("Silverlake Harbuor Trust", {"trust"}),
        ("Silvrlake-Harbour Trust", {"trust"}),
        ("SilverlakeHarbourTrustt", {"trust"}),
        ("quicksend ferryy", set[str]()),
        ("quickssand ferry", {"trust"}),
        ("quicks and ferrry", {"trust"}),
        ("Lin Qiaowxei", {"lin"}),
        ("bone valleyx", {"vale", "glen"}),
        ("Pingduoduo", {"pin"}),  # whole pinyin too, and nobody's name
        ("Bo Guochangba", {"bo"}),
        ("Q Kesttel", {"q"}),  # not the shorter name inside
        ("Xmber Tollhouse", {"house", "amber"}),  # one letter off two names
    ],
)
def test_a_slip_of_one_letter_is_a_match_with_all_owners_of_the_form(run: str, entries: set[str]) -> None:
    assert met(f"They told us that {run} had paid") == ([(run, entries)] if entries else [])


@pytest.mark.parametrize(
    "text",
    [
        "Lin Xiaowei",  # whole pinyin too: somebody else
        "Linxiaowei",
        "Model 2041 Turbine",
        "quicksand merry",  # every word is known
        "Lin Qiaowei",
        "quickssand. Ferry",
    ],
)
def test_another_name_is_no_slip(text: str) -> None:
    assert not list(Slips(Index.of(ENTRIES).keys).find(Tokens(text), Covered([])))


def test_a_right_name_is_no_slip_of_another() -> None:
    ours = (Entry("Marrowdale Bank", "dale", "company"), Entry("Marrowdals Bank", "dals", "company"))

    assert all(m.right for m in near("Marrowdale Bank and Marrowdals Bank", ours))


keys = st.text("abcdeéß1", min_size=LEAST_SLIP, max_size=14)


@given(st.lists(keys, min_size=1, max_size=6, unique=True), st.data())
@example(["abcdeab"], None)
def test_halves_and_marks_find_every_key_one_letter_away(known: list[str], data: st.DataObject | None) -> None:
    run = known[0][:3] + known[0][4:3:-1] + known[0][5:]
    if data is not None:
        key, at = data.draw(st.sampled_from(known)), data.draw(st.integers(0, LEAST_SLIP - 2))
        letter = data.draw(st.sampled_from("abcdexz"))
        changed = [key[:at] + letter + key[at:], key[:at] + key[at + 1 :], key[:at] + letter + key[at + 1 :]]
        changed.append(key[:at] + key[at + 1] + key[at] + key[at + 2 :])
        run = data.draw(st.sampled_from(changed))
    slips = Slips({key: [] for key in known})
    wanted = {key for key in known if OSA.distance(key, run) == 1}

    assert set(slips.near(run)) == wanted
    if run.isascii() and not any(map(str.isdigit, run)):
        tokens = LongTokens(f"the {run} of")
        found = slips.sieve.slips(tokens, np.zeros(len(tokens), np.bool_))
        told = {slips.sieve.keys[number] for _, _, number in found if number >= 0}
        assert wanted == {key for key in told if OSA.distance(key, run) == 1}


def test_no_slip_holds_one_of_two_brackets() -> None:
    entries = (Entry("CBA League", "cba", "company"),)

    assert [match.entry.id for match in near("They saw the Professional League CBA again", entries)] == ["cba"]
    assert near("They saw the Professional League (CBA) again", entries) == []


@pytest.mark.parametrize("before", range(-3, 3))
def test_slips_stand_out_where_those_that_are_looked_at_together_end(before: int) -> None:
    slips = Slips({"marrowvale": [], "linqiaowei": []})
    text = "zqxz " * (AT_ONCE + before) + "marow vale. Of it zqxz lin kiaowei"
    tokens = LongTokens(text)

    found = slips.sieve.slips(tokens, np.zeros(len(tokens), np.bool_))

    told = [(tokens.folds[first:stop], slips.sieve.keys[number]) for first, stop, number in found]
    assert told == [(["marow", "vale"], "marrowvale"), (["lin", "kiaowei"], "linqiaowei")]


@pytest.mark.parametrize("cut", [Tokens, LongTokens])
def test_the_same_letters_in_other_words_are_judged_anew(cut: type[Tokens]) -> None:
    index = Index.of([Entry("Lei Junhong", "lei", kind="person")])
    tokens = cut("Lij Unhong came, Li Junhong came, and Lij Unhong.")

    found = Near.of(index).slips.find(tokens, Covered([]))

    assert [("lij", "unhong"), ("lij", "unhong")] == [tuple(words) for _, words, _ in found]


def test_words_are_compared_anew_where_less_likeness_is_enough() -> None:
    index = Index.of([Entry("Harbour Renewal Plan", "plan")])
    near, tokens = Near.of(index), Tokens("harbour renovation scheme")

    strict, free = (compare(near, tokens, near.forms[0], 0, tokens.folds, least) for least in (0.99, 0.0))

    assert 0 == strict.covered < free.covered
