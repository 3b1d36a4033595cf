"""A longer name whose part is broken: the words beside a variant tell which of the two is meant."""

import pytest
from engine_case import accepted

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.finding.matching import Index, find
from cleaner.core.finding.wholes import find_wholes
from cleaner.core.words.long_tokens import LongTokens
from cleaner.core.words.tokens import Tokens

GLOSSARY = (
    "glossary: harbour\nentries:\n"
    "  - {name: Harbour Renewal Plan, kind: product, admitted: [HRP], variants: [Port Rebirth Scheme]}\n"
    "  - {name: Harbour Renewal Plan 2.0, kind: product}\n"
    "  - {name: Eastern HRP Office, kind: product}\n"
    "  - {name: Tall Ships Fund, kind: product, variants: [High Boats Fund]}\n"
)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("The Port Rebirth Scheme 2.0 opened.", "The Harbour Renewal Plan 2.0 opened."),
        ("The Port Rebirth Scheme opened.", "The Harbour Renewal Plan opened."),
        ("The Port Rebirth Scheme 3.0 opened.", "The Harbour Renewal Plan 3.0 opened."),
        ("It is the Eastern Port Rebirth Scheme Office.", "It is the Eastern HRP Office."),
        ("It opened as Port Rebirth Scheme. 2.0 is next.", "It opened as Harbour Renewal Plan. 2.0 is next."),
        ("The Port Rebirth Scheme, 2.0 of it.", "The Harbour Renewal Plan, 2.0 of it."),
        ("The High Boats Fund 2.0 opened.", "The Tall Ships Fund 2.0 opened."),
    ],
)
def test_the_longer_name_is_offered_where_it_stands_whole(raw: str, cleaned: str) -> None:
    assert cleaned == accepted(raw, 0.05, GLOSSARY)


@pytest.mark.parametrize("said", ["So {} opened", "so {} opened 2", "{}", "2.0 {} 2.0", "Tall {}, they said"])
@pytest.mark.parametrize(
    "name", ["port rebirth scheme 2.0", "Port Rebirth Scheme", "Eastern Port Rebirth Scheme Office"]
)
def test_it_is_found_in_a_long_text_as_in_a_short_one(said: str, name: str) -> None:
    plan = Entry("Harbour Renewal Plan", "plan", variants=(Variant("Port Rebirth Scheme"),))
    index = Index.of(
        [plan, Entry("Harbour Renewal Plan 2.0", "second"), Entry("Eastern Harbour Renewal Plan Office", "office")]
    )
    short, long = (
        find_wholes(index, tokens, find(index, tokens))
        for tokens in (Tokens(said.format(name)), LongTokens(said.format(name)))
    )

    assert short == long
