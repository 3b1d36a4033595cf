"""``cleaner check``: what would be suggested, for people and for other programs; writes no file."""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner import console
from cleaner.cli.opening import named_document, prepared, searched, tell_doubts, worked
from cleaner.cli.output.formats import write_github, write_json, write_text
from cleaner.cli.output.hints import HINT_WRITERS
from cleaner.cli.parsing.options import STANDARD, Commands, add_certainty, add_command, add_reading
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Exit
from cleaner.core.basis.errors import CleanerError
from cleaner.core.basis.suggestion import CERTAINTIES, LISTED, OFFERED, Suggestion
from cleaner.core.basis.text import Document

if TYPE_CHECKING:
    from cleaner.cli.output.sarif import Found
    from cleaner.core.reasons.drifting import Drift
    from cleaner.workspace.engine.preparing import Prepared

_TEXT = """\
formats:
  text      a table on a terminal, one line for each suggestion in a pipe
  json      one JSON object a line; offsets in code points; down to a confidence of 0.1, where people see 0.2 and above
  sarif     SARIF 2.1.0, for code hosts and editors
  github    annotations for GitHub Actions
  diff      a unified diff of the raw translation and what the first options would make of it

examples:
  cleaner check article.txt
  cleaner check --format json articles/*.txt > suggestions.jsonl
  cleaner check --certainty likely -g names.yaml article.txt
  cleaner check --format diff article.txt | git apply
  cat article.txt | cleaner check -
  cleaner check articles                    every .txt and .md in the folder and below
  cleaner check --undecided articles        what nobody has decided yet; for a hook
  cleaner check --hints --format json article.txt

A hint is no suggestion and leaves the exit status alone: two spellings in the text may be one name (Qin Lie, Chin Lie).
Text shows hints at once (--no-hints does not); json, github and sarif with --hints.
"""


def write_diff(document: Document, suggestions: Sequence[Suggestion]) -> None:
    """Write what the first options would make of the raw translation."""
    from cleaner.cli.output.patch import unified_diff
    from cleaner.core.log.edits import Edit

    edits = [Edit.at(document.raw, s.span, s.options[0].after) for s in suggestions]
    console.diff(unified_diff(document.name, document.raw, edits))


WRITERS: dict[str, Callable[[Document, Sequence[Suggestion]], None]] = {
    "text": write_text,
    "json": write_json,
    "github": write_github,
    "diff": write_diff,
}


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "check", run, COMMANDS["check"], _TEXT)
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="raw translation, or a folder of them; - is standard input"
    )
    parser.add_argument("--format", choices=(*WRITERS, "sarif"), default="text", help="default: text")
    parser.add_argument(
        "--hints",
        action=argparse.BooleanOptionalAction,
        help="list names that drift in spelling, glossary or not (default: in text)",
    )
    parser.add_argument("--undecided", action="store_true", help="leave out what the edit log has decided")
    add_certainty(parser, "ask", "list suggestions of this certainty and above")
    add_reading(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """List the suggestions of each file; a file that cannot be read is told, and the others are listed all the same."""
    kept = CERTAINTIES[: CERTAINTIES.index(arguments.certainty) + 1]
    reports: list[Found] = []
    counts: Counter[str] = Counter()
    least = LISTED if arguments.format == "json" else OFFERED
    files, failed = searched(arguments.files)
    ready = prepared(arguments, files)
    hinting = arguments.hints if arguments.hints is not None else arguments.format == "text" and len(kept) > 2
    hints = 0
    for found in worked(
        partial(_found, arguments.source, least, hinting, arguments.undecided), files, ready, arguments
    ):
        if isinstance(found, CleanerError):
            console.complain(found)
            failed = True
            continue
        document, suggestions, drifts = found
        tell_doubts(document)
        shown = [s for s in suggestions if s.certainty in kept]
        counts.update(s.certainty for s in shown if s.offered)
        if arguments.format == "sarif":
            reports.append((document, shown, drifts))
        else:
            WRITERS[arguments.format](document, shown)
            HINT_WRITERS.get(arguments.format, _no_hints)(document, drifts)
        hints += len(drifts)
    if arguments.format == "sarif":
        from cleaner.cli.output.sarif import sarif

        console.out(json.dumps(sarif(reports), ensure_ascii=False, indent=2))
    if arguments.format == "text" and (counts or not failed):
        console.say(_summary(counts, hints))
    return Exit.FAILED if failed else Exit.OPEN if counts else Exit.CLEAN


def _found(
    source: str | None, least: float, hinting: bool, undecided: bool, ready: "Prepared", name: str
) -> tuple[Document, tuple[Suggestion, ...], tuple["Drift", ...]]:
    document = named_document(name, ready, source)
    suggestions = ready.engine.suggest(document, least)
    if undecided and name != STANDARD:
        from cleaner.workspace.upkeep.corpus import undecided as left_open

        suggestions = left_open(suggestions, Path(name))
    drifts = ready.engine.drifts(document, (s.span for s in suggestions)) if hinting else ()
    return document, suggestions, drifts


def _no_hints(document: Document, drifts: Sequence["Drift"]) -> None:
    """A diff has no place for what nobody is sure of."""


def _summary(counts: Counter[str], hints: int) -> str:
    drifting = f"; {hints} name{'s' * (hints > 1)} may be spelt in several ways" if hints else ""
    if not counts:
        return f"nothing to suggest{drifting}"
    total = counts.total()
    shares = ", ".join(f"{counts[c]} {c}" for c in CERTAINTIES if counts[c])
    return f"{total} suggestion{'s' * (total > 1)}: {shares}{drifting}"
