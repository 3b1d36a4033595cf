"""A command as a test sees it: words in; standard output, standard error and a status out."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from cleaner.cli import main

GLOSSARY = """\
glossary: Names
entries:
  - name: Alibaba Group
    id: ali
    source: 阿里巴巴集团
    variants: [ali group]
    examples:
      - {raw: "jack ma leads the ali group", cleaned: "Jack Ma leads the Alibaba Group"}
  - name: Jack Ma
    kind: person
    variants: [horse cloud]
"""
RAW = "jack ma leads the ali group today.\nNobody else did.\nThen jack ma went home.\n"


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def run_command(patch: pytest.MonkeyPatch, words: tuple[str, ...], stdin: bytes, terminal: bool) -> Ran:
    kind = Terminal if terminal else io.TextIOWrapper
    out, err = (kind(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
    patch.setattr(sys, "stdout", out)
    patch.setattr(sys, "stderr", err)
    status = main(words)
    return Ran(status, _text(out), _text(err))


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")
