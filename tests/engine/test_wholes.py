"""A longer name whose part is broken: the words beside a variant tell which of the two is meant."""

import pytest
from engine_case import accepted

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
