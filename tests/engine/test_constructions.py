"""In which constructions a word is seen, and what only looks like one."""

import pytest

from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.suggesting import candidates, survey
from cleaner.files.glossaries.reader import parse_glossary

INDEX = Index.of(
    parse_glossary(
        "entries:\n  - {name: Cainiao, kind: company, variants: [rookie]}\n"
        "  - {name: Will Tong, kind: person, variants: [tong]}\n"
        "  - {name: Xiang Dong, source: 向东}\n",
        "constructions",
    ).entries
)


def seen(raw: str) -> set[str]:
    scene = survey(INDEX, Document.of("", raw))
    return {reason.kind for [judged] in candidates(scene) for reason in judged.reasons}


@pytest.mark.parametrize(
    ("kind", "having", "lacking"),
    [
        ("such as", "Firms such as rookie came.", "Then such a rookie came."),
        ("such as", "They know companies like rookie now.", "They are companies by rookie now."),
        ("after like", "He runs like rookie now.", "They know companies like rookie now."),
        ("after kind", "The two brands rookie and it came.", "The two tables rookie and it came."),
        ("done by", "It was bought by rookie then.", "It stands by rookie then."),
        ("done by", "It was bought by rookie then.", "It was bought near rookie then."),
        ("after place", "Then Wuhan rookie came.", "Then wuhan rookie came."),
        ("another's verb", "Trade with rookie grew then.", "Trade with rookie then grew."),
        ("on it", "It fell. On rookie the price fell.", "It fell on rookie the next day."),
        ("on it", "It fell. On rookie the price fell.", "It fell. On rookie days prices fall."),
        ("on it", "It fell. On rookie the price fell.", "It fell. With rookie the price fell."),
        ("before titled", "Then rookie chairman Zorblat came.", "Then rookie's chairman Zorblat came."),
        ("before titled", "Then rookie chairman Zorblat came.", "Then rookie chairman Table came."),
        ("before titled", "Then rookie chairman Zorblat came.", "Then rookie chairman zorblat came."),
        ("before titled", "Then rookie chairman tong came.", "Then rookie chairman song came."),
        ("before titled", "Then rookie chairman Zorblat came.", "Then rookie quickly Zorblat came."),
        ("explained", "Then rookie, a logistics company, came.", "Then rookie, a logistics day, came."),
        ("explained", "Then rookie (the owner) came.", "Then rookie the owner came."),
        ("explained", "Then rookie, the parent, came.", "Then rookie, they said. The parent came."),
        ("after family name", "They met Zhou Xiangdong.", "They met Qqo Xiangdong."),
        ("after family name", "They met Zhou Xiangdong.", "They met Zhou Xiang dong."),
        ("after family name", "Zhou Xiangdong left.", "Long Xiangdong left."),
        ("after family name", "They met Zhou Rookie.", "They met Zhou rookie."),
        ("lower start", "It fell. rookie grew.", "It fell; rookie grew."),
        ("lower start", "It fell\nrookie grew.", "It fell: rookie grew."),
        (
            "well written",
            "It fell; it rose. Then a rookie came. He left.",
            "It fell. it rose. Then a rookie came. He left.",
        ),
    ],
)
def test_a_construction_is_seen_where_it_stands_and_nowhere_else(kind: str, having: str, lacking: str) -> None:
    assert kind in seen(having)
    assert kind not in seen(lacking)
