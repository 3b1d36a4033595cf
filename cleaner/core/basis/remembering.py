"""Answers of functions that are kept for when they are asked again, and let go of together where a long text needs memory."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")
_forgotten: list[Callable[[], None]] = []


def remembered(most: int) -> Callable[[Callable[_Asked, _Answer]], Callable[_Asked, _Answer]]:
    """Keep so many answers of a function, those that were asked for lately, until they are forgotten."""

    def keeping(told: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
        kept = lru_cache(maxsize=most)(told)
        _forgotten.append(kept.cache_clear)
        answering: Callable[..., _Answer] = kept
        return answering

    return keeping


def forget() -> None:
    """Let go of all these answers, which are worked out anew."""
    for clear in _forgotten:
        clear()
