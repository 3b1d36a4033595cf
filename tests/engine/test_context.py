"""The language model that reads sentences: what it is asked, what it changes, and that it is the same each time."""

from collections.abc import Sequence
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.core.basis.glossary import Entry, Glossary, Variant
from cleaner.core.basis.suggestion import OFFERED, READ, SURE, Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.basis.values import replace
from cleaner.core.reasons.context import HARDLY, LEAST, READ_OF_A_FORM, Mention
from cleaner.core.reasons.context_model import ContextModel
from cleaner.core.reasons.suggesting import suggest
from cleaner.core.reasons.wordpieces import WordPieces
from cleaner.core.words.long_tokens import LONG
from cleaner.files.facts.context_table import BUNDLED, TABLE
from cleaner.workspace.engine.engine import Engine

EVEN = 0.5
ENTRIES = (
    Entry("Cainiao", "cainiao", source=("菜鸟",), variants=(Variant("rookie"),), note="Logistics firm of Alibaba."),
    Entry("Ant Financial", "ant", source=("蚂蚁金服",), variants=(Variant("ants"),), note="Payment firm of Alibaba."),
    Entry("Xiaomi", "xiaomi", source=("小米",), variants=(Variant("millet"),), note="Maker of phones."),
)

HARVEST = (
    "The figures of the customs office came on Monday, two weeks later than last year. The price of millet fell after the "
    "harvest, and the farmers were angry. The ministry of trade was glad, and lei jun thanked the buyers."
)
SALES = (
    "The figures of the customs office came on Monday, two weeks later than last year. "
    "Sales of millet in Europe doubled, mostly {}. The ministry of trade was glad, and lei jun thanked the buyers."
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
    text = SALES.format("as bird food")
    found = suggested(text, "millet")
    assert found is not None
    read = [row for row in found.evidence if row.kind == READ]
    assert read
    lines = engine().explain(Document.of("a", text), text.index("millet"))
    assert any(read[0].text in line for line in lines)


def test_the_model_alone_turns_a_decision() -> None:
    document = Document.of("a", HARVEST)
    (by_reasons,) = suggest(engine().index, document)
    (read,) = engine().suggest(document, least=0)
    assert by_reasons.confidence > EVEN > read.confidence


@pytest.mark.parametrize(
    "text",
    [
        SALES.format("of the cheaper phones with two cameras"),
        "According to the filing of Friday evening, ants owns a third of the bank, and the rest belongs to two funds.",
        "The boy looked at the nest for an hour. Without the queen ants cannot find their way home, said the old teacher.",
        "Last week the rookie raised his hands after the goal. The stadium sang his name, and the trainer looked away.",
    ],
)
def test_the_model_leaves_other_decisions_as_they_are(text: str) -> None:
    document = Document.of("a", text)
    by_reasons, read = suggest(engine().index, document), engine().suggest(document)
    assert [s.certainty for s in by_reasons] == [s.certainty for s in read]


def test_a_sentence_by_itself_is_too_little_to_read() -> None:
    text = "Sales of millet in Europe doubled, mostly as bird food."
    document = Document.of("a", text)
    assert len(text) < LEAST
    assert suggest(engine().index, document) == engine().suggest(document)


def was_read(document: Document) -> bool:
    return any(row.kind == READ for found in engine().suggest(document, least=0) for row in found.evidence)


def test_a_long_text_is_not_read_nor_are_its_parts() -> None:
    text, weather = SALES.format("as bird food"), "The weather was mild, and nobody wore a coat.\n"
    assert was_read(Document.of("a", weather + text))
    assert not was_read(Document.of("a", weather * (LONG // len(weather)) + text))
    assert not was_read(replace(Document.of("a", weather + text), whole=LONG))


def test_the_name_itself_in_lower_case_is_not_asked_about() -> None:
    names = (Entry("Silver Road", "road", kind="term"), *ENTRIES)
    text = "Xiaomi pays the loan back to silver road in autumn, writes the paper that has seen the letter of both founders."
    found = Engine.of((Glossary("names", "", names),)).suggest(Document.of("a", text), least=0)
    assert ["silver road"] == [s.broken for s in found]
    assert not any(row.kind == READ for s in found for row in s.evidence)


class Says:
    """A reader that says the same of each mention."""

    def __init__(self, odds: float) -> None:
        self.said = odds
        self.read = 0

    def odds(self, mentions: Sequence[Mention]) -> list[float]:
        self.read += len(mentions)
        return [self.said] * len(mentions)


def confidences(entry: Entry, text: str) -> tuple[float, float, float]:
    """Return how likely the one place of an entry is if a reader says no, if there is none, and if he says yes."""
    index = Engine.of((Glossary("names", "", (entry, *ENTRIES)),)).index
    found = []
    for reader in (Says(-9), None, Says(9)):
        made = suggest(index, Document.of("a", text), least=0, model=reader)
        found += [s.confidence for s in made if s.options[0].after == entry.name]
    low, alone, high = found
    return low, alone, high


QUAY = "The quay was full on Monday, writes the paper, and those who stood there spoke of {} for an hour or two."


def test_a_listed_form_that_is_no_word_is_read_too() -> None:
    entry = Entry("Zhao Wenbo", "zhao", kind="person", variants=(Variant("Jo Winbow"),))
    low, alone, high = confidences(entry, QUAY.format("jo winbow"))
    assert low < alone < high


def test_a_listed_name_that_the_reader_does_not_believe_in_is_asked_about_still() -> None:
    entry = Entry("Daniel Zhang", "zhang", kind="person", variants=(Variant("Zhang Yong"),))
    low, alone, _ = confidences(entry, QUAY.format("Zhang Yong"))
    assert OFFERED <= low < alone


def test_what_is_read_from_the_source_name_and_what_is_misspelt_are_not() -> None:
    entry = Entry("Wenbo Zhao", "zhao", kind="person", source=("赵文博",), variants=(Variant("Jo Winterbow"),))
    for written in ("zhao wenbo", "Jo Wintrebow"):
        low, alone, high = confidences(entry, QUAY.format(written))
        assert low == alone == high


def test_a_word_that_is_sure_may_be_read_otherwise_and_is_never_surer() -> None:
    entry = Entry("Denglong", "denglong", variants=(Variant("lantern"),), near=("parcels",))
    said = "According to the filing of Friday lantern said it was sorry that the parcels came late, writes the paper."
    low, alone, high = confidences(entry, said)
    assert SURE < alone <= HARDLY
    assert low < alone == high


def test_a_form_that_stands_often_is_read_a_few_times_and_the_rest_taken_to_be_alike() -> None:
    entry = Entry("Zhao Wenbo", "zhao", kind="person", variants=(Variant("Jo Winbow"),))
    index, reader = Engine.of((Glossary("names", "", (entry, *ENTRIES)),)).index, Says(-2)
    document = Document.of("a", "Seen in the hall: jo winbow.\n" * READ_OF_A_FORM * 4)
    found = suggest(index, document, least=0, model=reader)
    assert len(found) == READ_OF_A_FORM * 4
    assert reader.read == READ_OF_A_FORM
    assert len({row.weight for s in found for row in s.evidence if row.kind == READ}) == 1
    assert all(any(row.kind == READ for row in s.evidence) for s in found)


@pytest.mark.parametrize(("form", "less"), [("lantern", True), ("jo winbow", False)])
def test_where_the_reader_cannot_tell_a_word_is_doubted_and_a_name_is_not(form: str, less: bool) -> None:
    index = Engine.of((Glossary("names", "", (Entry("Zhao Wenbo", "zhao", variants=(Variant(form),)),)),)).index
    document = Document.of("a", QUAY.format(form))
    (alone,), (read,) = (suggest(index, document, least=0, model=reader) for reader in (None, Says(0)))
    assert (read.confidence < alone.confidence) == less


def test_what_the_glossary_holds_against_a_form_is_not_read_for_it() -> None:
    entry = Entry("Zhao Wenbo", "zhao", kind="person", variants=(Variant("Jo Winbow"),), unless=("poet",))
    low, alone, high = confidences(entry, QUAY.format("the poet in the row behind them, jo winbow,"))
    assert low < alone == high


@cache
def model() -> ContextModel:
    with TABLE.open("rb") as file:
        return ContextModel.kept(file)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from("ants rookie sell parcels 小米 a the , . Émile xylophones".split()), max_size=60))
def test_a_mention_is_read_alike_alone_and_among_others(words: list[str]) -> None:
    text = " ".join([*words, "millet", *words[::-1]])
    start = len(" ".join(words)) + bool(words)
    mention = Mention(text, start, start + len("millet"), "Xiaomi, company. . Maker of phones.")
    other = Mention("one short line of millet", 18, 24, "Xiaomi, company. phone. Maker of phones, in Beijing.")
    alone, among = model().odds([mention]), model().odds([other, mention, other])
    assert alone[0] == pytest.approx(among[1], abs=1e-3)


def test_each_number_of_the_model_has_its_say() -> None:
    with TABLE.open("rb") as file:
        arrays = [np.load(file) for _ in range(int(np.load(file)[0]))]
    layers = next(at for at, array in enumerate(arrays) if array.shape == (1,) and array.dtype == np.int64)
    text = HARVEST.replace("millet", "lantern")
    mention = [Mention(text, text.index("lantern"), text.index("lantern") + 7, "Xiaomi, company. . Maker of phones.")]
    [said] = ContextModel(arrays).odds(mention)
    for at in range(1, len(arrays)):
        if at != layers:
            changed = [
                *arrays[:at],
                arrays[at] // 2 if arrays[at].dtype == np.int8 else arrays[at] * 2,
                *arrays[at + 1 :],
            ]
            assert ContextModel(changed).odds(mention) != pytest.approx([said], abs=1e-4), at


def test_words_are_cut_into_the_longest_pieces() -> None:
    pieces = WordPieces(["[UNK]", "ant", "ants", "##s", "##hill", "an", "e", "##mile"])
    assert pieces.cut("Ants, anthills Émile") == [2, 0, 1, 4, 3, 6, 7]
    assert pieces.cut("antx") == [0]
    assert pieces.cut("  ") == []
