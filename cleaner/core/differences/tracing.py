"""What stands behind the changes of a comparison: the records of a log, or the glossary entries whose names came.

Without a log a change is traced to an entry where the second text has one of its right names just where the change
is; the words that stood in its place are then the broken name.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from cleaner.core.basis.glossary import Entry, Glossaries
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Span
from cleaner.core.differences.compare import Change, Comparison
from cleaner.core.differences.redline import Trace
from cleaner.core.log.edits import Edition, OffsetMap
from cleaner.core.log.replay import Live
from cleaner.core.words.tokens import Tokens, folded_words

Names = dict[str, list[tuple[tuple[str, ...], Entry, str]]]
"""By the first folded word: the words of a right name, its entry, and the name as it is written."""
_MOST_WORDS = 12


def traced_by_log(
    lives: Sequence[Live], glossaries: Glossaries, suggestions: Mapping[str, Suggestion]
) -> tuple[Trace, ...]:
    """Return what the log says of each live edit; reasons are there where the suggestion is still offered."""
    return tuple(trace_of(live, glossaries, suggestions) for live in lives)


def trace_of(live: Live, glossaries: Glossaries, suggestions: Mapping[str, Suggestion]) -> Trace:
    """Return what the log says of one live edit."""
    suggestion = suggestions.get(live.key or "")
    reasons = tuple(e.text for e in suggestion.evidence if e.weight > 0)[:4] if suggestion else ()
    if live.key is None:
        reasons = ("by hand",)
    entry = glossaries.entry(live.entry)
    known = (entry.id, entry.name, entry.glossary, entry.kind) if entry else (live.entry, live.entry, "", "")
    pair = ("", "")
    if suggestion:
        option = next((o for o in suggestion.options if o.after == live.edit.after), None)
        pair = (suggestion.broken, option.name or option.after) if option else pair
    return Trace(*known, pair, live.by, live.at, live.seq, live.key, reasons)


def traced_between(
    comparison: Comparison,
    old: tuple[Edition, Sequence[Live]],
    new: tuple[Edition, Sequence[Live]],
    glossaries: Glossaries,
) -> tuple[Trace, ...]:
    """Return what stands behind the changes between two points of one log, newer edits before those that went."""
    known = {live.seq for live in old[1]}, {live.seq for live in new[1]}
    came = [live for live in new[1] if live.seq not in known[0]]
    went = [live for live in old[1] if live.seq not in known[1]]
    rest = () if old[0].raw_digest == new[0].raw_digest else ("the raw text has changed",)
    traces: list[Trace] = []
    for change in comparison.changes:
        live = _touching(came, _raw_span(new[0], change.after))
        gone = _touching(went, _raw_span(old[0], change.before))
        if live:
            traces.append(trace_of(live, glossaries, {}))
        elif gone:
            trace = trace_of(gone, glossaries, {})
            traces.append(
                Trace(
                    trace.entry, trace.name, trace.glossary, trace.kind, reasons=(f"record {gone.seq} was taken back",)
                )
            )
        else:
            traces.append(Trace(reasons=rest))
    return tuple(traces)


def _raw_span(edition: Edition, span: Span) -> Span:
    return Span(edition.offsets.to_raw(span.start), edition.offsets.to_raw(span.end, behind=True))


def _touching(lives: Sequence[Live], span: Span) -> Live | None:
    low = bisect_left(lives, span.start, key=lambda live: live.span.end)
    high = bisect_right(lives, span.end, low, key=lambda live: live.span.start)
    return lives[low] if low < high else None


def traced_by_names(comparison: Comparison, entries: Sequence[Entry]) -> tuple[Trace, ...]:
    """Trace each change to the entry whose right name it brought in; linear in the text that changed."""
    names = right_names(entries)
    offsets = OffsetMap.of((c.before, len(c.after)) for c in comparison.changes)
    return tuple(_by_name(comparison, change, names, offsets) for change in comparison.changes)


def right_names(entries: Sequence[Entry]) -> Names:
    """Return names and admitted forms for a look-up by their first word, longest first."""
    names: Names = {}
    for entry in entries:
        for name in (entry.name, *entry.admitted):
            words = folded_words(name)
            if words:
                names.setdefault(words[0], []).append((words, entry, name))
    for listed in names.values():
        listed.sort(key=lambda n: -len(n[0]))
    return names


def _by_name(comparison: Comparison, change: Change, names: Names, offsets: OffsetMap) -> Trace:
    if change.move or not len(change.after):
        return Trace()
    after = comparison.after
    start, end = max(0, change.after.start - 80), min(len(after), change.after.end + 80)
    found = names_in(after[start:end], names)
    here = [(Span(s.start + start, s.end + start), entry, name) for s, entry, name in found]
    touching = [h for h in here if h[0].overlaps(change.after)]
    if not touching:
        return Trace()
    span, entry, name = max(touching, key=lambda h: len(h[0]))
    hull = Span(min(span.start, change.after.start), max(span.end, change.after.end))
    old = (
        Span(offsets.to_raw(hull.start), offsets.to_raw(hull.end, behind=True)) if len(touching) == 1 else change.before
    )
    broken = comparison.before[old.start : old.end].strip()
    form = _form_in(broken, entry)
    if form is not None:
        return Trace(entry.id, entry.name, entry.glossary, entry.kind, (form[0], name), reasons=(form[1],))
    whole = len(touching) == 1 and len(hull) <= len(span) + 2
    shown = name if whole else after[hull.start : hull.end].strip()
    return Trace(
        entry.id, entry.name, entry.glossary, entry.kind, (broken, shown), reasons=("the entry's name was put in",)
    )


def _form_in(broken: str, entry: Entry) -> tuple[str, str] | None:
    """Return the words that are a form of the entry, and which kind of form; the longest one there is."""
    tokens = Tokens(broken)
    forms = [(folded_words(v.text), "listed variant") for v in entry.variants]
    forms += [(folded_words(name), "the name written otherwise") for name in (entry.name, *entry.admitted)]
    found = [
        (broken[tokens.starts[at] : tokens.ends[at + len(words) - 1]], kind)
        for words, kind in forms
        for at in range(len(tokens) - len(words) + 1)
        if words and tuple(tokens.folds[at : at + len(words)]) == words
    ]
    return max(found, key=lambda form: len(form[0]), default=None)


def names_in(text: str, names: Names) -> list[tuple[Span, Entry, str]]:
    """Return where right names stand exactly as they are written, with their entries; linear."""
    tokens = Tokens(text)
    found: list[tuple[Span, Entry, str]] = []
    at = 0
    while at < len(tokens):
        step = 1
        for words, entry, name in names.get(tokens.folds[at], ()):
            stop = at + len(words)
            span = Span(tokens.starts[at], tokens.ends[min(stop, len(tokens)) - 1])
            if tuple(tokens.folds[at:stop]) == words and text[span.start : span.end] == name:
                found.append((span, entry, name))
                step = len(words)
                break
        at += step
    return found
