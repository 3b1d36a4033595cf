"""The state of one person's work on one document: what is offered, what was decided, where the person stands.

Every method returns a new ``Review`` and the records that the log must be given. What the log amounts to is carried
forward record by record, never replayed; it equals what ``replay`` makes of the whole log.
"""

from collections.abc import Iterable, Iterator, Sequence

from cleaner.core.basis.errors import ConflictError
from cleaner.core.basis.glossary import Glossaries
from cleaner.core.basis.suggestion import Suggestion
from cleaner.core.basis.text import Document, Segment, Span
from cleaner.core.basis.values import dataclass, field, replace
from cleaner.core.log.edits import Edition, edition_of, require_before
from cleaner.core.log.history import Action, Applied, Log, Move, Record, Redone, Scope, Stamp, Undone, Withdrawn
from cleaner.core.log.replay import Live, State, batch_records, carried, replay
from cleaner.core.work.deciding import accepting, dismissing, reopening, replacing
from cleaner.core.work.offered import OPEN, STATES, Offered, SuggestionState, states_of
from cleaner.core.work.rewriting import edition_slice, rewritten
from cleaner.core.work.stretch import Stretch, suggestion_pair

Step = tuple["Review", tuple[Record, ...]]


@dataclass(frozen=True, slots=True)
class Review:
    """A document under review."""

    document: Document
    glossaries: Glossaries
    log: Log
    replayed: State
    """What the log amounts to."""
    offered: Offered
    cursor: int
    """Index of the suggestion the person stands on; -1 where there is none."""
    _states: bytes = field(repr=False)

    @classmethod
    def of(cls, document: Document, glossaries: Glossaries, log: Log, suggestions: Iterable[Suggestion]) -> "Review":
        """Replay the log over the document; the cursor stands on the first open suggestion.

        Raises ``ConflictError`` or ``LogError`` where log and document do not belong together.
        """
        replayed = replay(log)
        for live in replayed.edits:
            require_before(document.raw, live.edit)
        offered = Offered.of(suggestions)
        states = offered.states(replayed)
        cursor = max(states.find(OPEN), 0) if states else -1
        return cls(document, glossaries, log, replayed, offered, cursor, states)

    # what is offered, and how it stands

    @property
    def suggestions(self) -> Sequence[Suggestion]:
        """All suggestions, sorted by span."""
        return self.offered.suggestions

    @property
    def total(self) -> int:
        """How many suggestions there are."""
        return len(self._states)

    @property
    def decided(self) -> int:
        """How many of them are no longer open."""
        return len(self._states) - self._states.count(OPEN)

    def state(self, index: int) -> SuggestionState:
        """Return how a suggestion stands."""
        return STATES[self._states[index]]

    def index(self, key: str) -> int | None:
        """Return the index of the suggestion with this key."""
        return self.offered.index(key)

    def pair(self, index: int) -> tuple[int, ...]:
        """Return the indices of all suggestions with the same *before*, in any case, and the same first entry."""
        return self.offered.pair(suggestion_pair(self.suggestions[index]))

    def pair_size(self, index: int) -> int:
        """Return how many suggestions have the same pair as this one, without looking at them."""
        return self.offered.pair_size(suggestion_pair(self.suggestions[index]))

    def alike(self, index: int, state: SuggestionState) -> Iterator[int]:
        """Yield the indices of all suggestions with the same pair that stand so, sorted.

        What that costs grows with the pair or with all that stand so, whichever are fewer.
        """
        pair, code = suggestion_pair(self.suggestions[index]), STATES.index(state)
        if self.offered.pair_size(pair) < self._states.count(code):
            yield from (at for at in self.offered.places(pair) if self._states[at] == code)
            return
        at = self._states.find(code)
        while at >= 0:
            if suggestion_pair(self.suggestions[at]) == pair:
                yield at
            at = self._states.find(code, at + 1)

    def option_shown(self, index: int) -> str | None:
        """Return what the edition shows in the suggestion's place, if it is accepted or repaired by hand.

        Where an edit by hand reaches further than the suggestion, this is the whole of its replacement.
        """
        span = self.suggestions[index].span
        lives = self.replayed.edits_over(span)
        if not lives:
            return None
        hull = Span(min(span.start, lives[0].span.start), max(span.end, lives[-1].span.end))
        return edition_slice(self.document.raw, hull, lives)

    def rewritten(self, index: int) -> bool:
        """Return whether an edit reaches beyond the suggestion, so that no option fits in its place."""
        span = self.suggestions[index].span
        return any(live.span != span for live in self.replayed.edits_over(span))

    def segment_suggestions(self, number: int) -> range:
        """Return the indices of the suggestions in a segment; O(log n)."""
        return self.offered.over(self._segment(number).span)

    # moving about

    def moved(self, cursor: int) -> "Review":
        """Stand on another suggestion, or on the nearest there is."""
        return replace(self, cursor=max(min(cursor, self.total - 1), min(0, self.total - 1)))

    def next(self, step: int = 1) -> "Review":
        """Go that many suggestions on, around the end."""
        if not self.total:
            return self
        at = 0 if self.cursor < 0 and step < 0 else self.cursor
        return replace(self, cursor=(at + step) % self.total)

    def next_open(self, step: int = 1) -> "Review":
        """Go to the nearest open suggestion in the direction of ``step``, around the end."""
        if step > 0:
            found = self._states.find(OPEN, self.cursor + 1)
            found = self._states.find(OPEN) if found < 0 else found
        else:
            found = self._states.rfind(OPEN, 0, max(self.cursor, 0))
            found = self._states.rfind(OPEN) if found < 0 else found
        return self if found < 0 else replace(self, cursor=found)

    def with_suggestions(self, suggestions: Iterable[Suggestion]) -> "Review":
        """Offer these suggestions instead; decisions hold by key, or else by place, and the cursor keeps its place.

        Where nothing was offered before, it stands on the first open one.
        """
        offered = Offered.of(suggestions)
        return self._offering(offered, offered.states(self.replayed))

    def with_some(self, span: Span, suggestions: Iterable[Suggestion]) -> "Review":
        """Offer these in a stretch of the text instead of those that begin there; all else is as ``with_suggestions``."""
        fresh, before = Stretch.of(suggestions), self.offered.within(span)
        states = states_of(fresh, self.replayed)
        offered = self.offered.put(span, fresh)
        return self._offering(offered, self._states[: before.start] + states + self._states[before.stop :])

    def _offering(self, offered: Offered, states: bytes) -> "Review":
        cursor = max(states.find(OPEN), 0) if states else -1
        if self.cursor >= 0:
            stood = self.suggestions[self.cursor]
            found = offered.index(stood.key)
            cursor = min(offered.after(stood.span.start), len(offered.suggestions) - 1) if found is None else found
        return replace(self, offered=offered, cursor=cursor, _states=states)

    def with_glossaries(self, glossaries: Glossaries) -> "Review":
        """Name the entries of these glossaries from now on; what is offered stays until other suggestions come."""
        return replace(self, glossaries=glossaries)

    # deciding

    def accept(self, keys: Iterable[str], stamp: Stamp, option: int = 0, *, unseen: bool = False) -> Step:
        """Put an option in the place of each suggestion; another option accepted before gives way.

        Raises ``ConflictError``, and decides nothing, where other edits reach into a suggestion's place.
        """
        indices = self._indices(keys)
        return self._decided(accepting(self.document, self.offered, self.replayed, indices, option, unseen), stamp)

    def dismiss(self, keys: Iterable[str], stamp: Stamp, scope: Scope = "here") -> Step:
        """Leave each place as it is in the raw translation, or (``document``) refuse the whole pair from now on.

        A whole pair refused leaves those of its suggestions alone that are accepted and not among ``keys``; places
        that a longer edit by hand covers stay as the person wrote them.
        """
        return self._decided(dismissing(self.offered, self.replayed, self._indices(keys), scope), stamp)

    def replace(self, key: str, text: str, stamp: Stamp) -> Step:
        """Put the person's own text in the suggestion's place; raises ``ConflictError`` as ``accept`` does.

        The text of an option accepts it, and the raw text dismisses the suggestion.
        """
        [index] = self._indices([key])
        suggestion = self.suggestions[index]
        if text == suggestion.before:
            return self.dismiss([key], stamp)
        for number, option in enumerate(suggestion.options):
            if option.after == text:
                return self.accept([key], stamp, number)
        return self._decided(replacing(self.document, suggestion, self.replayed, text), stamp)

    def reopen(self, keys: Iterable[str], stamp: Stamp) -> Step:
        """Withdraw what was decided about each suggestion; the others of a pair refused together stay dismissed."""
        return self._decided(reopening(self.offered, self.replayed, self._indices(keys), self._states), stamp)

    def edit_segment(self, number: int, text: str, stamp: Stamp) -> Step:
        """Make ``text`` the edition of a segment; live edits that the change does not touch stay as they are."""
        return self._decided(self.rewriting(number, text), stamp)

    def rewriting(self, number: int, text: str) -> list[Action]:
        """Return what makes ``text`` the edition of a segment; see ``edit_segment``."""
        segment = self._segment(number)
        lives = self.segment_edits(number)
        for live in lives:
            if not segment.span.contains(live.span):
                place = self.document.place(live.span.start)
                raise ConflictError(f"the edit {live.edit} reaches out of the segment", "withdraw it first", place)
        going, coming = rewritten(self.document.raw, segment.span, lives, text)
        return [*(Withdrawn(live.seq) for live in going), *(Applied(edit, None) for edit in coming)]

    def withdraw(self, seqs: Iterable[int], stamp: Stamp) -> Step:
        """Let edits, refusals, signatures, comments or conflicts no longer hold, by the numbers of their records."""
        return self._decided([Withdrawn(seq) for seq in seqs], stamp)

    def carry_out(self, actions: Iterable[Action], stamp: Stamp) -> Step:
        """Record actions that were worked out against this very state, as one batch."""
        return self._decided(list(actions), stamp)

    # history

    @property
    def can_undo(self) -> bool:
        """Whether a batch is on."""
        return bool(self.replayed.undo_stack)

    @property
    def can_redo(self) -> bool:
        """Whether a batch was undone and nothing was done since."""
        return bool(self.replayed.redo_stack)

    def undo(self, stamp: Stamp) -> Step:
        """Turn the last batch off and stand on the first suggestion it was about."""
        return self._turned(Undone(self.replayed.undo_stack[-1]), stamp) if self.can_undo else (self, ())

    def redo(self, stamp: Stamp) -> Step:
        """Turn the batch undone last on again and stand on the first suggestion it was about."""
        return self._turned(Redone(self.replayed.redo_stack[-1]), stamp) if self.can_redo else (self, ())

    # the edition

    def edition(self) -> Edition:
        """Return the cleaned text with its offset map; O(n)."""
        return edition_of(self.document.raw, (live.edit for live in self.replayed.edits))

    def segment_edits(self, number: int) -> tuple[Live, ...]:
        """Return the live edits of a segment; O(log n + k)."""
        span = self._segment(number).span
        lives = self.replayed.edits_touching(span)
        return tuple(live for live in lives if span.contains(live.span) or span.overlaps(live.span))

    def segment_edition(self, number: int) -> str:
        """Return the cleaned text of a segment; O(log n + k)."""
        return edition_slice(self.document.raw, self._segment(number).span, self.segment_edits(number))

    def _segment(self, number: int) -> Segment:
        return self.document.segments[number - 1]

    def _indices(self, keys: Iterable[str]) -> list[int]:
        indices: list[int] = []
        for key in dict.fromkeys(keys):
            index = self.offered.index(key)
            if index is None:
                raise ConflictError(f"the suggestion {key} is no longer offered", "look at the place again")
            indices.append(index)
        return indices

    def _decided(self, actions: list[Action], stamp: Stamp) -> Step:
        return self._carried(actions, stamp) if actions else (self, ())

    def _turned(self, move: Undone | Redone, stamp: Stamp) -> Step:
        review, records = self._carried([move], stamp)
        touched = self.offered.touched(self.log.records, batch_records(self.log.records, move.batch), self.replayed)
        return (replace(review, cursor=min(touched)) if touched else review), records

    def _carried(self, whats: Iterable[Action | Move], stamp: Stamp) -> Step:
        batch, first = self.replayed.last_batch + 1, self.replayed.last_seq + 1
        new = tuple(Record(seq, batch, stamp.at, stamp.by, what) for seq, what in enumerate(whats, first))
        records = (*self.log.records, *new)
        replayed = carried(self.replayed, records, new)
        about = new[0].what
        changed = batch_records(records, about.batch) if isinstance(about, Undone | Redone) else new
        states = bytearray(self._states)
        for index in self.offered.touched(records, changed, replayed):
            states[index] = self.offered.judged(index, replayed)
        log = Log(self.log.header, records)
        return replace(self, log=log, replayed=replayed, _states=bytes(states)), new
