"""Keys in turn: each is answered to its end before the next one is heard.

The library hands a key from queue to queue, so that one typed fast after another is heard by the screen that the first
is about to cover: of ``r`` and ``yes``, the last three would be commands there and not words in the line that ``r``
opens. And Enter may take a line before it has got the letters that were typed before it.
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence

from textual.app import App
from textual.events import Key
from textual.message_pump import MessagePump

PATIENCE = 1.0
"""Seconds after which a key is heard although the one before was never seen to be answered."""


class Turns:
    """The keys that an application has still to hear."""

    def __init__(self, app: App[int], answer: Callable[[Key], Awaitable[None]]) -> None:
        self._app, self._answer = app, answer
        self._waiting: deque[Key] = deque()
        self._heard: float | None = None
        """When the key was heard that is being answered; nothing where none is."""

    async def hear(self, key: Key) -> None:
        """Answer a key at once, or when those before it are answered."""
        self._waiting.append(key)
        if self._heard is None or time.monotonic() - self._heard > PATIENCE:
            await self._next()

    async def _next(self) -> None:
        self._heard = None
        while self._app.screen_stack and not self._app.screen.is_mounted:
            await asyncio.sleep(0)
        if ready := getattr(self._app.screen, "ready", None):
            await ready.wait()
        if self._waiting:
            key = self._waiting.popleft()
            self._heard = time.monotonic()
            target = self._app.focused or self._app.screen
            await self._answer(key)
            # A widget tells its own queue first what a key has changed in it.
            above = [node for node in target.ancestors_with_self if node is not self._app]
            self._pass_on([target, *above] if key.is_forwarded else [])

    def _pass_on(self, queues: Sequence[MessagePump]) -> None:
        """Wait for each of these queues in its turn, then for that of the application."""
        for number, queue in enumerate(queues, 1):
            if queue.call_later(self._pass_on, queues[number:]):
                return
        self._app.call_later(self._next)
