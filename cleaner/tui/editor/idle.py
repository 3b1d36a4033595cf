"""Which commands of the main screen could do nothing at this moment, so that the key bar leaves their keys out."""

from collections.abc import Iterator

from cleaner.core.work.review import Review
from cleaner.tui.editor.place import Standing
from cleaner.tui.keys.commands import commands, writing
from cleaner.workspace.work.session import Session


def idle_commands(session: Session, standing: Standing) -> frozenset[str]:
    """Return the names of commands that would be refused, or would change nothing."""
    review = session.review
    idle = set(writing("review") if session.read_only else ())
    idle |= {c.name for c in commands("review") if c.needs == "suggestion" and standing.suggestion < 0}
    idle |= {c.name for c in commands("review") if c.needs == "segment" and not standing.segment}
    if standing.suggestion >= 0:
        idle.update(_idle_on(review, standing.suggestion))
    if not review.can_undo:
        idle.add("undo")
    if session.saved:
        idle.add("save")
    if review.decided == review.total:
        idle.add("next_open")
    return frozenset(idle)


def _idle_on(review: Review, index: int) -> Iterator[str]:
    state = review.state(index)
    if state == "open":
        yield "reopen"
    elif state in ("accepted", "dismissed"):
        yield "accept" if state == "accepted" else "dismiss"
    if review.rewritten(index):
        yield from ("accept", "choose", "replace", "dismiss")
    if len(review.suggestions[index].options) == 1:
        yield "choose"
    if review.pair_size(index) == 1:
        yield from ("accept_all", "dismiss_all")
