"""Answers of the language model that are remembered: the same as at first, of no other question, whatever becomes of the file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.core.reasons.context import Mention
from cleaner.files.cache.readings import DIGEST, Readings
from cleaner.files.facts.context_table import TABLE, Bundled

ENTRY = "Xiaomi, company. . Maker of phones."
TEXT = "Sales of millet in Europe doubled, and the phones of millet sold best."


def mention(text: str = TEXT, start: int = 9, entry: str = ENTRY) -> Mention:
    return Mention(text, start, start + len("millet"), entry)


MENTIONS = (
    mention(),
    mention(start=TEXT.rindex("millet")),
    mention(entry="Honor, company. . Maker of phones."),
    mention(TEXT.replace("Europe", "Africa")),
)


def digests(count: int) -> list[bytes]:
    return [number.to_bytes(DIGEST, "little") for number in range(1, count + 1)]


def test_a_second_process_answers_to_the_last_digit_without_reading(tmp_path: Path) -> None:
    path = tmp_path / "readings"
    first = Bundled(Readings(path)).odds(MENTIONS)
    size = path.stat().st_size
    assert len(set(first)) == len(MENTIONS), "each question has an answer of its own"
    assert Bundled(Readings(path)).odds([*MENTIONS, *MENTIONS]) == [*first, *first]
    assert path.stat().st_size == size, "nothing was answered anew"


def test_another_model_is_asked_anew(tmp_path: Path) -> None:
    path, other = tmp_path / "readings", tmp_path / "other.npy"
    first = Bundled(Readings(path)).odds(MENTIONS)
    size = path.stat().st_size
    other.write_bytes(TABLE.read_bytes())
    assert Bundled(Readings(path), other).odds(MENTIONS) == first
    assert path.stat().st_size == 2 * size


def test_words_far_away_do_not_make_a_question_another(tmp_path: Path) -> None:
    far = "The weather was mild, and nobody wore a coat. " * 9
    path = tmp_path / "readings"
    first = Bundled(Readings(path)).odds([mention(far + TEXT, len(far) + 9)])
    size = path.stat().st_size
    assert Bundled(Readings(path)).odds([mention(far + far + TEXT, len(far + far) + 9)]) == first
    assert path.stat().st_size == size


@given(st.dictionaries(st.binary(min_size=DIGEST, max_size=DIGEST), st.floats(width=32, allow_nan=False)))
def test_what_is_remembered_is_what_was_told(
    tmp_path_factory: pytest.TempPathFactory, told: dict[bytes, float]
) -> None:
    path = tmp_path_factory.mktemp("cache") / "readings"
    Readings(path).remember(told)
    found = Readings(path)
    assert {asked: found.answer(asked) for asked in told} == told


@pytest.mark.parametrize("at", range(0, 40, 3))
def test_a_damaged_record_is_as_good_as_none_until_it_is_asked_again_and_the_others_stay(
    tmp_path: Path, at: int
) -> None:
    path, asked = tmp_path / "readings", digests(3)
    Readings(path).remember(dict(zip(asked, (1.5, -2.0, 0.25), strict=True)))
    damaged = bytearray(path.read_bytes())
    damaged[at] ^= 0x10
    path.write_bytes(damaged)
    found = Readings(path)
    answers = [found.answer(one) for one in asked]
    assert sum(answer is None for answer in answers) == 1
    assert all(answer in (None, right) for answer, right in zip(answers, (1.5, -2.0, 0.25), strict=True))

    found.remember(dict(zip(asked, (1.5, -2.0, 0.25), strict=True)))
    assert [Readings(path).answer(one) for one in asked] == [1.5, -2.0, 0.25]


def test_a_record_that_was_cut_off_does_not_hide_those_behind_it(tmp_path: Path) -> None:
    path, asked = tmp_path / "readings", digests(2)
    Readings(path).remember({asked[0]: 1.0})
    path.write_bytes(path.read_bytes()[:-3])
    Readings(path).remember({asked[1]: 2.0})
    assert [Readings(path).answer(one) for one in asked] == [None, 2.0]


def test_the_file_stays_bounded_and_keeps_the_latest(tmp_path: Path) -> None:
    path, asked = tmp_path / "readings", digests(60_000)
    readings = Readings(path)
    sizes = []
    for first in range(0, len(asked), 5_000):
        readings.remember(dict.fromkeys(asked[first : first + 5_000], 1.0))
        sizes.append(path.stat().st_size)
    assert sizes[-1] < sizes[0] * 8
    assert Readings(path).answer(asked[-1]) == 1.0
    assert Readings(path).answer(asked[0]) is None


def test_where_nothing_can_be_kept_answers_last_as_long_as_the_process(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    readings, asked = Readings(blocked / "readings"), digests(1)[0]
    readings.remember({asked: 1.0})
    assert readings.answer(asked) == 1.0
