"""Each kind of evidence alone turns a decision: two texts that differ in it alone come out differently."""

import pytest
from engine_case import index, offered

from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.glossaries.reader import parse_glossary

EVEN = 0.5

# kind, the word in doubt, the text that has the evidence, the same text without it
FOR = [
    (
        "cue near",
        "ants",
        "He said that ants may move the price of loans.",
        "He said that ants may move the price of buses.",
    ),
    (
        "list",
        "rookie",
        "Alibaba, rookie and UCWeb sent people to the town.",
        "Alibaba saw rookie people in the town.",
    ),
    ("doubtful list", "pictures", "They met ants, rookie, Scott and pictures.", "They met with pictures."),
    (
        "after role",
        "Scott",
        "Analysts of the navigation company Scott agree.",
        "Analysts of the navigation agree like Scott there.",
    ),
    ("before reporting", "ants", "Alibaba grew. ants announced nothing.", "Alibaba grew. ants of nothing."),
    ("before dealing", "ants", "Alibaba with ants acquired a bank.", "Alibaba with ants there."),
    ("lower start", "rookie", "Alibaba fell. rookie grew.", "Alibaba fell. Rookie grew."),
    ("note", "rookie", "The logistics arm rookie opened.", "The first arm rookie opened."),
    ("after role of", "Scott", "The shares of Scott rose.", "The roads of Scott rose."),
]
AGAINST = [
    (
        "plain list",
        "ants",
        "Alibaba and UCWeb grew, and ants, birds and flowers said nothing.",
        "Alibaba and UCWeb grew, and ants said nothing.",
    ),
    ("after article", "rookie", "Alibaba and a rookie came late.", "Alibaba and rookie came late."),
    ("after possessive", "rookie", "Alibaba and his rookie came late.", "Alibaba and rookie came late."),
    (
        "before family name",
        "Scott",
        "Alibaba and Scott Galloway opened.",
        "Alibaba and Scott opened.",
    ),
    ("after given name", "Scott", "Alibaba and Michael Scott announced a plan.", "Alibaba and Scott announced a plan."),
    ("after number", "ants", "Alibaba and two ants grew.", "Alibaba and ants grew."),
    (
        "own subject",
        "ants",
        "Alibaba and ants said the garden, the leaf and the insect are theirs.",
        "Alibaba and ants said the chair, the desk and the lamp are theirs.",
    ),
]


_ANTS = "In spring Ant Finnancial fell, jack ma said"


def last(word: str, raw: str) -> Suggestion | None:
    return next((s for s in reversed(offered(raw)) if s.broken == word), None)


def confidence(word: str, raw: str) -> float:
    found = last(word, raw)
    return found.confidence if found else 0.0


@pytest.mark.parametrize(("kind", "word", "having", "lacking"), FOR, ids=[row[0] for row in FOR])
def test_evidence_for_a_name_turns_the_decision(kind: str, word: str, having: str, lacking: str) -> None:
    suggestion = last(word, having)
    assert suggestion is not None
    assert suggestion.confidence >= EVEN
    assert any(e.kind == kind and e.weight > 0 and e.text for e in suggestion.evidence)
    assert confidence(word, lacking) < EVEN


@pytest.mark.parametrize(("kind", "word", "having", "lacking"), AGAINST, ids=[row[0] for row in AGAINST])
def test_evidence_against_a_name_turns_the_decision(kind: str, word: str, having: str, lacking: str) -> None:
    assert confidence(word, having) < EVEN
    assert confidence(word, lacking) >= EVEN
    found = last(word, having)
    assert found is None or any(e.kind == kind and e.weight < 0 for e in found.evidence)


def test_unless_lowers_what_would_be_likely() -> None:
    plain, warned = (
        confidence("ants", f"ants announced in the {room} the plan of Alibaba.") for room in ("office", "kitchen")
    )
    assert warned < plain


def test_unless_counts_less_from_another_sentence() -> None:
    said = [
        last("ants", f"Alibaba and ants announced a plan{stop} the kitchen of the boss was full.")
        for stop in (" and", ".")
    ]
    near, beyond = (next(e for e in s.evidence if e.kind == "unless") for s in said if s is not None)
    assert near.weight < beyond.weight < 0
    assert "another sentence" in beyond.text
    assert "another sentence" not in near.text


def test_a_cue_word_inside_the_match_is_no_evidence_for_it() -> None:
    suggestion = last("ali pictures", "alibaba grew, ali pictures fell.")
    assert suggestion is not None
    assert not any(e.kind == "cue near" for e in suggestion.evidence)


def test_the_weights_and_the_prior_make_the_confidence() -> None:
    import math

    from cleaner.core.language.tables.weights import WEIGHTS

    suggestion = last("ants", "jack ma said that ants move the price of loans.")
    assert suggestion is not None
    odds = WEIGHTS["word"]["bias"] + sum(e.weight for e in suggestion.evidence)
    assert suggestion.confidence == pytest.approx(1 / (1 + math.exp(-odds)), abs=0.03)


def test_an_ordinary_word_is_never_sure_by_itself() -> None:
    for word in ("ants", "rookie", "Scott", "pictures", "electricity"):
        assert not [s for s in offered(word) if s.certainty == "sure"]


def test_that_an_entry_stands_elsewhere_is_one_row_of_evidence() -> None:
    suggestion = last("Ant Finnancial", f"Ant Financial grew. {_ANTS}, and Ant Finnancial sold a map.")
    assert suggestion is not None
    assert len([e for e in suggestion.evidence if "elsewhere" in e.text]) == 1


def test_names_and_cues_with_braces_are_told_as_they_are_written() -> None:
    glossary = "glossary: braces\nentries:\n  - {name: 'Curly {Form}', variants: [rookie], near: ['{after} parcels']}\n"
    text = "Logistics {after} parcels company rookie said it grew."
    found = suggest(Index.of(parse_glossary(glossary, "braces").entries), Document.of("", text), 0.01)

    told = {e.kind: e.text for suggestion in found for e in suggestion.evidence}

    assert told["cue near"] == "‘{after} parcels’ stands near"
    assert told["before reporting"] == "before ‘said’: it speaks"
    assert "Curly {Form}" in {option.after for suggestion in found for option in suggestion.options}


def test_a_name_written_right_elsewhere_says_why_it_speaks_against_this_form() -> None:
    suggestion, *_ = suggest(index(), Document.of("a.txt", "Ant Financial grew. In spring Ant Financing fell.\n"), 0.05)
    [row] = [row for row in suggestion.evidence if row.kind == "right elsewhere"]
    wanted = "Ant Financial stands elsewhere in the text as it should, but not in this form"
    assert (row.text, row.weight < 0) == (wanted, True)


def test_what_speaks_against_a_form_does_not_read_as_if_it_spoke_for_it() -> None:
    for raw in ("Then ants carry leaves.", "Alibaba and ants lend money, said Alipay.", "Yesterday horse cloud spoke."):
        for suggestion in suggest(index(), Document.of("a.txt", raw), 0):
            for row in suggestion.evidence:
                if row.kind == "variant":
                    assert (row.weight < 0) == row.text.startswith("no more than a listed variant of ")


def test_a_form_that_stands_twice_does_not_speak_against_itself() -> None:
    glossary = "entries:\n  - {name: Kingsoft, kind: company, variants: [Zorblax Kromp]}\n"
    entries = parse_glossary(glossary, "twice").entries
    once, twice = "Yesterday Zorblax Kromp said it will grow.", " Then Zorblax Kromp bought a map."
    [alone] = suggest(Index.of(entries), Document.of("a.txt", once))
    [first, _] = suggest(Index.of(entries), Document.of("a.txt", once + twice))

    assert "entry elsewhere" not in {row.kind for row in first.evidence}
    assert first.confidence > alone.confidence - 0.1


@pytest.mark.parametrize("behind", ["I was", "We were", "It was"])
def test_a_pronoun_with_a_capital_is_no_part_of_a_name(behind: str) -> None:
    glossary = "entries:\n  - {name: Tencent, kind: company}\n"
    [found] = suggest(
        Index.of(parse_glossary(glossary, "one").entries), Document.of("a.txt", f"In tencent {behind} new.\n")
    )
    assert "before capital" not in [row.kind for row in found.evidence]


@pytest.mark.parametrize(
    ("kind", "told"),
    [("", "would be a proper name"), ("person", "would be the name of a person"), ("term", "would be a term")],
)
def test_no_reason_calls_a_company_what_the_glossary_does_not(kind: str, told: str) -> None:
    said = f", kind: {kind}" if kind else ""
    entries = parse_glossary(f"entries:\n  - {{name: West Zorblax, variants: [Zorb]{said}}}\n", "one").entries
    [found] = suggest(Index.of(entries), Document.of("a.txt", "Yesterday Zorb was full of people.\n"))

    assert [row.text for row in found.evidence if row.kind.startswith("kind ")] == [told]


def test_a_family_name_that_the_glossary_has_too_tells_of_somebody_s_given_name() -> None:
    glossary = "entries:\n  - {name: Wang}\n  - {name: Zorka, variants: [Hailun]}\n"
    index = Index.of(parse_glossary(glossary, "two").entries)

    assert [s.before for s in suggest(index, Document.of("a.txt", "Then Wang met Hailun and said so."))] == ["Hailun"]
    assert suggest(index, Document.of("a.txt", "Then Wang Hailun said so.")) == ()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Zorblax & Green Works", "another spelling of Zorblax and Green Works"),
        ("Zorb & Gren Hall", "another spelling of Zorb and Gren Hall"),
    ],
)
def test_another_spelling_is_one_of_what_the_glossary_has(written: str, told: str) -> None:
    entries = "entries:\n  - {name: Zorblax and Green Works, variants: [Zorb and Gren Hall]}\n"
    [found] = suggest(Index.of(parse_glossary(entries, "g").entries), Document.of("a.txt", f"Then {written} grew.\n"))

    assert told in [row.text for row in found.evidence]


@pytest.mark.parametrize(
    ("raw", "entry", "told", "untold"),
    [
        ("Light fell in.", "{name: Enlight Media, variants: [light]}", "before happening", "before dealing"),
        ("Here a seagull cried.", "{name: Seagull, kind: product}", "after article", "capital"),
        ("It rose on the horizon.", "{name: Skyline, variants: [the horizon]}", "after preposition", "bare count noun"),
    ],
)
def test_a_thing_is_looked_at_as_a_thing(raw: str, entry: str, told: str, untold: str) -> None:
    found = Index.of(parse_glossary(f"entries:\n  - {entry}\n", "one").entries)
    [suggestion] = suggest(found, Document.of("", raw), 0)
    kinds = {row.kind for row in suggestion.evidence}
    assert (told in kinds, untold in kinds) == (True, False)
