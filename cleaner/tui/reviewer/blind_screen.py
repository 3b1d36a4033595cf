"""The blind second pass: the decisions of others are hidden, and a second person decides the same places anew."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from cleaner.core.log.history import Rated, Withdrawn
from cleaner.core.log.replay import batch_records
from cleaner.core.work.agreement import agreements
from cleaner.core.work.sifting import Sieve
from cleaner.core.work.verdicts import rating
from cleaner.tui.drawing.render import Part
from cleaner.tui.keys.commands import Scope, bindings
from cleaner.tui.reviewer.desk import Desk
from cleaner.tui.reviewer.desk_screen import DeskScreen
from cleaner.workspace.work.session import Session


class BlindScreen(DeskScreen):
    """Rates what somebody else decided; closing it shows everything again."""

    SCOPE: ClassVar[Scope] = "blind"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("blind")]

    def __init__(self, session: Session) -> None:
        super().__init__(session, Desk.of(session.review, session.person, Sieve(sort=""), blind=True))

    def nothing(self) -> Sequence[Sequence[Part]]:
        """Say why there is nothing to decide anew."""
        if not self.session.whole:
            return [[], [("  Looking for names …", "muted")]]
        return [
            [],
            [("  Nobody else has decided a suggestion here.", "plain")],
            [
                ("  A blind pass needs the decisions of another person than ", "muted"),
                (self.desk.person, "strong"),
                (".", "muted"),
            ],
        ]

    def done(self) -> str:
        """Say how far both agree."""
        review = self.review
        found = agreements(review.replayed, review.log.records, review.offered)
        own = [agreement for people, agreement in found.items() if people[1] == self.desk.person]
        if not own:
            return "Everything is rated."
        alike, places = sum(a.alike for a in own), sum(a.places for a in own)
        kappa = sum(own[1:], own[0]).kappa
        told = f", kappa {kappa:.2f}" if kappa is not None else ""
        return f"Everything is rated: {alike} of {places} alike{told}. A shows more, b goes back."

    def action_undo(self) -> None:
        """Take the last rating back, and nothing else: what was decided before stays hidden."""
        records, stack = self.review.log.records, self.review.replayed.undo_stack
        if stack and all(isinstance(record.what, Rated | Withdrawn) for record in batch_records(records, stack[-1])):
            super().action_undo()
        else:
            self.say("There is no rating to undo.")

    def action_approve(self) -> None:
        """Choose the first option."""
        self.action_choose(1)

    def action_choose(self, number: int) -> None:
        """Choose an option."""
        decided = self.desk.current
        options = self.review.suggestions[decided.index].options if decided is not None else ()
        if decided is not None and number > len(options):
            self.say(f"There is no option {number} here.")
        else:
            self._rate(options[number - 1].after if options else None)

    def action_reject(self) -> None:
        """Choose the raw words."""
        self._rate(None)

    def _rate(self, after: str | None) -> None:
        decided = self.desk.current
        if decided is None:
            self.say("There is nothing here to rate.")
        elif self.carry_out(lambda: rating(self.review, self.desk.person, decided, after)) is not None:
            self.go_on()

    def action_quit(self) -> None:
        """Go back."""
        self.dismiss(None)
