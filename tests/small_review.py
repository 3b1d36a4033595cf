"""A review of three lines with six suggestions, and decisions about them by index."""

from strategies import NOW, reviewing, suggestion

from cleaner.core.basis.text import Document, Span
from cleaner.core.log.history import Scope
from cleaner.core.work.review import Review

RAW = "ants and rookie\r\n\r\nAnts and jack ma, says Scott\r\nants again"


def place(before: str, nth: int = 0, raw: str = RAW) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = raw.index(before, start + 1)
    return Span(start, start + len(before))


def small_review() -> Review:
    """Six open suggestions: ants · rookie · Ants · jack ma · Scott · ants."""
    document = Document.of("article.txt", RAW)
    ant = ["Ant Financial", "Ant Group"]
    wanted = [("ants", 0, ant), ("rookie", 0, ["Cainiao"]), ("Ants", 0, ant), ("jack ma", 0, ["Jack Ma"])]
    wanted += [("Scott", 0, ["AutoNavi"]), ("ants", 1, ant)]
    return reviewing(document, [suggestion(document, place(before, nth), afters) for before, nth, afters in wanted])


def key(review: Review, index: int) -> str:
    return review.suggestions[index].key


def accepted(review: Review, *indices: int, option: int = 0) -> Review:
    return review.accept([key(review, index) for index in indices], NOW, option)[0]


def dismissed(review: Review, *indices: int, scope: Scope = "here") -> Review:
    return review.dismiss([key(review, index) for index in indices], NOW, scope)[0]


def reopened(review: Review, *indices: int) -> Review:
    return review.reopen([key(review, index) for index in indices], NOW)[0]


def undone(review: Review) -> Review:
    return review.undo(NOW)[0]


def states(review: Review) -> list[str]:
    return [review.state(index) for index in range(review.total)]


def text(review: Review) -> str:
    return review.edition().text
