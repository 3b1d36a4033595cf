"""The Textual application: wiring only. Which screens there are, themes, signals, the palette, the clipboard."""

import asyncio
import contextlib
import gc
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from time import time
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.events import Event, Key, Resize
from textual.geometry import Size
from textual.screen import Screen

from cleaner.tui.drawing.one_layout import Ground
from cleaner.tui.drawing.themes import DARK, LIGHT, theme_name
from cleaner.tui.keys.commands import commands
from cleaner.tui.keys.turns import Turns
from cleaner.tui.shell.clipboard import copied_by_tool, terminal_sequence
from cleaner.tui.shell.plain_signs import write_plain_signs

INTERRUPTED = 130
_SHARE = 0.001
"""Seconds that a thread behind the screen may keep it waiting; a frame has sixteen thousandths."""


class CleanerApp(App[int]):
    """Opens one document, or the home screen."""

    CSS_PATH = Path(__file__).with_name("cleaner.tcss")
    TITLE = "cleaner"
    ENABLE_COMMAND_PALETTE = True
    TIME_TO_READ: ClassVar[float] = 2.5
    """Seconds that a notice stays whatever is pressed."""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", show=False, priority=False)]

    def __init__(self, first: Callable[[], Screen[None]], theme: str | None = None) -> None:
        """``first`` makes the screen that the program is about; closing it ends the program."""
        # The library takes NO_COLOR away as it begins, and turns colours off properly only in the terminal's own.
        wish = os.environ.get("NO_COLOR")
        wanted = theme_name(theme)
        super().__init__(ansi_color=True if wish else None)
        if wish:
            os.environ["NO_COLOR"] = wish
        self._first = first
        self._told = Size(0, 0)
        """The size of the window that was told last."""
        self._turns = Turns(self, super().on_event)
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self._mistyped = "" if wanted in self.available_themes else wanted
        self.theme = DARK.name if self._mistyped else wanted
        # A scroll that glides takes a second and repaints everything many times over.
        self.animation_level = "none"

    def get_default_screen(self) -> Screen[None]:
        """Return what lies below the first screen."""
        return Ground()

    def on_mount(self) -> None:
        """Show the first screen."""
        sys.setswitchinterval(_SHARE)
        self._listen_to_signals()
        self.push_screen(self._first(), lambda _: self.exit(0))
        self.call_after_refresh(calm_garbage)
        if self._mistyped:
            known = ", ".join(sorted(self.available_themes))
            self.notify(f"there is no theme {self._mistyped!r}; known are {known}", markup=False, timeout=8)

    async def on_event(self, event: Event) -> None:
        """Hear keys in their turn; what popped up over the text goes with the next one, once there was time to read it."""
        if isinstance(event, Key) and not event.is_forwarded:
            if self._notifications and all(time() - n.raised_at >= self.TIME_TO_READ for n in self._notifications):
                self.clear_notifications()
                self.screen.query("ToastHolder").remove()  # the library leaves them, a row each
            await self._turns.hear(event)
        else:
            await super().on_event(event)

    def work(self) -> int:
        """Run until it is left, and return 0, or 130 where a signal ended it.

        The library's thread that listens to the terminal went on for ever where the terminal had gone meanwhile.
        """
        write_plain_signs()
        try:
            return self.run() or 0
        finally:
            heard = getattr(self._driver, "exit_event", None)
            if heard is not None:
                heard.set()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Return the commands of the screen, and the themes."""
        scope = getattr(screen, "SCOPE", None)
        for command in commands(scope) if scope else ():
            action = "choose(1)" if command.name == "choose" else command.action
            yield SystemCommand(command.label.capitalize(), f"{command.key}: {command.help}", _runner(screen, action))
        yield SystemCommand("Theme", "Choose other colours", self.action_change_theme)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy with a program of this machine, and by the terminal as well."""
        self._clipboard = text
        copied_by_tool(text)
        if self._driver is not None:
            self._driver.write(terminal_sequence(text))

    def _listen_to_signals(self) -> None:
        self._told = self.size
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            # Windows has no such handlers, and a loop outside the main thread may not set any.
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                if number is not None:
                    loop.add_signal_handler(number, self.exit, INTERRUPTED)
        # The library's own handler may be interrupted by itself between reading the size and telling it; the older
        # of two sizes then comes last and stays.
        if not self.is_headless and hasattr(signal, "SIGWINCH"):
            with contextlib.suppress(RuntimeError, ValueError):
                loop.add_signal_handler(signal.SIGWINCH, self._tell_size)

    def _tell_size(self) -> None:
        size = Size(*shutil.get_terminal_size())
        self.post_message(Resize(size, size))
        self.call_later(self._check_resize)  # the library would wait for half a frame first
        if size == self._told:
            self.call_later(self._paint_again)  # the window was another one meanwhile, and may have been wiped
        self._told = size

    def _paint_again(self) -> None:
        self.screen.refresh()


def calm_garbage() -> None:
    """Keep what is loaded out of the collector's sight: a full collection stopped the screen for a fifth of a second.

    Not even the first one is worth its time: 70 ms right behind the first frame would free two megabytes.
    """
    gc.freeze()
    gc.set_threshold(8_000, 50, 1_000)
    gc.enable()


def _runner(screen: Screen[object], action: str) -> Callable[[], None]:
    def run() -> None:
        screen.call_later(screen.run_action, action)

    return run
