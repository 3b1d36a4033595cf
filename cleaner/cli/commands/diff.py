"""``cleaner diff``: what differs between two texts word by word, and what stands behind each change."""

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner import console
from cleaner.cli.output import columns
from cleaner.cli.parsing.options import STANDARD, Commands, add_command, add_glossaries, form_of
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Exit
from cleaner.core.basis.errors import CleanerError, UsageError

if TYPE_CHECKING:
    from cleaner.core.differences.redline import Mark, Redline, Trace

FORMATS = ("text", "json", "html", "criticmarkup", "docx", "patch")
_SUFFIXES = {
    ".docx": "docx", ".html": "html", ".htm": "html", ".md": "criticmarkup", ".critic": "criticmarkup", ".json": "json",
    ".jsonl": "json", ".patch": "patch", ".diff": "patch",
}  # fmt: skip
_MOST_GROUPS = 20
_GIT = (7, 9)
"""Words with which git calls the program of a diff driver; nine where a file was renamed."""
_TEXT = """\
With A alone: the raw translation against its edition, by its edit log; each change is told with entry, evidence, person
and time. With A and B: any two texts or DOCX files; changes are traced to the glossary entries whose names came.
In the text, [-…-] went, {+…+} came, [<…<] moved away and {>…>} came from elsewhere.

formats (that of OUT is taken from its suffix):
  text          the changed sentences, wrapped to the terminal, and the changes by pair and entry
  json          one JSON object a change; offsets in code points
  html          one page that needs no network, with filters
  criticmarkup  the whole text with {--gone--}, {++come++} and {>>why<<}
  docx          true tracked changes, each with a comment that names the entry; needs -o
  patch         a unified patch for git apply

examples:
  cleaner diff article.txt                           what was done to it, by whom and why
  cleaner diff --side-by-side article.txt theirs.txt
  cleaner diff --from 12 article.txt                 what was done since record 12 of the log
  cleaner diff --from 2026-01-31 --to 2026-02-01T12:00 article.txt
  cleaner diff article.txt -o article.docx           a redline for Word or LibreOffice
  git config diff.cleaner.command 'cleaner diff'     then '*.txt diff=cleaner' in .gitattributes
  git difftool -x 'cleaner diff'

exit status: 0 the texts are the same, 1 they differ, 2 trouble
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "diff", run, COMMANDS["diff"], _TEXT)
    parser.add_argument("files", nargs="+", metavar="FILE", help="A, or A and B; - is standard input")
    parser.add_argument("--format", choices=FORMATS, help="default: text, or what the suffix of OUT says")
    parser.add_argument("--side-by-side", action="store_true", help="both texts in two columns")
    parser.add_argument("-o", "--output", metavar="OUT", help="write the redline to a file; - is standard output")
    parser.add_argument("--from", dest="first", default="", metavar="POINT", help="record or UTC time to begin at")
    parser.add_argument("--to", dest="last", default="", metavar="POINT", help="record or UTC time to end at")
    parser.add_argument("--why", action="store_true", help="look up the evidence in a long text too")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: on a terminal")
    parser.add_argument("--encoding", metavar="NAME", help="encoding of the texts, where it is not UTF-8 or marked")
    add_glossaries(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Compare, and write what differs in the format that is wanted.

    Git ends at once where the program of a driver fails, so that what cannot be compared there is only told, and a pager
    that somebody has left is no failure.
    """
    if len(arguments.files) not in _GIT:
        return _run(arguments)
    try:
        _run(arguments)
        sys.stdout.flush()
    except CleanerError as error:
        console.complain(error)
    except BrokenPipeError:
        console.abandon_output()
    return Exit.CLEAN


def _run(arguments: argparse.Namespace) -> Exit:
    form = _form(arguments)
    files: list[str] = arguments.files
    driven = len(files) in _GIT
    otherwise = False
    if driven:
        names = f"a/{files[0]}", f"b/{files[7] if len(files) > _GIT[0] else files[0]}"
        redline, otherwise = _redline_of_two(arguments, (files[1], files[4]), names)
    elif len(files) > 2:
        raise UsageError(f"{len(files)} files are too many to compare", "name one raw translation, or two texts")
    elif len(files) == 2:
        if arguments.first or arguments.last:
            raise UsageError("--from and --to are points of one log", "name the raw translation alone with them")
        redline, otherwise = _redline_of_two(arguments, (files[0], files[1]))
    else:
        redline = _redline_of_log(arguments, files[0])
    if redline.marks or form not in ("text", "patch"):
        _write(arguments, redline, form)
    elif not driven and not otherwise:
        console.say("the texts are the same")
    return Exit.CLEAN if driven or not (redline.marks or otherwise) else Exit.OPEN


def _form(arguments: argparse.Namespace) -> str:
    out = arguments.output
    form = form_of(arguments.format, out, _SUFFIXES, FORMATS)
    if form == "docx" and (out is None or (out == STANDARD and console.terminal())):
        raise UsageError("a DOCX cannot be shown here", "give -o OUT.docx")
    return form


def _redline_of_two(
    arguments: argparse.Namespace, paths: tuple[str, str], names: tuple[str, str] | None = None
) -> "tuple[Redline, bool]":
    """Return the redline of two texts, and whether they differ in what it does not show."""
    from cleaner.workspace.differences.comparing import redline_of_texts, settings_near, with_glossaries

    given = None
    if STANDARD in paths:
        if paths[0] == paths[1]:
            raise UsageError("standard input cannot be compared with itself", "name a file for one of the two")
        given = sys.stdin.buffer.read()
    settings = settings_near(paths[1], arguments.encoding)
    glossaries = with_glossaries(arguments.glossary, paths[1])
    exact = _form(arguments) in ("patch", "json")
    redline, notices = redline_of_texts(paths, glossaries, settings, names, given, exact)
    for notice in notices:
        console.say(notice)
    return redline, bool(notices)


def _redline_of_log(arguments: argparse.Namespace, path: str) -> "Redline":
    from cleaner.workspace.differences.comparing import Points, redline_of_log, settings_near, with_glossaries
    from cleaner.workspace.work.documents import is_long

    suggest = None
    if not arguments.first and (arguments.why or not is_long(Path(path))):
        from cleaner.workspace.engine.preparing import prepare

        engine = prepare(Path(path).parent, arguments.glossary).engine
        glossaries, suggest = engine.glossaries, engine.suggest
    else:
        glossaries = with_glossaries(arguments.glossary, path)
    points = Points(arguments.first, arguments.last)
    redline, notices = redline_of_log(path, glossaries, settings_near(path, arguments.encoding), points, suggest)
    for notice in notices:
        console.say(notice)
    return redline


def _write(arguments: argparse.Namespace, redline: "Redline", form: str) -> None:
    out = None if arguments.output in (None, STANDARD) else Path(arguments.output)
    if form in ("html", "criticmarkup", "docx"):
        from cleaner.workspace.differences.redlining import redline_bytes

        data = redline_bytes(redline, form)
        if out is None:
            console.out_bytes(data)
            return
    elif form == "text":
        lines = _text(arguments, redline, coloured=out is None and _coloured(arguments.color))
        if out is None:
            for line in lines:
                console.out(line)
            return
        data = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
    else:
        rows = json_rows(redline) if form == "json" else _patch(redline)
        if out is None and form == "patch":
            console.diff(rows)
            return
        if out is None:
            for row in rows:
                console.out(row.removesuffix("\n"))
            return
        data = "".join(rows).encode("utf-8", "surrogateescape")
    from cleaner.workspace.differences.redlining import write_redline

    write_redline(out, data, (name for name in arguments.files if name != STANDARD))
    console.say(f"{len(redline.marks)} change{'s' * (len(redline.marks) != 1)} → {out}")


def _coloured(wish: str) -> bool:
    return wish == "always" or (wish == "auto" and console.colours(sys.stdout))


def _patch(redline: "Redline") -> Iterator[str]:
    from cleaner.cli.output.patch import unified_diff

    name = redline.after_name.removeprefix("b/") if redline.before_name.startswith("a/") else redline.before_name
    return unified_diff(name, redline.comparison.before, redline.comparison.edits())


def json_rows(redline: "Redline") -> Iterator[str]:
    """Yield one JSON object a change: applied to the first text from the last to the first, they make the second."""
    from cleaner.core.basis.text import Document

    document = Document.of(redline.before_name, redline.comparison.before)
    for mark in redline.marks:
        change, trace = mark.change, mark.trace
        place = document.place(change.before.start)
        row: dict[str, object] = {
            "path": redline.before_name, "start": change.before.start, "end": change.before.end, "line": place.line,
            "column": place.column, "before": mark.before, "after": mark.after,
            "edition": {"path": redline.after_name, "start": change.after.start, "end": change.after.end},
        }  # fmt: skip
        known = {
            "entry": trace.entry, "name": trace.name, "glossary": trace.glossary, "kind": trace.kind, "by": trace.by,
            "at": trace.at, "record": trace.seq, "evidence": list(trace.reasons), "move": change.move,
        }  # fmt: skip
        row |= {key: value for key, value in known.items() if value}
        yield json.dumps(row, ensure_ascii=False) + "\n"


def _text(arguments: argparse.Namespace, redline: "Redline", coloured: bool) -> Iterator[str]:
    paint: Callable[[str, str], str] = console.coloured if coloured else lambda text, _: text
    width = max(40, shutil.get_terminal_size((100, 24)).columns)
    yield paint(console.visible(f"{redline.before_name} → {redline.after_name}"), "bold")
    from cleaner.core.basis.text import Document

    old, new = (Document.of("", text) for text in (redline.comparison.before, redline.comparison.after))
    at = 0
    for hunk, marks in redline.hunks():
        pieces = list(redline.pieces(at, at + len(marks), hunk))
        lines = old.place(hunk.before.start).line, new.place(hunk.after.start).line
        yield ""
        yield paint(f"@ {lines[0]}" if lines[0] == lines[1] else f"@ {lines[0]} → {lines[1]}", "cyan")
        if arguments.side_by_side:
            half = (width - 3) // 2
            left, right = (columns.wrapped(columns.side(pieces, old=is_old), half) for is_old in (True, False))
            yield from columns.two_columns(left, right, half, coloured)
        else:
            yield from (columns.painted(line, 0, coloured) for line in columns.wrapped(columns.inline(pieces), width))
        yield from (paint(line, "dim") for mark in marks for line in _told(mark, width))
        at += len(marks)
    yield from _by_group(redline, width, paint)


def _told(mark: "Mark", width: int) -> Iterator[str]:
    who = " · ".join(part for part in (mark.note, signature(mark.trace)) if part)
    if who:
        before, after = (" ".join(side.split()) for side in mark.pair)
        for n, line in enumerate(columns.wrapped([(f"{before} → {after}: {who}", "")], width - 4)):
            yield f"  {'' if n == 0 else '  '}{columns.painted(line)}"


def signature(trace: "Trace") -> str:
    """Return who made a change and when, as people read it."""
    at = trace.at[:16].replace("T", " ")
    return " ".join(part for part in (trace.by, f"{at} UTC" if at else "") if part)


def _by_group(redline: "Redline", width: int, paint: Callable[[str, str], str]) -> Iterator[str]:
    groups = redline.groups()
    moves = len(redline.comparison.moves)
    total = len(redline.marks)
    yield ""
    yield paint(f"{total} change{'s' * (total != 1)}" + (f", {moves} moved" if moves else ""), "bold")
    for group in groups[:_MOST_GROUPS]:
        before, after = (" ".join(side.split()) or "nothing" for side in (group.before, group.after))
        times = f" ×{len(group.marks)}" if len(group.marks) > 1 else ""
        entry = f", {group.trace.glossary}: {group.trace.name}" if group.trace.entry else ""
        yield from (
            "  " + columns.painted(line)
            for line in columns.wrapped([(f"{before} → {after}{times}{entry}", "")], width - 2)[:2]
        )
    if len(groups) > _MOST_GROUPS:
        yield f"  and {len(groups) - _MOST_GROUPS} more pairs"
