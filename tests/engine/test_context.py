"""The language model that reads sentences: what it is asked, what it changes, and that it is the same each time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.core.context import Mention
from cleaner.core.glossary import Entry, Glossary, Variant
from cleaner.core.long_tokens import LONG
from cleaner.core.suggesting import suggest
from cleaner.core.suggestion import LIKELY, READ, Suggestion
from cleaner.core.text import Document
from cleaner.core.wordpieces import WordPieces
from cleaner.files.context_table import BUNDLED
from cleaner.workspace.engine import Engine

ENTRIES = (
    Entry("Cainiao", "cainiao", source=("菜鸟",), variants=(Variant("rookie"),), note="Logistics firm of Alibaba."),
    Entry("Ant Financial", "ant", source=("蚂蚁金服",), variants=(Variant("ants"),), note="Payment firm of Alibaba."),
    Entry("Xiaomi", "xiaomi", source=("小米",), variants=(Variant("millet"),), note="Maker of phones."),
)


def engine() -> Engine:
    return Engine.of((Glossary("names", "", ENTRIES),))


def suggested(text: str, word: str) -> Suggestion | None:
    found = engine().suggest(Document.of("a", text), least=0)
    return next((s for s in found if s.broken == word), None)


def odds(text: str, word: str, entry: str) -> float:
    start = text.index(word)
    return BUNDLED.odds([Mention(text, start, start + len(word), entry)])[0]


@pytest.mark.parametrize(
    ("word", "entry", "name", "plain"),
    [
        (
            "lantern",
            "Lantern Freight, company. . Carries parcels.",
            "Last autumn lantern hired two hundred drivers and rented a depot near the port of Ningbo.",
            "Last autumn a lantern hung above the door of the inn and the children looked at it.",
        ),
        (
            "pepper",
            "Pepper Capital, company. . Invests in start-ups.",
            "The round of forty million was led by pepper, which already holds a tenth of the start-up.",
            "Add a spoon of salt and pepper to the soup and let it boil for ten minutes.",
        ),
        (
            "harbour",
            "Harbour Motors, company. . Maker of electric cars.",
            "In May harbour sold nine thousand electric cars, a third more than a year ago.",
            "In May the harbour was full of small boats and the fishermen mended their nets.",
        ),
    ],
)
def test_a_sentence_that_speaks_of_a_firm_is_told_from_one_that_does_not(
    word: str, entry: str, name: str, plain: str
) -> None:
    assert odds(name, word, entry) > odds(plain, word, entry)


def test_what_the_model_says_is_told_and_weighed() -> None:
    text = "The city leased forty hectares to rookie in spring, and the first robots arrived there in autumn."
    found = suggested(text, "rookie")
    assert found is not None
    read = [row for row in found.evidence if row.kind == READ]
    assert read
    start = text.index("rookie")
    lines = engine().explain(Document.of("a", text), start)
    assert any(read[0].text in line for line in lines)


SALES = "Sales of millet in Europe doubled, mostly {}."


def test_the_model_alone_turns_a_decision() -> None:
    document = Document.of("a", SALES.format("as bird food"))
    (by_reasons,) = suggest(engine().index, document)
    assert by_reasons.confidence >= LIKELY
    (read,) = engine().suggest(document)
    assert read.confidence < LIKELY


@pytest.mark.parametrize(
    "text",
    [
        SALES.format("of cheap smartphones"),
        "Without the queen ants cannot find their way home.",
        "Last week the rookie raised his hands after the goal.",
        "millet lost market share in India to its rival vivo.",
    ],
)
def test_the_model_leaves_other_decisions_as_they_are(text: str) -> None:
    document = Document.of("a", text)
    by_reasons, read = suggest(engine().index, document), engine().suggest(document)
    assert [s.certainty for s in by_reasons] == [s.certainty for s in read]


def test_a_long_text_is_not_read_nor_are_its_parts() -> None:
    sentence = "The city leased forty hectares to rookie in spring, and the first robots arrived there in autumn.\n"
    long = sentence * (LONG // len(sentence) + 1)
    found = engine().suggest(Document.of("a", long), least=0)
    assert found
    assert not any(row.kind == READ for s in found[:3] for row in s.evidence)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from("ants rookie sell parcels 小米 a the , . Émile xylophones".split()), max_size=60))
def test_a_mention_is_read_alike_alone_and_among_others(words: list[str]) -> None:
    text = " ".join([*words, "millet", *words[::-1]])
    start = len(" ".join(words)) + bool(words)
    mention = Mention(text, start, start + len("millet"), "Xiaomi, company. . Maker of phones.")
    other = Mention("one short line of millet", 18, 24, "Xiaomi, company. phone. Maker of phones, in Beijing.")
    alone, among = BUNDLED.odds([mention]), BUNDLED.odds([other, mention, other])
    assert alone[0] == pytest.approx(among[1], abs=1e-3)


def test_words_are_cut_into_the_longest_pieces() -> None:
    pieces = WordPieces(["[UNK]", "ant", "ants", "##s", "##hill", "an", "e", "##mile"])
    assert pieces.cut("Ants, anthills Émile") == [2, 0, 1, 4, 3, 6, 7]
    assert pieces.cut("antx") == [0]
    assert pieces.cut("  ") == []
