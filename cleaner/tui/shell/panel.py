"""The current suggestion: what stands there, what could stand there, whose name it is, and why."""

from collections.abc import Iterator, Sequence

from textual.strip import Strip

from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.suggestion import UNLISTED, Evidence, Suggestion, percent
from cleaner.core.work.hearing import heard
from cleaner.core.work.review import Review
from cleaner.tui.drawing.cells import displayed, fitted, padded, width
from cleaner.tui.drawing.lines import Lines
from cleaner.tui.drawing.render import Palette, Part, line, spread, state_style
from cleaner.tui.drawing.shown import SIGNS
from cleaner.tui.drawing.source_line import source_parts, source_rows
from cleaner.tui.drawing.wrap import wrap

_TWO_COLUMNS = 96
"""Cells from which the reasons stand beside the options."""
_STEPS = (0.0, 0.5, 1.25, 2.5)
"""Weights above which evidence gets one more sign."""
_METER = 5
ARROW = 7
"""Cells of the arrow and the spaces around it."""
_SHORT = 4
"""Rows up to which the note is left out."""
_AIRY = 9
"""Rows from which a blank one stands below the title."""


class Panel(Lines):
    """The lines about the suggestion under the cursor."""

    def __init__(self, review: Review, writable: bool) -> None:
        super().__init__()
        self.review = review
        self.writable = writable
        """Whether the keys that write are heard, so that they may be named."""
        self.index = -1
        self.segment = 0
        self.matching = False
        """Whether suggestions still arrive."""

    def tell(self, review: Review, index: int, segment: int, matching: bool) -> None:
        """Tell about this suggestion, or (-1) about this segment."""
        self.review, self.index, self.segment, self.matching = review, index, segment, matching
        self.show()

    def draw(self, cells: int, rows: int) -> Sequence[Strip]:
        """Return the lines."""
        if self.index < 0:
            return _segment_lines(self.review, self.segment, self.matching, cells, self.palette, self.writable)
        return panel_lines(self.review, self.index, (cells, rows), self.palette, self.writable)


def panel_lines(
    review: Review, index: int, size: tuple[int, int], palette: Palette, writable: bool = True
) -> list[Strip]:
    """Return the panel of one suggestion in so many cells and rows."""
    cells, rows = size
    suggestion = heard(review, index)
    head = [_title(review, index, suggestion, cells, palette)]
    source = source_parts(review.document, suggestion.span.start, _source_names(review, suggestion), cells)
    if source and rows > _SHORT:
        head.append(line(source, cells, palette))
    elif rows >= _AIRY:
        head.append(Strip.blank(cells, palette["plain"]))
    room = rows - len(head)
    if cells >= _TWO_COLUMNS:
        return [*head, *_beside(review, index, suggestion, (cells, room), palette, writable)]
    # Where there are few rows, a reason says more than the note.
    proposal = list(_proposal(review, index, cells - 2, 3 if room > _SHORT else 2))
    reasons = some_rows(list(reason_rows(suggestion, cells - 2, writable)), room - len(proposal))
    return [*head, *(line(parts, cells, palette) for parts in [*proposal, *reasons][:room])]


def _source_names(review: Review, suggestion: Suggestion) -> list[str]:
    entries = [review.glossaries.entry(option.entry) for option in suggestion.options]
    return [name for entry in entries if entry is not None for name in entry.source]


def _beside(
    review: Review, index: int, suggestion: Suggestion, size: tuple[int, int], palette: Palette, writable: bool
) -> Iterator[Strip]:
    cells, rows = size
    half = cells // 2
    left = list(_proposal(review, index, half - 4, rows))
    right = some_rows(list(reason_rows(suggestion, cells - half - 2, writable)), rows)
    for number in range(min(rows, max(len(left), len(right)))):
        first = left[number] if number < len(left) else []
        second = right[number] if number < len(right) else []
        yield Strip.join([line(first, half - 2, palette), line([("  ", "plain"), *second], cells - half + 2, palette)])


def some_rows(rows: list[list[Part]], room: int) -> list[list[Part]]:
    """Return the rows that there is room for; where some are left out, the last one says how many, if it is not alone."""
    if len(rows) <= room or room < 2:
        return rows[: max(0, room)]
    kept = rows[: max(0, room - 1)]
    more = len(rows) - len(kept)
    return [*kept, [("  ", "plain"), ("?    ", "key"), (f"shows {more} more", "muted")]]


def sign_of(weight: float) -> str:
    """Return one to four plus or minus signs for a weight."""
    return ("+" if weight >= 0 else "−") * max(1, sum(abs(weight) > step for step in _STEPS))


def evidence_parts(evidence: Evidence) -> list[Part]:
    """Return a reason with its signs, which stand in five cells."""
    style = "accepted" if evidence.weight >= 0 else "error"
    return [(padded(sign_of(evidence.weight), 5), style), (displayed(evidence.text), "plain")]


def _title(review: Review, index: int, suggestion: Suggestion, cells: int, palette: Palette) -> Strip:
    state = review.state(index)
    full = round(suggestion.confidence * _METER)
    left: list[Part] = [
        ("  ", "plain"),
        (f"{SIGNS[state]} {state}", state_style(state)),
        (f"  {index + 1} of {review.total}", "plain"),
        (f"  line {review.document.place(suggestion.span.start).line}", "muted"),
    ]
    right: list[Part] = [
        (f"{suggestion.certainty}  ", "strong"),
        ("▰" * full, "accepted"),
        ("▱" * (_METER - full), "muted"),
        (f" {percent(suggestion.confidence):>4}  ", "plain"),
    ]
    return spread(left, right, cells, palette)


def _proposal(review: Review, index: int, cells: int, rows: int) -> Iterator[list[Part]]:
    """Yield before → options, the entry, and its note, in at most so many rows."""
    suggestion = review.suggestions[index]
    options = list(_options(review, index, cells))
    entry = review.glossaries.entry(suggestion.options[0].entry)
    spare = max(1, rows - (2 if entry else 0))
    if len(options) > spare:
        flat = [part for option in options for part in [*option, ("   ", "plain")]]
        options = [flat]
    spared = cells - ARROW - max(sum(width(text) for text, _ in option) for option in options)
    before = fitted(displayed(suggestion.before), max(8, cells // 3, spared))
    lead = f"  {before}  →  "
    for number, option in enumerate(options):
        head: list[Part] = [("  ", "plain"), (before, "raw"), ("  →  ", "muted")]
        yield [*(head if not number else [(" " * width(lead), "plain")]), *option]
    if entry:
        yield from entry_rows(entry, cells, max(0, rows - len(options) - 1))


def _options(review: Review, index: int, cells: int) -> Iterator[list[Part]]:
    suggestion = review.suggestions[index]
    shown = review.option_shown(index)
    for number, option in enumerate(suggestion.options, 1):
        taken = option.after == shown
        sign: list[Part] = [(f"{SIGNS['accepted']} ", "accepted")] if taken else []
        yield [(f"{number} ", "key"), *sign, (displayed(option.after), "strong")]
    if shown is not None and all(option.after != shown for option in suggestion.options):
        yield [(f"{SIGNS['by hand']} ", "by-hand"), (fitted(displayed(shown), cells // 2), "by-hand")]


def entry_rows(entry: Entry, cells: int, rows: int) -> Iterator[list[Part]]:
    """Yield the facts of an entry, and so many rows of its note."""
    facts = [entry.name, entry.told_kind, " ".join(entry.source), entry.glossary]
    yield [("  ", "plain"), (displayed(" · ".join(filter(None, facts))), "muted")]
    note = displayed(entry.note)
    starts = wrap(note, cells) if note else ()
    for number, start in enumerate(starts[:rows]):
        last = number + 1 in (rows, len(starts))
        text = note[start:] if last else note[start : starts[number + 1]].rstrip()
        yield [("  ", "plain"), (fitted(text, cells), "muted")]


def reason_rows(suggestion: Suggestion, cells: int, listing: bool = False) -> Iterator[list[Part]]:
    """Yield the reasons for a suggestion, where ``listing`` with the key that lists it, and what gave way to it."""
    for evidence in suggestion.evidence:
        yield [("  ", "plain"), *evidence_parts(evidence)]
        if listing and evidence.kind in UNLISTED:
            said = f"lists {displayed(suggestion.broken)} in the glossary"
            yield [("  ", "plain"), ("G    ", "key"), (fitted(said, cells - 7), "muted")]
    for loser in suggestion.losers:
        yield [("  ", "plain"), (fitted(f"gave way: {displayed(loser)}", cells), "muted")]


def _segment_lines(
    review: Review, number: int, matching: bool, cells: int, palette: Palette, writable: bool
) -> list[Strip]:
    if not number:
        return [line([("  There is nothing to read in this text.", "muted")], cells, palette)]
    span = review.document.segments[number - 1].span
    count = len(review.segment_suggestions(number))
    edits = len(review.segment_edits(number))
    left: list[Part] = [("  segment ", "plain"), (f"{number} of {len(review.document.segments)}", "strong")]
    left.append((f"  line {review.document.place(span.start).line}", "muted"))
    found = f"{count or 'no'} suggestion{'s' * (count != 1)}" if count or not matching else "names are still looked for"
    said = f"  {found}, {edits or 'no'} edit{'s' * (edits != 1)} in it"
    keys: list[Part] = [("  e ", "key"), ("rewrites it freely ", "muted")] if writable else []
    rows: list[list[Part]] = [left, [(said, "plain")], [*keys, ("  l ", "key"), ("next segment", "muted")]]
    if review.total:
        rows[-1] += [("   j ", "key"), ("next suggestion", "muted")]
    rows += source_rows(review.document, span.start, cells)
    return [line(parts, cells, palette) for parts in rows]
