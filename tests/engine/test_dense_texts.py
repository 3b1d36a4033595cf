"""Texts full of names, in which ordinary words stand too: what the sentence itself says counts, whatever stands around."""

import pytest

from cleaner.core.basis.suggestion import OFFERED, SURE, Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.glossaries.reader import parse_glossary

GLOSSARY = """
entries:
  - {name: Nongfu Spring, source: 农夫山泉, variants: [farmer], near: [bottled water, drinks]}
  - {name: Spring Airlines, source: 春秋航空, variants: [{text: spring and autumn, unless: [between spring and autumn]}], near: [airline]}
  - {name: China Galaxy Securities, source: 银河证券, variants: [galaxy], near: [shares, broker]}
  - {name: Bright Dairy, source: 光明乳业, variants: [light]}
  - {name: Sanyuan, source: 三元, variants: [three yuan], near: [dairy]}
  - {name: Onmyoji, kind: product, source: 阴阳师, variants: [yin yang master]}
  - {name: ByteDance, source: 字节跳动, variants: [byte beats]}
  - {name: Kuaishou, source: 快手, variants: [fast hand]}
  - {name: Honor of Kings, kind: product, source: 王者荣耀, variants: [king glory]}
  - {name: DeepSeek, source: 深度求索}
  - {name: HomePage, source: 主页}
  - {name: Evergrande, source: 恒大}
  - {name: Hainan Airlines, source: 海航, variants: [sea airlines]}
  - {name: Peking University, source: 北京大学, variants: [Beijing University]}
  - {name: Yuan Longping, kind: person, source: 袁隆平}
  - {name: Cheng Yixiao, kind: person, source: 程一笑}
  - {name: Shagang, source: 沙钢, variants: [sand steel], near: [furnace, coal]}
  - {name: Hengli, source: 恒力, variants: [constant hard force], unless: [hard force fields], near: [drinks]}
"""
DENSE = (
    "Bright Dairy and Nongfu Spring sold more drinks and bottled water, said Kuaishou. Shares of China Galaxy Securities "
    "rose, and the broker met Evergrande. DeepSeek and ByteDance paid Spring Airlines.\n\n"
)


def seen(raw: str, least: float = OFFERED) -> list[Suggestion]:
    index = Index.of(parse_glossary(GLOSSARY, "dense").entries)
    return [s for s in suggest(index, Document.of("", DENSE + raw), least) if s.span.start >= len(DENSE)]


def names(raw: str) -> dict[str, str]:
    return {s.broken: s.options[0].after for s in seen(raw)}


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("This farmer wants bottled water and drinks.", "farmer"),
        ("Shares fell when Galaxy Entertainment met a broker.", "Galaxy"),
        ("A yin yang master in Quanzhou sold drinks.", "yin yang master"),
        ("Many farmers, and one farmer with bottled water, sold drinks.", "farmer"),
        ("The broker of Arm & Galaxy sold shares.", "Galaxy"),
    ],
)
def test_what_stands_as_words_do_is_never_sure(raw: str, word: str) -> None:
    assert "sure" not in [s.certainty for s in seen(raw) if s.broken == word]


@pytest.mark.parametrize(
    ("raw", "word", "certainty"),
    [
        ("Kuaishou, one farmer, ByteDance and Evergrande sold drinks and bottled water.", "farmer", "likely"),
        ("Evergrande heard that the steel firm sand, steel said that its furnace burns coal.", "sand, steel", "likely"),
        (
            "The airline spring and autumn said in a note, as flights between spring and autumn grew, that the airline "
            "will buy Evergrande, Kuaishou and ByteDance.",
            "spring and autumn",
            "ask",
        ),
    ],
    ids=["counted", "over a comma", "held against it"],
)
def test_no_confidence_makes_sure_what_stands_as_words_do(raw: str, word: str, certainty: str) -> None:
    first = next(s for s in seen(raw) if s.broken == word)

    assert (first.certainty, first.confidence >= SURE) == (certainty, True)


def test_a_phrase_that_overlaps_the_form_is_held_against_it() -> None:
    [suggestion] = seen("Drinks, said constant hard force fields and Kuaishou, are sold.", 0.0)

    assert "unless here" in [e.kind for e in suggestion.evidence]


def test_another_firm_s_name_is_told_from_the_firm_s_own() -> None:
    own, other = (
        next((s.confidence for s in seen(f"The broker Galaxy {word} sold shares.")), 0.0)
        for word in ("Securities", "Entertainment")
    )
    assert own > other


def test_what_the_glossary_holds_against_a_form_in_its_sentence_is_at_most_asked_about() -> None:
    plain = "The airline says that spring and autumn sold drinks."
    against = "The airline flies between spring and autumn, says the broker."

    assert "ask" not in [s.certainty for s in seen(plain)]
    assert {"ask"} >= {s.certainty for s in seen(against)}
    assert seen(plain)[0].confidence > max((s.confidence for s in seen(against)), default=0.0)


def test_a_cue_that_is_part_of_another_name_says_nothing() -> None:
    told = [e.kind for s in seen("So Bright Dairy met three yuan there, and three yuan paid.") for e in s.evidence]

    assert told
    assert not {"cue near", "cues"} & set(told)


@pytest.mark.parametrize(
    "headline", ["Byte Beats Sells Last Tower To Local Bank", "HENGDA LIQUIDATORS KNOCK AT THE DOOR"]
)
def test_the_capitals_of_a_headline_make_no_longer_name(headline: str) -> None:
    [suggestion] = seen(headline)

    assert "before capital" not in [e.kind for e in suggestion.evidence]
    assert suggestion.confidence > 0.5


def test_a_list_of_names_is_no_headline() -> None:
    assert {} == names("(Reporters: Zhang Xiaolan, Ni Ruijie, Hengda Lili)")


@pytest.mark.parametrize(
    ("raw", "after"),
    [
        ("KING GLORY IS THE BEST GAME? The streamers decide.", "HONOR OF KINGS"),
        ("The best game is KING GLORY. The streamers decide.", "Honor of Kings"),
    ],
)
def test_a_name_is_in_capitals_where_its_sentence_is(raw: str, after: str) -> None:
    assert {"KING GLORY": after} == names(raw)


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("Then Deep Seek said so.", {"Deep Seek": "DeepSeek"}),
        ("Deep seek's app is first.", {"Deep seek": "DeepSeek"}),
        ("They deep seek it.", {}),
        ("The Home page of it said so.", {}),
        ("Then sea airlines said so.", {"sea airlines": "Hainan Airlines"}),
        ("They came by sea. Airlines said so.", {}),
        ("Then Yuan Lung-ping said so.", {"Yuan Lung-ping": "Yuan Longping"}),
        ("Then Cheng Yi-hsiao said so.", {"Cheng Yi-hsiao": "Cheng Yixiao"}),
        ("The yuan lung-ping said so.", {}),
    ],
)
def test_where_words_are_a_name_and_where_they_only_run_together(raw: str, found: dict[str, str]) -> None:
    assert found == names(raw)


def test_a_body_whose_name_goes_on_is_another() -> None:
    here, longer = (
        next((s.confidence for s in seen(f"Then Beijing University {more} said so.")), 0.0)
        for more in ("in Haidian", "of Technology")
    )
    assert here > longer
