"""``cleaner reclean``: decisions carried over to a raw text, a glossary or an edition that have changed since."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner import console
from cleaner.cli.opening import prepared, source_path
from cleaner.cli.parsing.options import Commands, add_command, add_person, add_reading
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Exit
from cleaner.core.basis.text import Span
from cleaner.core.log.history import Applied, Commented, Dismissed, Record

if TYPE_CHECKING:
    from cleaner.workspace.differences.recleaning import Recleaned

_TEXT = """\
Human decisions win and stay: each finds its place again by the words around it. An edit whose words are gone is a
conflict, which waits until you settle it; what is new opens; what no longer applies is listed. An edition that was
changed by hand is taken over first. On a terminal the screen opens, where C lists the conflicts; nothing is lost either
way, since the log keeps the earlier raw text and all earlier records.

examples:
  cleaner reclean article.txt                      the raw text or the glossary has changed
  cleaner reclean --dry-run article.txt            what would become of the decisions
  cleaner reclean --format json article.txt        one JSON object a line
  cleaner reclean --was old.txt article.txt        an old log that keeps no raw text, and here is that text

exit status: 0 nothing is open, 1 conflicts or suggestions are, 2 trouble
"""
Row = dict[str, object]
_MOST = 60
"""Characters of what stands in a conflict's place that a line has room for; JSON has all."""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "reclean", run, COMMANDS["reclean"], _TEXT)
    parser.add_argument("file", metavar="FILE", help="raw translation")
    parser.add_argument("--was", metavar="FILE", help="the raw translation as it was, where the log does not keep it")
    parser.add_argument("--dry-run", action="store_true", help="tell what would become of it, write nothing")
    parser.add_argument("--format", choices=("text", "json"), help="list on standard output, and open no screen")
    add_reading(parser)
    add_person(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Carry the decisions over, tell what became of them, and on a terminal open the screen."""
    from cleaner.workspace.differences.recleaning import reclean_file
    from cleaner.workspace.work.documents import is_long

    ready = prepared(arguments, [arguments.file])
    if is_long(Path(arguments.file)) and sys.stderr.isatty():
        console.say(f"{arguments.file}: carrying decisions over …")
    done = reclean_file(
        Path(arguments.file),
        engine=ready.engine,
        settings=replace(ready.settings, person=arguments.person or ready.settings.person),
        source=source_path(arguments),
        was=None if arguments.was is None else Path(arguments.was),
        dry_run=arguments.dry_run,
    )
    left = bool(done.conflicts or done.opened or done.waiting)
    if done.session is None:
        _tell(arguments, done)
        return Exit.OPEN if left else Exit.CLEAN
    with done.session as session:
        if arguments.format or not left or not (sys.stdin.isatty() and sys.stdout.isatty()):
            _tell(arguments, done)
            return Exit.OPEN if left else Exit.CLEAN
        from cleaner.tui import run as show

        session.notices = (*done.notices, *session.notices, _summary(done))
        if show(session, ready.settings.theme):
            return Exit.INTERRUPTED
        review = session.review
        return Exit.OPEN if review.replayed.conflicts or review.decided < review.total else Exit.CLEAN


def _tell(arguments: argparse.Namespace, done: "Recleaned") -> None:
    for notice in done.notices:
        console.say(notice)
    for row in _rows(done):
        if arguments.format == "json":
            console.out(json.dumps(row, ensure_ascii=False))
        else:
            console.out(console.visible(_line(row)))
    verb = "would be: " if arguments.dry_run else ""
    console.say(f"{arguments.file}: {verb}{_summary(done)}")


def _rows(done: "Recleaned") -> Iterator[Row]:
    """Yield what a person should look at, in the order of its weight."""
    for conflict in done.conflicts:
        stands = done.review.document.raw[conflict.span.start : conflict.span.end]
        yield {**_place(done, "conflict", conflict.span), **_decision(conflict.record), "stands": stands}
    for clash in done.clashes:
        document = done.old or done.review.document
        place = document.place(clash.span.start)
        theirs = clash.theirs.after if clash.theirs else document.raw[clash.span.start : clash.span.end]
        ours = clash.ours.edit.after if clash.ours else document.raw[clash.span.start : clash.span.end]
        where = {"path": place.path, "line": place.line, "column": place.column}
        yield {"kind": "clash", **where, "before": theirs, "after": ours}
    for fate in done.settlement.gone:
        from cleaner.core.differences.recleaning import REASONS

        span = fate.span
        yield {**_place(done, "gone", span), **_decision(fate.record), "why": REASONS[fate.why or "changed"]}
    for live, suggestion in done.outdated:
        edit = live.edit
        who = {"before": edit.before, "after": edit.after, "by": live.by, "at": live.at, "record": live.seq}
        now = suggestion.options[0].after if suggestion else None
        yield {**_place(done, "outdated", live.span), **who, "suggested": now}
    for suggestion in done.opened:
        first = suggestion.options[0]
        what = {"before": suggestion.before, "after": first.after, "entry": first.entry}
        yield {**_place(done, "opened", suggestion.span), **what, "certainty": suggestion.certainty}


def _place(done: "Recleaned", kind: str, span: Span) -> Row:
    place = done.review.document.place(min(span.start, len(done.review.document.raw)))
    return {"kind": kind, "path": place.path, "line": place.line, "column": place.column, "start": span.start}


def _decision(record: Record) -> Row:
    said: Row = {"record": record.seq, "by": record.by, "at": record.at}
    match record.what:
        case Applied(edit):
            said |= {"decision": "edit", "before": edit.before, "after": edit.after}
        case Dismissed():
            said |= {"decision": "refusal", "before": record.what.before}
        case Commented(_, text):
            said |= {"decision": "comment", "text": text}
        case _:
            said |= {"decision": "signature"}
    return said


def _line(row: Row) -> str:
    head = f"{row['path']}:{row['line']}:{row['column']}: {row['kind']}:"
    pair = f"{row.get('before')!r} → {row.get('after')!r}"
    match row["kind"]:
        case "conflict":
            stands = str(row["stands"])
            short = stands if len(stands) <= _MOST else f"{stands[:_MOST]}…"
            there = f"there stands {short!r} now" if stands else "its words are gone"
            return f"{head} {pair} by {row['by']} (record {row['record']}); {there}"
        case "clash":
            return f"{head} by hand {row['before']!r}, here {row['after']!r}; ours stays"
        case "outdated":
            now = "nothing is suggested there now" if row["suggested"] is None else f"now {row['suggested']!r} is"
            return f"{head} {pair} by {row['by']} (record {row['record']}) stays; {now}"
        case "opened":
            return f"{head} {row['certainty']}: {row['before']} → {row['after']}"
    what = pair if row["decision"] == "edit" else f"{row['decision']} {row.get('before', row.get('text', ''))!r}"
    return f"{head} {what} by {row['by']} (record {row['record']}): {row['why']}"


def _summary(done: "Recleaned") -> str:
    found = done.settlement
    carried = len(found.carried) if done.raw_changed else 0
    counts = (
        (len(done.taken_over), "record of the edition taken over", "records of the edition taken over"),
        (carried, "decision carried over", "decisions carried over"),
        (len(done.conflicts), "conflict to settle", "conflicts to settle"),
        (len(done.clashes), "clash with the edition", "clashes with the edition"),
        (len(found.gone), "decision no longer applies", "decisions no longer apply"),
        (len(done.outdated), "accepted edit no longer suggested", "accepted edits no longer suggested"),
        (len(done.opened), "new suggestion", "new suggestions"),
        (len(done.waiting), "was open before", "were open before"),
    )
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts if n) or "nothing has changed"
