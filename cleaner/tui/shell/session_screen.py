"""What an editor's and a reviewer's screen share: one session, what is refused in it, saving, leaving, and matching."""

import asyncio
import gc
from collections.abc import Callable, Iterable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.widget import Widget

from cleaner.core.basis.errors import CleanerError, ConflictError
from cleaner.core.basis.text import Span
from cleaner.core.log.history import Record
from cleaner.core.work.review import Review
from cleaner.tui.keys.commands import Scope
from cleaner.tui.shell.background import LongMatching, Matching, ShortMatching
from cleaner.tui.shell.header import Header
from cleaner.tui.shell.keyed_screen import KeyedScreen
from cleaner.tui.shell.messages import Matched, MatchingFailed, Packed
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.work.documents import is_long
from cleaner.workspace.work.session import Session

_BREATH = 1.0
"""Seconds between two looks at what somebody else has decided."""
Turn = Callable[[], tuple[Record, ...]]


class SessionScreen(KeyedScreen):
    """A document under somebody's hands; what is shown of it stands in the classes made of this one."""

    VERTICAL_BREAKPOINTS = [
        (0, "-tiny"),
        (10, "-short"),
        (23, "-normal"),
        (34, "-tall"),
        (46, "-high"),
    ]
    header: Header

    def __init__(self, session: Session, scope: Scope) -> None:
        super().__init__(scope)
        self.session = session
        self.again = False
        """Whether the text is matched with changed glossaries."""
        self.ready = asyncio.Event()
        """Set when keys may be heard: what is soon offered in a short text is waited for."""
        self.ready.set()
        self._matching: Matching | None = None
        self._engine: Engine | None = None
        """What the text is matched with here, or was."""
        self._noticed = False
        """Whether notices popped up that nobody has pressed a key after."""
        self._writer = ""
        """Who else was last seen to write the text."""

    def compose(self) -> ComposeResult:
        """Put header, content and keys below one another, at once as high as the window allows."""
        height = self.app.size.height
        self.add_class(
            next(name for least, name in reversed(self.VERTICAL_BREAKPOINTS) if height >= least), update=False
        )
        yield self.header
        yield from self.content()
        yield self.key_bar

    def content(self) -> tuple[Widget, ...]:
        """Return what stands between header and keys."""
        raise NotImplementedError

    @property
    def review(self) -> Review:
        """The work as it stands."""
        return self.session.review

    def show(self) -> None:
        """Show the work as it stands, at the place where the person stands."""
        raise NotImplementedError

    # deciding

    def may_write(self) -> bool:
        """Whether something may be decided here; says why not."""
        if self.session.read_only:
            holder = self.session.holder
            why = f"{holder} is editing it." if holder else self.session.barred
            alone = "This document is open for reading only; open it again to write in it."
            self.say(f"Open for reading only: {why}" if why else alone)
        return not self.session.read_only

    def attempt(self, deed: Turn) -> tuple[Record, ...] | None:
        """Let the session do something and show what became of it; nothing where that was refused."""
        if not self.may_write():
            return None
        try:
            records = deed()
        except CleanerError as error:
            self.complain(error)
            return None
        self.show()
        return records

    def turn(self, turn: Turn, possible: bool, otherwise: str) -> tuple[Record, ...] | None:
        """Undo or redo, and show what became of it; nothing where there is nothing to turn."""
        if possible:
            return self.attempt(turn)
        if self.may_write():
            self.say(otherwise)
        return None

    # saving and leaving

    def action_save(self) -> None:
        """Write the edition."""
        self.write_edition()

    def write_edition(self, then: Callable[[], object] = lambda: None, force: bool = False) -> None:
        """Write the edition; ask first where somebody else changed the file."""
        if not self.may_write():
            return
        told = len(self.session.notices)
        try:
            path = self.session.save(force=force)
        except ConflictError as error:
            from cleaner.tui.shell.question_dialog import OverwriteDialog

            rows = (error.message, error.remedy)
            dialog = OverwriteDialog(rows)
            self.app.push_screen(dialog, lambda yes: self.write_edition(then, force=True) if yes else None)
        except CleanerError as error:
            self.complain(error)
        else:
            self.header.show()
            self.say(f"Wrote {path.name}.")
            self._tell(self.session.notices[told:])
            then()

    def leave(self) -> None:
        """Leave, after asking where the edition is not written."""
        if self.session.read_only or self.session.saved:
            self.dismiss(None)
            return

        def answer(said: str | None) -> None:
            if said == "save":
                self.write_edition(lambda: self.dismiss(None))
            elif said == "leave":
                self.dismiss(None)

        from cleaner.tui.shell.question_dialog import QuitDialog

        self.app.push_screen(QuitDialog(self.session.edition_path.name), answer)

    # matching

    def begin(self) -> None:
        """Say what the session has to say, and match a text that nothing was suggested for yet."""
        if self.session.engine is not None and not self.session.matched:
            self.header.matched = 0.0
            if not is_long(self.session.path):
                self.ready.clear()
            self.call_after_refresh(self._match)
        self._tell(self.session.notices)
        self.call_after_refresh(self._look_at_edition)
        if self.session.read_only:
            self._writer = self._writing()
            self.set_interval(_BREATH, self._follow)

    def _look_at_edition(self) -> None:
        """Tell of an edition that was changed outside the program: what stands there is not shown here."""
        try:
            foreign = self.session.edition.foreign(self.review)
        except CleanerError:
            return  # who saves it is told why it cannot be read
        path = self.session.edition_path
        notice = f"{path.name} was changed elsewhere, which is not shown here; `cleaner adopt {self.session.path} {path}` takes it over"
        if foreign is not None and notice not in self.session.notices:
            self.session.notices += (notice,)
            self._tell((notice,))

    def _follow(self) -> None:
        """Show what somebody else decides meanwhile, on all screens of the text, and tell when they have left it."""
        try:
            followed = self.session.follow()
        except CleanerError as error:
            self.complain(error)
            return
        if followed:
            for screen in self.app.screen_stack:
                if isinstance(screen, SessionScreen):
                    screen.show_followed()
        writer, self._writer = self._writer, self._writing()
        if writer and not self._writer:
            self.say(f"{writer} has left this text; open it again to write in it.")

    def _writing(self) -> str:
        holder = self.session.holder
        return holder.person if holder is not None else ""

    def show_followed(self) -> None:
        """Show what somebody else has decided, where the person stands."""
        self.show()

    def _tell(self, notices: Iterable[str]) -> None:
        for notice in notices:
            self._noticed = True
            self.app.notify(notice, markup=False, timeout=8)

    def on_key(self, event: events.Key) -> None:
        """Let notices go as well: they cover the edition, and the help repeats them."""
        super().on_key(event)
        if self._noticed:
            self._noticed = False
            self.clear_popped()

    def look_again(self, words: Sequence[str] = ()) -> None:
        """Match a long text with the glossaries that have changed, where these words stand first."""
        if self.session.engine is not None and is_long(self.session.path):
            self.again = True
            self._match(words)

    def come_back(self) -> None:
        """Go on after another screen, which may have changed the glossaries."""
        self.show()
        if self._engine is not None and self._engine is not self.session.engine:
            self.look_again()

    @property
    def matching(self) -> bool:
        """Whether suggestions still arrive."""
        return self.header.matched is not None

    def _match(self, words: Sequence[str] = ()) -> None:
        self._stop()
        self._engine = self.session.engine
        if self._engine is not None:
            suggest, document = self._engine.suggest, self.review.document
            long = is_long(self.session.path)
            self._matching = LongMatching(suggest, document, words) if long else ShortMatching(suggest, document)
            self.header.matched = 0.0
            self._matching.start(self)

    def _stop(self) -> None:
        if self._matching is not None:
            self._matching.stop()

    def on_unmount(self) -> None:
        """End the matching process."""
        self._stop()

    def on_matched(self, message: Matched) -> None:
        """Offer what was found in a part of the text; decisions and the place stay."""
        self.ready.set()
        if message.run is not self._matching or self._engine is not self.session.engine:
            return  # the glossaries have changed since, and the text is matched again
        whole = message.done == message.total
        self.header.matched = None if whole else message.done / message.total
        self.session.put_suggestions(message.span, message.suggestions, whole)
        gc.freeze()  # what is offered lasts, and a collector that looks at all of it stops the screen
        self.show_found(message.span)

    def show_found(self, span: Span) -> None:
        """Show the work with other suggestions in a part of the text."""
        raise NotImplementedError

    def on_packed(self, message: Packed) -> None:
        """Have the first decision wait for nothing."""
        self.session.bases.keep(message.packed, message.whole)

    def on_matching_failed(self, message: MatchingFailed) -> None:
        """Say it; what was found so far stays."""
        self.ready.set()
        self.header.matched = None
        self.show()
        self.say(message.reason, error=True)
