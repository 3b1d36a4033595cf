"""Where a person stands: on a suggestion, or on a segment beside its suggestions; and the ways from there."""

from cleaner.core.basis.values import dataclass
from cleaner.core.log.leaving import left_at
from cleaner.core.work.review import Review


@dataclass(frozen=True, slots=True)
class Standing:
    """A place that commands act on."""

    suggestion: int
    """Its index, or -1 for a segment."""
    segment: int
    """Its number; 0 where the text has none."""
    offset: int
    """In the raw text."""

    @classmethod
    def at_suggestion(cls, review: Review, index: int) -> "Standing":
        """Stand on a suggestion, or (-1) on the first segment."""
        if index < 0:
            return cls.at_segment(review, 1)
        start = review.suggestions[index].span.start
        segment = review.document.segment_at(start)
        return cls(index, segment.number if segment else 0, start)

    @classmethod
    def at_segment(cls, review: Review, number: int) -> "Standing":
        """Stand on a segment, or on the nearest there is."""
        segments = review.document.segments
        number = max(1, min(number, len(segments)))
        return cls(-1, number, segments[number - 1].span.start) if segments else cls(-1, 0, 0)

    @classmethod
    def at_offset(cls, review: Review, offset: int) -> "Standing":
        """Stand on the suggestion that covers an offset, or on its segment."""
        index = review.offered.after(offset)
        if index < review.total and review.suggestions[index].span.start <= offset:
            return cls.at_suggestion(review, index)
        segment = review.document.segment_at(offset)
        return cls(-1, segment.number, offset) if segment else cls.at_segment(review, 1)

    @classmethod
    def at_open(cls, review: Review, person: str, whole: bool) -> "Standing":
        """Stand on the first suggestion that is open from where the person stopped; elsewhere only once all are found."""
        left = left_at(review.log, person)
        there = cls.at_segment(review, 1) if left is None else cls.at_offset(review, left)
        if there.suggestion >= 0 and review.state(there.suggestion) == "open":
            return there
        found = there.next_open(review, 1)
        return there if found is None or (found.offset < there.offset and not whole) else found

    def again(self, review: Review) -> "Standing":
        """Stand at the same place of a review that has other suggestions."""
        return self.at_offset(review, self.offset)

    def next(self, review: Review, step: int) -> "Standing | None":
        """Return the next or previous suggestion, around the end."""
        if not review.total:
            return None
        if self.suggestion >= 0:
            return self.at_suggestion(review, (self.suggestion + step) % review.total)
        after = review.offered.after(self.offset)
        return self.at_suggestion(review, (after if step > 0 else after - 1) % review.total)

    def next_open(self, review: Review, step: int) -> "Standing | None":
        """Return the nearest open suggestion in that direction, around the end."""
        if review.decided == review.total:
            return None
        if self.suggestion >= 0:
            return self.at_suggestion(review, review.moved(self.suggestion).next_open(step).cursor)
        near = self.next(review, step)
        if near is None or review.state(near.suggestion) == "open":
            return near
        return near.next_open(review, step)

    def next_segment(self, review: Review, step: int) -> "Standing":
        """Return the next or previous segment, on its first suggestion where it has one."""
        there = self.at_segment(review, self.segment + step)
        if not there.segment:
            return there
        inside = review.segment_suggestions(there.segment)
        # One may reach into it from the segment before.
        begins = (index for index in inside if review.suggestions[index].span.start >= there.offset)
        first = next(begins, None)
        return there if first is None else self.at_suggestion(review, first)
