"""The article before words that give way to a name."""

import pytest

from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.glossaries.reader import parse_glossary

GLOSSARY = """
glossary: firms
entries:
  - {name: China Tower, variants: [iron tower]}
  - {name: Yili, variants: [iraq profit]}
  - {name: Xuanwu Museum, kind: company, variants: [turtle hall]}
  - {name: Alibaba, variants: [ali mother]}
  - {name: Ghost Gate, variants: [spirit gate]}
  - {name: Tencent}
"""
INDEX = Index.of(parse_glossary(GLOSSARY, "firms").entries)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Tencent and the iron tower built 21,000 stations.", "the iron tower", "China Tower"),
        ("Tencent said that the Iraq profit sells milk.", "the Iraq profit", "Yili"),
        ("Tencent met them in the turtle hall.", "turtle hall", "Xuanwu Museum"),
        ("Tencent said that the spirit gate fell.", "spirit gate", "Ghost Gate"),
        ("Tencent said that the ali mother grew.", "ali mother", "Alibaba"),
    ],
)
def test_the_article_goes_where_a_firm_has_none_and_stays_where_a_name_has_it(
    text: str, before: str, after: str
) -> None:
    found = {s.before: s.options[0].after for s in suggest(INDEX, Document.of("t", text), 0.1)}
    assert found == {before: after}
