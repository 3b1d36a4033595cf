"""What is asked of a great many texts at once is what each would answer alone."""

from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from cleaner.core.basis.glossary import entry_id, entry_ids
from cleaner.core.finding.packing import half_sums
from cleaner.core.finding.slips import halves
from cleaner.core.language.english import is_known, unknown
from cleaner.core.words.tokens import folded_texts, folded_words

TEXTS = st.lists(st.text("aB1 -&'_\t\né菜.\x00", max_size=8), max_size=5)
KEYS = st.integers(7, 12).flatmap(lambda n: st.lists(st.text("amé菜", min_size=n, max_size=n), min_size=1, max_size=3))


@given(TEXTS)
def test_many_texts_are_folded_as_each_of_them(texts: list[str]) -> None:
    assert [folded_words(text) for text in texts] == [tuple(words.split()) for words in folded_texts(texts)]


@given(st.lists(st.text("aB1 -_.é菜", min_size=1, max_size=8), min_size=1, max_size=5))
def test_many_names_have_the_ids_of_each_of_them(names: list[str]) -> None:
    assert [entry_id(name) for name in names] == entry_ids(names)


@given(KEYS)
def test_the_checksums_of_halves_are_those_of_the_halves(keys: list[str]) -> None:
    length = len(keys[0])

    expected = [
        [crc32(mark.encode()) for mark in marks] for marks in zip(*(halves(key, length) for key in keys), strict=True)
    ]

    assert expected == [sums.tolist() for sums in half_sums(keys, length)]


@given(st.lists(st.sampled_from(["house", "maboyang", "12", "ants", "qqzz", "of"])))
def test_many_words_are_unknown_that_are_so_alone(words: list[str]) -> None:
    assert [word for word in words if not is_known(word)] == unknown(words)
