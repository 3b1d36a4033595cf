"""Pairs of sentences that differ in one kind of evidence: names that nothing explains, beside the body of a glossary.

``PAIRS`` holds, for each kind, a case that has it and cases that have less of it.
"""

from kind_ladder import Case


def _strange(text: str, above: str = "") -> Case:
    return Case(text, {"name": "PWA", "admitted": ["Port Works Authority"], "variants": ()}, above, body=True)


_STRANGER = _strange("Then the [CFK] said so.")

PAIRS: dict[str, tuple[Case, ...]] = {
    "stands often": (_strange("Then the [CFK] said so. The CFK said so. The CFK did."), _STRANGER),
    "stands as bodies do": (
        _strange("Then the [CFA] said so. A CFA table."),
        _strange("Then the [CFA] said so."),
    ),
    "disagreement": (_strange("Then the [CFA] said so. A CFA table."), _strange("Then the [CFA] said so.")),
    "does things": (
        _strange("Then the [CFK] said so."),
        _strange("Then the [CFK], so."),
    ),
    "acts here": (
        _strange("Then the [CFA] said so. A CFA table."),
        _strange("Then a [CFA] table said so. The CFA did."),
    ),
    "other strangers": (
        _strange("Then the [CFK] said so. The ZQX did. The BRX was."),
        _strange("Then the [CFK] said so. A ZQX table. A BRX table."),
    ),
    "body oftener": (
        _strange("Then the [CFK] said so. A PWA table. A PWA chair."),
        _strange("Then the [CFK] said so. A PWA table. A chair."),
        _strange("Then the [CFK] said so. A table. A chair."),
    ),
    "letters alike": (_strange("Then the [CWK] said so."), _STRANGER),
    "ends alike": (_strange("Then the [CFA] said so."), _strange("Then the [CWK] said so.")),
    "begins alike": (_strange("Then the [PFA] said so."), _strange("Then the [CWA] said so.")),
    "two letters": (_strange("Then the [CK] said so."), _STRANGER),
    "a word's letters": (_strange("Then the [KING] said so."), _strange("Then the [KQNG] said so.")),
    "several words": (
        _strange("Then the [Gold Authority] said so."),
        _strange("Then the [CWA] said so."),
        _strange("Then the [Authority] said so."),
    ),
    "same head": (_strange("Then the [Gold Authority] said so."), _strange("Then the [Gold Bureau] said so.")),
    "shared words": (
        _strange("Then the [Port Gold Authority] said so."),
        _strange("Then the [Blue Gold Authority] said so."),
    ),
    "long stranger": (
        _strange("Then the [Blue Gold Kestrel Authority] said so."),
        _strange("Then the [Gold Kestrel Authority] said so."),
    ),
    "place inside": (
        _strange("Then the [Wuhan Gold Authority] said so."),
        _strange("Then the [Blue Gold Authority] said so."),
    ),
}
OTHERWISE = {"several words": (_strange("Then the [Gold Bureau] said so."), _STRANGER)}
"""A second pair: one turns the decision, the other yields."""
