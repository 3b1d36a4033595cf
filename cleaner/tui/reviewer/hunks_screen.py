"""The reviewer's screen: every change of a document beside its surroundings, to be judged, signed and commented on."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from cleaner.core.basis.text import Span
from cleaner.core.work.sifting import ORDERS, Sieve, segment_of
from cleaner.tui.drawing.render import Part
from cleaner.tui.keys.commands import bindings
from cleaner.tui.reviewer.blind_screen import BlindScreen
from cleaner.tui.reviewer.desk import EDITS, Desk
from cleaner.tui.reviewer.desk_screen import DeskScreen
from cleaner.tui.reviewer.judging_screen import JudgingScreen
from cleaner.tui.reviewer.sieve_dialog import SieveDialog
from cleaner.tui.shell.help_screen import entry_rows
from cleaner.tui.shell.messages import Matched
from cleaner.tui.shell.reading_screen import ReadingScreen
from cleaner.workspace.work.session import Session


class HunksScreen(JudgingScreen):
    """The commands of a reviewer."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("hunks")]

    def __init__(self, session: Session, blind: bool = False, within: bool = False) -> None:
        """``blind`` begins with the blind pass; ``within`` says that closing it leads back to the main screen."""
        super().__init__(session, Desk.of(session.review, session.person))
        self._blind, self._within = blind, within
        self._held: list[Matched] = []
        """What was found and is not offered yet."""

    def on_mount(self) -> None:
        """Say what the session has to say; begin to match a long text, or the blind pass."""
        if not self._within:
            self.begin()
        if self._blind:
            self.action_blind()

    def nothing(self) -> Sequence[Sequence[Part]]:
        """Say why there is nothing to look at, and what to do."""
        if not self.desk.decided and not self.matching:
            return [[], [("  Nothing was changed in this text, and nothing is suggested.", "muted")]]
        if self.desk.sieve == EDITS:
            rest = len(self.desk.decided)
            return [
                [],
                [("  Nothing was changed in this text.", "plain")],
                [
                    (f"  {rest} suggestions were left as they are or are open: ", "muted"),
                    ("f", "key"),
                    (" shows them.", "muted"),
                ],
            ]
        return [
            [],
            [("  Nothing is left to look at here. ", "plain"), ("f", "key"), (" looks at other decisions.", "muted")],
        ]

    def done(self) -> str:
        """Say that everything is judged, and what comes then."""
        segments = {segment_of(self.review, self.desk.decided[i]) for i in self.desk.shown}
        unsigned = [n for n in segments if n and n not in self.review.replayed.signed]
        then = (
            f"s signs; {len(unsigned)} segments with changes are not signed." if unsigned else "w writes the edition."
        )
        return f"Everything here is judged. {then}"

    # what is looked at

    def action_sieve(self) -> None:
        """Choose what is looked at."""

        def look(sieve: Sieve | None) -> None:
            if sieve is not None:
                self.lay(self.desk.sifted(sieve, self.desk.order))

        self.app.push_screen(SieveDialog(self.desk), look)

    def action_order(self) -> None:
        """Take the next order."""
        order = ORDERS[(ORDERS.index(self.desk.order) + 1) % len(ORDERS)]
        self.lay(self.desk.sifted(self.desk.sieve, order))
        self.say({"text": "As they stand in the text.", "risk": "Least certain first."}.get(order, f"By {order}."))

    def action_blind(self) -> None:
        """Decide anew."""
        if self.may_write():
            self.app.push_screen(BlindScreen(self.session), lambda _: self.show())

    def action_glossary(self) -> None:
        """Open the page of the entry."""
        decided = self.desk.current
        entry = self.review.glossaries.entry(decided.entry) if decided is not None and decided.entry else None
        if entry is None:
            self.say("No entry of the glossaries in use stands behind this.")
        else:
            self.app.push_screen(ReadingScreen(entry_rows(entry)))

    def action_quit(self) -> None:
        """Leave, after asking where the edition is not written; from within, that is asked later."""
        if self._within:
            self.dismiss(None)
        else:
            self.leave()

    def on_matched(self, message: Matched) -> None:
        """Know more of the evidence each time it has doubled, since the whole desk is laid anew then."""
        message.prevent_default()
        self._held.append(message)
        found = sum(len(held.suggestions) for held in self._held)
        if message.done == message.total or (found > self.review.total and not self.again):
            for held in self._held:
                super().on_matched(held)
            self._held.clear()
            self._lay_all()
        else:
            self.header.matched = message.done / message.total
            self.header.show()

    def show_found(self, span: Span) -> None:
        """Wait until all that came is offered."""

    def _lay_all(self) -> None:
        """Show it on the screen of the blind pass too; verdicts and the place stay."""
        for screen in self.app.screen_stack:
            if isinstance(screen, DeskScreen):
                screen.show()
