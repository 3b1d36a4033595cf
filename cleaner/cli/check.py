"""``cleaner check``: what would be suggested, for people and for other programs; writes no file."""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence

from cleaner import console
from cleaner.cli.formats import write_github, write_json, write_text
from cleaner.cli.opening import documents, prepared
from cleaner.cli.options import Commands, add_certainty, add_command, add_reading
from cleaner.cli.sarif import Found, sarif
from cleaner.console import Exit
from cleaner.core.suggestion import CERTAINTIES, LISTED, OFFERED, Suggestion
from cleaner.core.text import Document

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
"""


def write_diff(document: Document, suggestions: Sequence[Suggestion]) -> None:
    """Write what the first options would make of the raw translation."""
    from cleaner.cli.patch import unified_diff
    from cleaner.core.edits import Edit

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
    parser = add_command(commands, "check", run, "list what would be suggested; write nothing", _TEXT)
    parser.add_argument("files", nargs="+", metavar="FILE", help="raw translation; - is standard input")
    parser.add_argument("--format", choices=(*WRITERS, "sarif"), default="text", help="default: text")
    add_certainty(parser, "ask", "list suggestions of this certainty and above")
    add_reading(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """List the suggestions of each file; a file that cannot be read is told, and the others are listed all the same."""
    kept = CERTAINTIES[: CERTAINTIES.index(arguments.certainty) + 1]
    reports: list[Found] = []
    counts: Counter[str] = Counter()
    failed = False
    least = LISTED if arguments.format == "json" else OFFERED
    ready = prepared(arguments, arguments.files)
    for document in documents(arguments, arguments.files, ready):
        if document is None:
            failed = True
            continue
        shown = [s for s in ready.engine.suggest(document, least) if s.certainty in kept]
        counts.update(s.certainty for s in shown if s.confidence >= OFFERED)
        if arguments.format == "sarif":
            reports.append((document, shown))
        else:
            WRITERS[arguments.format](document, shown)
    if arguments.format == "sarif":
        console.out(json.dumps(sarif(reports), ensure_ascii=False, indent=2))
    if arguments.format == "text" and (counts or not failed):
        console.say(_summary(counts))
    return Exit.FAILED if failed else Exit.OPEN if counts else Exit.CLEAN


def _summary(counts: Counter[str]) -> str:
    if not counts:
        return "nothing to suggest"
    total = counts.total()
    shares = ", ".join(f"{counts[c]} {c}" for c in CERTAINTIES if counts[c])
    return f"{total} suggestion{'s' * (total > 1)}: {shares}"
