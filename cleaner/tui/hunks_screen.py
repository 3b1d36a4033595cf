"""The reviewer's screen: every change of a document beside its surroundings, to be judged, signed and commented on."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import BindingType

from cleaner.core.errors import CleanerError, ConflictError
from cleaner.core.sifting import ORDERS, Sieve, segment_of
from cleaner.tui.background import Matching
from cleaner.tui.blind_screen import BlindScreen
from cleaner.tui.commands import bindings
from cleaner.tui.desk import EDITS, Desk
from cleaner.tui.desk_screen import DeskScreen
from cleaner.tui.help_screen import entry_rows
from cleaner.tui.judging_screen import JudgingScreen
from cleaner.tui.messages import Matched, MatchingFailed
from cleaner.tui.question_dialog import OverwriteDialog, QuitDialog
from cleaner.tui.reading_screen import ReadingScreen
from cleaner.tui.render import Part
from cleaner.tui.sieve_dialog import SieveDialog
from cleaner.workspace.session import Session, is_long


class HunksScreen(JudgingScreen):
    """The commands of a reviewer."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("hunks")]

    def __init__(
        self, session: Session, matching: Matching | None = None, blind: bool = False, within: bool = False
    ) -> None:
        """``blind`` begins with the blind pass; ``within`` says that closing it leads back to the main screen."""
        super().__init__(session, Desk.of(session.review, session.person))
        self._matching, self._blind, self._within = matching, blind, within
        self._again = False

    def on_mount(self) -> None:
        """Say what the session has to say; begin to match a long text, or the blind pass."""
        super().on_mount()
        if self._matching is not None:
            self.header.matched = 0.0
            self._matching.start(self)
        for notice in () if self._within else self.session.notices:
            self.notify(str(notice), markup=False, timeout=8)
        if self._blind:
            self.action_blind()

    def on_unmount(self) -> None:
        """End the matching process."""
        if self._matching is not None:
            self._matching.stop()

    def nothing(self) -> Sequence[Sequence[Part]]:
        """Say why there is nothing to look at, and what to do."""
        if not self.desk.decided and self._matching is None:
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

    # saving and leaving

    def action_save(self) -> None:
        """Write the edition."""
        self._save(lambda: None)

    def _save(self, then: Callable[[], object], force: bool = False) -> None:
        """Write the edition; ask first where somebody else changed the file."""
        if not self.may_write():
            return
        try:
            path = self.session.save(force=force)
        except ConflictError as error:
            rows = (error.message, error.remedy)
            self.app.push_screen(OverwriteDialog(rows), lambda yes: self._save(then, force=True) if yes else None)
        except CleanerError as error:
            self.complain(error)
        else:
            self.header.show()
            self.say(f"Wrote {path.name}.")
            then()

    def action_quit(self) -> None:
        """Leave, after asking where the edition is not written."""
        if self._within or self.session.read_only or self.session.saved or not self.review.log.records:
            self.dismiss(None)
            return

        def answer(said: str | None) -> None:
            if said == "save":
                self._save(lambda: self.dismiss(None))
            elif said == "leave":
                self.dismiss(None)

        self.app.push_screen(QuitDialog(self.session.edition_path.name), answer)

    # matching a long text

    def look_again(self) -> None:
        """Match a long text with the glossaries that have changed; what is known stays until all is found."""
        if self.session.engine is None or not is_long(self.session.path):
            return
        if self._matching is not None:
            self._matching.stop()
        self._again = True
        self._matching = Matching(self.session.engine.suggest, self.review.document)
        self.header.matched = 0.0
        self._matching.start(self)

    def on_matched(self, message: Matched) -> None:
        """Know more of the evidence; verdicts and the place stay."""
        self.header.matched = message.done / message.total if message.done < message.total else None
        self.session.whole = message.done == message.total
        if not self.session.whole if self._again else len(message.suggestions) == self.review.total:
            self.header.show()
            return
        self.session.add_suggestions(message.suggestions, self.session.whole)
        for screen in self.app.screen_stack:
            if isinstance(screen, DeskScreen):
                screen.show()

    def on_matching_failed(self, message: MatchingFailed) -> None:
        """Say it; what was found so far stays."""
        self.header.matched = None
        self.header.show()
        self.key_bar.say(message.reason, error=True)


def hunks_screen(session: Session, blind: bool = False) -> HunksScreen:
    """Return the reviewer's screen of a session; a long text is matched meanwhile."""
    if session.engine is None or session.matched:
        return HunksScreen(session, None, blind)
    return HunksScreen(session, Matching(session.engine.suggest, session.review.document), blind)
