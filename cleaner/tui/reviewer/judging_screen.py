"""Judging: each verdict of a reviewer is records in the log, and what it changes is seen at once."""

from collections.abc import Callable, Iterable, Sequence

from cleaner.core.basis.errors import CleanerError
from cleaner.core.basis.glossary import Entry
from cleaner.core.log.history import Action, Commented
from cleaner.core.upkeep.teaching import Taught, clause_of, proposed_cue, sentence_of, with_keep, with_unless
from cleaner.core.work.judging import Decided
from cleaner.core.work.sifting import Pair, alike, segment_of
from cleaner.core.work.verdicts import (
    approving,
    comment_of,
    commenting,
    judging,
    rejecting,
    rewording,
    rewriting,
    signing,
    taking_back,
)
from cleaner.tui.reviewer.desk import Desk
from cleaner.tui.reviewer.desk_screen import DeskScreen
from cleaner.tui.reviewer.pairs_screen import PairsScreen
from cleaner.tui.reviewer.remark_dialogs import CommentDialog, SegmentDialog
from cleaner.tui.reviewer.verdicts_dialog import Marked, VerdictsDialog
from cleaner.tui.shell.line_dialog import ReplaceDialog
from cleaner.workspace.upkeep.teaching import Teaching
from cleaner.workspace.work.session import Session


class JudgingScreen(DeskScreen):
    """The commands that write a reviewer's records."""

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__(session, desk)
        self.teaching = Teaching(session)
        self._rejected: Decided | None = None
        """The edit that was rejected last, which a glossary can learn from."""

    def action_approve(self) -> None:
        """Stand by the decision."""
        self._judge(lambda decided: approving(self.review, self.desk.person, [decided]))

    def action_reject(self) -> None:
        """Undo the decision, and say how a glossary can learn from that."""
        decided = self.desk.current
        if self._judge(lambda decided: rejecting(self.review, self.desk.person, [decided])) and decided is not None:
            self._rejected = decided
            if decided.sort == "edit" and decided.entry:
                cue = self.cue(decided)
                self.say(f"Rejected. + adds a keep example{f', - the unless cue ‘{cue}’' * bool(cue)}.")

    def action_take_back(self) -> None:
        """Take the verdict back."""
        self._judge(lambda decided: taking_back(self.review, self.desk.person, decided), onward=False)

    def action_reword(self) -> None:
        """Ask for the reviewer's own words."""
        decided = self._standing()
        if decided is None or not self.may_write():
            return
        stands = decided.after if decided.stands else decided.before

        def put(words: str | None) -> None:
            if words is not None and words != stands:
                self._judge(lambda now: rewording(self.review, self.desk.person, now, words))

        self.app.push_screen(ReplaceDialog(decided.before, stands), put)

    def action_alike(self) -> None:
        """Show all places of the pair."""
        if self._standing() is not None and self.may_write():
            self._places(alike(self.review, self.desk.decided, self.desk.shown[self.desk.at]))

    def action_pairs(self) -> None:
        """List the pairs, then the places of the one that is chosen."""

        def chosen(pair: Pair | None) -> None:
            if pair is not None and self.may_write():
                self._places(pair.indices)

        self.app.push_screen(PairsScreen(self.desk), chosen)

    def _places(self, indices: Sequence[int]) -> None:
        def judge(marked: Marked | None) -> None:
            if marked is None or not any(marked):
                return
            approved, rejected = marked
            if self.carry_out(lambda: judging(self.review, self.desk.person, approved, rejected)) is not None:
                self._rejected = rejected[0] if rejected else None
                self.go_on()
                self.say(f"{len(approved)} approved, {len(rejected)} rejected; u takes it back.")

        self.app.push_screen(VerdictsDialog(self.desk, indices), judge)

    def action_sign(self) -> None:
        """Sign the segment, or take the signature back."""
        decided = self._standing()
        number = segment_of(self.review, decided) if decided is not None else 0
        if not number:
            return
        inside = self.desk.inside(number)
        if self.carry_out(lambda: signing(self.review, self.desk.person, number, inside)) is None:
            return
        if number in self.review.replayed.signed:
            self.go_on()
            self.say(f"Signed segment {number}.")
        else:
            self.say(f"The signature of segment {number} is taken back.")

    def action_edit(self) -> None:
        """Rewrite the segment."""
        decided = self._standing()
        number = segment_of(self.review, decided) if decided is not None else 0
        if decided is None or not number or not self.may_write():
            return
        stands = self.review.segment_edition(number)

        def put(text: str | None) -> None:
            if text is not None and text != stands:
                self.carry_out(lambda: rewriting(self.review, number, text))

        shown = decided.after if decided.stands else decided.before
        self.app.push_screen(SegmentDialog(number, stands, max(0, stands.find(shown))), put)

    def action_comment(self) -> None:
        """Ask for a comment."""
        decided = self._standing()
        number = segment_of(self.review, decided) if decided is not None else 0
        if not number or not self.may_write():
            return
        record = comment_of(self.review, self.desk.person, number)
        earlier = record.what.text if record is not None and isinstance(record.what, Commented) else ""

        def put(text: str | None) -> None:
            if text is not None:
                self.carry_out(lambda: commenting(self.review, self.desk.person, number, text))

        self.app.push_screen(CommentDialog(earlier), put)

    # what a glossary learns

    def action_teach_keep(self) -> None:
        """Make the sentence an example that must stay."""
        decided = self._lesson()
        if decided is not None:
            texts = [cut(self.review.document, decided.span) for cut in (sentence_of, clause_of)]
            self._teach(decided, "the example", lambda entry: [with_keep(entry, text) for text in texts])

    def action_teach_unless(self) -> None:
        """Make the words a cue against the entry."""
        decided = self._lesson()
        if decided is None:
            return
        if cue := self.cue(decided):
            self._teach(decided, f"the cue ‘{cue}’", lambda entry: [with_unless(entry, cue)])
        else:
            self.say(f"‘{decided.before}’ stands alone here; as a cue it would speak against all its places.")

    def cue(self, decided: Decided) -> str:
        """Return the words that would speak against the entry, if there are any."""
        return proposed_cue(self.review.document, decided.span)

    def _lesson(self) -> Decided | None:
        """Return the rejected edit that the glossary learns from: the one stood on, or the one rejected last."""
        current = self.desk.current
        if current is not None and current.verdict == "rejected":
            return current
        if self._rejected is None:
            self.say("Reject an edit first; then the glossary can learn from it.")
        return self._rejected

    def _teach(self, decided: Decided, what: str, changes: Callable[[Entry], list[Entry]]) -> None:
        """Write the first of these changes that breaks no example."""
        entry = self.review.glossaries.entry(decided.entry)
        if not self.may_write():
            return
        if entry is None:
            self.say("No entry of the glossaries in use stands behind this.")
            return
        try:
            shelf = self.teaching.shelves(entry)[0]
            failing: tuple[str, ...] = ()
            for taught in (Taught(entry, after) for after in changes(entry)):
                failing = self.teaching.failing(shelf, taught)
                if taught.after == entry:
                    self.say(f"{entry.name} has {what} already.")
                    return
                if not failing:
                    self.teaching.teach(shelf, taught)
                    self._looked_again()
                    self.say(f"{entry.name} has {what} now, in {shelf.path.name}; u takes it out again.")
                    return
        except CleanerError as error:
            self.complain(error)
            return
        self.say("Not written: the name would still be put in there. Give the entry an unless cue first: -")
        self.notify(failing[0], severity="warning", markup=False, timeout=12)

    def action_undo(self) -> None:
        """Take the last command back, a change of a glossary too."""
        self._turn_lesson(self.teaching.can_undo, self.teaching.undo, "out of the glossary", super().action_undo)

    def action_redo(self) -> None:
        """Do it again."""
        self._turn_lesson(self.teaching.can_redo, self.teaching.redo, "in the glossary", super().action_redo)

    def _turn_lesson(self, possible: bool, turn: Callable[[], Entry], said: str, otherwise: Callable[[], None]) -> None:
        if not possible:
            otherwise()
            return
        try:
            entry = turn()
        except CleanerError as error:
            self.complain(error)
            return
        self._looked_again()
        self.say(f"What was changed about {entry.name} is {said} again.")

    def _looked_again(self) -> None:
        self.show()
        self.look_again(self.teaching.words)

    # inside

    def _standing(self) -> Decided | None:
        decided = self.desk.current
        if decided is None:
            self.say("There is nothing here to judge.")
        return decided

    def _judge(self, make: Callable[[Decided], Iterable[Action]], onward: bool = True) -> bool:
        """Judge the present decision; afterwards go to the next one that waits."""
        decided = self._standing()
        if decided is None or self.carry_out(lambda: make(decided)) is None:
            return False
        if onward:
            self.go_on()
        return True
