"""A file may hold several articles: what one of them names tells little of the words of another."""

import pytest
from engine_case import offered

_NEWS = "Alibaba owns rookie and ants, Jack Ma told Joe Tsai of Alibaba Pictures, and ants lend money to UC.\n\n"
_KITCHEN = "There are ants in the sugar, and nobody has told my grandmother.\n\n"
_GARDEN = "It rained on Sunday, so we stayed at home and read to one another by the window until it was dark.\n\n"


def _said_of_kitchen(raw: str) -> tuple[float, set[str]]:
    """How likely a name is where the kitchen has ants, and the kinds of evidence."""
    start = raw.index(_KITCHEN)
    found = [s for s in offered(raw, least=0.0) if start <= s.span.start < start + len(_KITCHEN)]
    assert [s.before for s in found] == ["ants"]
    return found[0].confidence, {e.kind for e in found[0].evidence}


@pytest.mark.parametrize("pages", [1, 40], ids=["short", "long"])
def test_names_of_another_article_tell_nothing(pages: int) -> None:
    apart = _GARDEN * (50 * pages)

    alone, kinds = _said_of_kitchen(apart + _KITCHEN + apart)
    beside, kinds_beside = _said_of_kitchen(_NEWS + _KITCHEN + apart)
    behind, kinds_behind = _said_of_kitchen(apart + _KITCHEN + apart + _NEWS)

    assert behind == pytest.approx(alone, rel=0.1)  # it stands there, too
    assert beside > 2 * alone
    assert "company" in kinds_beside
    assert {"many names", "few names", "company"}.isdisjoint(kinds | kinds_behind)
