"""From a person's own version of a stretch of the edition to edits of the raw text, touching no other live edit."""

from collections.abc import Iterable, Sequence

from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass
from cleaner.core.log.edits import Edit, OffsetMap, changed_words, edits_between
from cleaner.core.log.replay import Live


@dataclass(slots=True)
class _Cluster:
    """A stretch of the shown text in which changes and live edits touch."""

    start: int
    end: int
    changed: bool
    """Whether the person changed something in it."""
    loose: bool
    """Whether a live edit in it is empty on one side, so that a change also touches it which only borders on it."""
    lives: tuple[Live, ...]


def edition_slice(raw: str, span: Span, lives: Iterable[Live]) -> str:
    """Return what stands for ``span`` in the edition; an edit that begins before it adds nothing."""
    pieces: list[str] = []
    done = span.start
    for live in lives:
        start, end = live.span.start, live.span.end
        pieces.append(raw[done : max(done, start)])
        if start >= span.start:
            pieces.append(live.edit.after)
        done = max(done, end)
    pieces.append(raw[done : span.end])
    return "".join(pieces)


def rewritten(raw: str, span: Span, lives: Sequence[Live], text: str) -> tuple[tuple[Live, ...], tuple[Edit, ...]]:
    """Return the live edits that go and the edits that come so that ``text`` stands for ``span`` in the edition.

    ``lives`` are all live edits within ``span``, sorted. One stays as it is unless the person changed what it touches.
    """
    if text == raw[span.start : span.end]:
        return tuple(lives), ()
    return taken_over(raw, span, lives, text, changed_words(edition_slice(raw, span, lives), text))


def taken_over(
    raw: str, span: Span, lives: Sequence[Live], text: str, changes: Sequence[tuple[Span, Span]]
) -> tuple[tuple[Live, ...], tuple[Edit, ...]]:
    """Do as ``rewritten`` does where it is known which stretches of the edition became which of ``text``."""
    to_raw = OffsetMap.of((Span(v.span.start - span.start, v.span.end - span.start), len(v.edit.after)) for v in lives)
    to_text = OffsetMap.of((old, len(new)) for old, new in changes)
    going: list[Live] = []
    coming: list[Edit] = []
    for cluster in _clusters(to_raw, span, lives, changes):
        start, end = to_raw.to_raw(cluster.start), to_raw.to_raw(cluster.end, behind=True)
        wanted = text[to_text.to_edition(cluster.start) : to_text.to_edition(cluster.end, behind=True)]
        before = raw[span.start + start : span.start + end]
        fresh = edits_between(raw, span.start + start, before, wanted)
        kept = {live.edit for live in cluster.lives} & set(fresh)
        going += (live for live in cluster.lives if live.edit not in kept)
        coming += (edit for edit in fresh if edit not in kept)
    return tuple(going), tuple(coming)


def _clusters(
    offsets: OffsetMap, span: Span, lives: Sequence[Live], changes: Sequence[tuple[Span, Span]]
) -> list[_Cluster]:
    """Return the clusters in which the person changed something, in order; no two of them touch."""
    parts = [_Cluster(old.start, old.end, True, False, ()) for old, _ in changes]
    for live in lives:
        start = offsets.to_edition(live.span.start - span.start, behind=len(live.span) > 0)
        loose = not live.edit.before or not live.edit.after
        parts.append(_Cluster(start, start + len(live.edit.after), False, loose, (live,)))
    parts.sort(key=lambda part: (part.start, part.end))
    joined: list[_Cluster] = []
    for part in parts:
        if joined and (part.start < joined[-1].end or (part.start == joined[-1].end and _loose(part, joined[-1]))):
            _join(joined[-1], part)
        else:
            joined.append(part)
    touching: list[_Cluster] = []
    for part in joined:
        touching.append(part)
        while len(touching) > 1 and _belong(*touching[-2:]):
            _join(touching[-2], touching.pop())
    return [part for part in touching if part.changed]


def _belong(part: _Cluster, behind: _Cluster) -> bool:
    return part.end == behind.start and ((part.changed and behind.changed) or _loose(part, behind))


def _loose(part: _Cluster, other: _Cluster) -> bool:
    return (part.loose and other.changed) or (other.loose and part.changed)


def _join(cluster: _Cluster, part: _Cluster) -> None:
    cluster.end = max(cluster.end, part.end)
    cluster.changed |= part.changed
    cluster.loose |= part.loose
    cluster.lives += part.lives
