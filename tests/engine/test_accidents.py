"""Words that have the letters of a form by chance are left alone, and forms that are only divided otherwise are found."""

import pytest

from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.suggesting import survey
from cleaner.files.glossaries.reader import parse_glossary

INDEX = Index.of(
    parse_glossary(
        """\
entries:
  - {name: Floor Works, kind: company, variants: [car pet]}
  - {name: Bongo Opulence, kind: company, variants: [opulence bongo]}
  - {name: Metro, kind: company, variants: [dline]}
  - {name: Telegraph, kind: company, variants: [AT&T]}
  - {name: M&A, kind: term}
  - {name: Mark Long, kind: person, source: 龙满}
  - {name: Ministry of Science and Technology, kind: company, admitted: [MOST]}
  - {name: Yi Yi, kind: person, source: 义益}
  - {name: Hailun Works, kind: company, variants: [Hai Lun Works in Dalian]}
""",
        "accidents.yaml",
    ).entries
)


def found(raw: str) -> list[str]:
    return [raw[m.span.start : m.span.end] for m in survey(INDEX, Document.of("", raw)).matches if not m.right]


@pytest.mark.parametrize(
    "raw",
    [
        "The carpet is red.",
        "The Hailun Works in Dalian are shut.",
        "The D line is closed.",
        "ATT is short for attachment.",
        "The MA of May was read.",
        "Most of them came, and most stayed.",
        "Appendix ii follows.",
    ],
)
def test_letters_that_run_together_by_chance_are_left_alone(raw: str) -> None:
    assert [] == found(raw)


@pytest.mark.parametrize(
    ("raw", "run"),
    [
        ("We saw car-pet there.", "car-pet"),
        ("They heard opulence bon go there.", "opulence bon go"),
        ("They bought dline there.", "dline"),
        ("They bought AT & T there.", "AT & T"),
        ("They met Long Man there.", "Long Man"),
        ("They met yiyi there.", "yiyi"),
    ],
)
def test_a_form_is_found_however_it_is_divided(raw: str, run: str) -> None:
    assert [run] == found(raw)
