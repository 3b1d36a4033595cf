"""``cleaner report``: what was changed in texts, by whom and how fast, how consistent they are, and what is open."""

import argparse
import csv
import gc
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner import console
from cleaner.cli.parsing.options import STANDARD, Commands, add_command, add_glossaries, form_of
from cleaner.cli.parsing.overview import COMMANDS
from cleaner.console import Column, Exit
from cleaner.core.basis.errors import CleanerError

if TYPE_CHECKING:
    from cleaner.core.differences.report import Reported, Tally

Table = tuple[Sequence[Column], Sequence[Sequence[str]]]
FORMATS = ("text", "json", "csv", "html")
_SUFFIXES = {".json": "json", ".jsonl": "json", ".csv": "csv", ".html": "html", ".htm": "html"}
_MOST_ROWS = 15
_TEXT = """\
A folder means every .txt and .md in it and below, editions left out. HTER is the number of words that were inserted,
deleted, replaced or moved (a moved block counts once), for each word of the edition; chrF is the likeness of raw
translation and edition, 100 where they are equal. The consistency of an entry is the share of its mentions that carry
a right name; the others are suggestions that are still open.

formats (that of OUT is taken from its suffix):
  text   tables; in a pipe and in a file, lines with tabs under a heading
  json   one JSON object a text
  csv    rows of text, measure, of what, value
  html   one page that needs no network: figures, charts, and the redline with filters

examples:
  cleaner report article.txt
  cleaner report articles -o report.html
  cleaner report --format csv articles/*.txt > report.csv

exit status: 0 nothing is open, 1 suggestions are open, 2 trouble
"""


def register(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "report", run, COMMANDS["report"], _TEXT)
    parser.add_argument("files", nargs="+", metavar="FILE", help="raw translation, or a folder of them")
    parser.add_argument("--format", choices=FORMATS, help="default: text, or what the suffix of OUT says")
    parser.add_argument("-o", "--output", metavar="OUT", help="write the report to a file; - is standard output")
    parser.add_argument("--encoding", metavar="NAME", help="encoding of the texts, where it is not UTF-8 or marked")
    add_glossaries(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Report on each text; one that cannot be read is told, and the others are reported all the same."""
    from cleaner.workspace.differences.reporting import reports, total
    from cleaner.workspace.engine.preparing import prepare

    form = form_of(arguments.format, arguments.output, _SUFFIXES, FORMATS)
    # All that is made here lives until the end, so that looking for garbage would only cost a tenth of the time.
    gc.disable()
    first = Path(arguments.files[0])
    engine = prepare(first if first.is_dir() else first.parent, arguments.glossary).engine
    failed: list[CleanerError] = []
    found = list(reports([Path(f) for f in arguments.files], engine, failed.append, arguments.encoding))
    for error in failed:
        console.complain(error)
    if found:
        _write(arguments, found, form)
    return Exit.FAILED if failed else Exit.OPEN if total(found).open else Exit.CLEAN


def _write(arguments: argparse.Namespace, found: Sequence["Reported"], form: str) -> None:
    out = None if arguments.output in (None, STANDARD) else Path(arguments.output)
    if form == "text" and out is None and console.terminal():
        for table in _tables(found):
            console.table(*table)
        for told in _taken_back(found):
            console.out(told)
        return
    if form == "text":
        data = _plain(found).encode()
    elif form == "html":
        from cleaner.workspace.differences.reporting import html_report

        data = html_report(found)
    elif form == "json":
        data = "".join(f"{json.dumps(_row(r.document.name, r.tally), ensure_ascii=False)}\n" for r in found).encode()
    else:
        data = _csv(found).encode()
    if out is None:
        console.out_bytes(data)
        return
    from cleaner.workspace.differences.redlining import write_redline

    write_redline(out, data, (report.document.name for report in found))
    console.say(f"{len(found)} text{'s' * (len(found) != 1)} → {out}")


def _row(name: str, tally: "Tally") -> dict[str, object]:
    return {
        "path": name,
        "words": tally.words,
        "segments": {"all": tally.segments, "changed": tally.touched, "signed": tally.signed},
        "changes": tally.changes,
        "open": tally.open,
        "hter": round(tally.measures.hter, 2),
        "chrf": round(tally.measures.chrf, 2),
        "decisions": tally.decided,
        "overturned": tally.overturned,
        "by_entry": dict(tally.entries.most_common()),
        "by_kind": dict(tally.kinds.most_common()),
        "by_person": dict(tally.people.most_common()),
        "pace": {
            person: {"decisions": p.decisions, "commands": p.commands, "minutes": round(p.seconds / 60, 2)}
            for person, p in tally.pace.items()
        },
        "verdicts": {f"{person} {verdict}": count for (person, verdict), count in tally.verdicts.items()},
        "agreement": {
            f"{first}, {second} blind": {"places": a.places, "alike": a.alike, "kappa": a.kappa and round(a.kappa, 3)}
            for (first, second), a in tally.agreement.items()
        },
        "consistency": {r.name: {"right": r.right, "open": r.left} for r in tally.consistency.values()},
    }


def _csv(found: Sequence["Reported"]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(("text", "measure", "of", "value"))
    for report in found:
        writer.writerows(_flat(report.document.name, "", _row("", report.tally)))
    return buffer.getvalue()


def _flat(name: str, measure: str, row: dict[str, object]) -> Iterator[tuple[str, str, str, object]]:
    for key, value in row.items():
        if key == "path":
            continue
        if not isinstance(value, dict):
            yield (name, measure or key, key if measure else "", value)
        elif measure:
            yield from ((name, f"{measure} {inner}", key, number) for inner, number in value.items())
        else:
            yield from _flat(name, key, value)


def _plain(found: Sequence["Reported"]) -> str:
    """Return the tables as lines with tabs, each under its heading and behind an empty line."""
    tables = [[tuple(c.title for c in columns), *rows] for columns, rows in _tables(found)]
    parts = ["\n".join(map(_tabbed, rows)) for rows in tables]
    return "\n\n".join([*parts, *_taken_back(found)]) + "\n"


def _tabbed(row: Sequence[str]) -> str:
    return "\t".join(cell.replace("\t", " ") for cell in map(console.visible, row))


def _tables(found: Sequence["Reported"]) -> Iterator[Table]:
    from cleaner.workspace.differences.reporting import total

    whole = total(found)
    texts = ("words", "changes", "HTER", "chrF", "open", "signed")
    rows = [_figures(r.document.name, r.tally) for r in found]
    yield _headed(("text",), texts), rows + [_figures("all", whole)] * (len(found) > 1)
    for title, counts in (("changes by entry", whole.entries), ("changes by kind", whole.kinds)):
        counted = [(name, f"{number:,}") for name, number in counts.most_common(_MOST_ROWS)]
        counted += [(f"and {len(counts) - _MOST_ROWS} more", "")] * (len(counts) > _MOST_ROWS)
        if counted:
            yield _headed((title,), ("changes",)), counted
    people = list(_people(whole))
    if people:
        yield _headed(("changes by person",), ("changes", "decisions", "commands", "a minute")), people
    worst = sorted((r for r in whole.consistency.values() if r.left), key=lambda r: (r.share, -r.left))[:_MOST_ROWS]
    if worst:
        listed = [(r.name, f"{r.right:,}", f"{r.left:,}", f"{100 * r.share:.0f}%") for r in worst]
        yield _headed(("least consistent names",), ("right", "open", "share")), listed
    yield from _reviewed(whole)


def _headed(left: Sequence[str], right: Sequence[str]) -> tuple[Column, ...]:
    return (*map(Column, left), *(Column(title, right=True) for title in right))


def _people(whole: "Tally") -> Iterator[tuple[str, ...]]:
    from cleaner.core.differences.report import Pace

    for person in dict.fromkeys((*whole.people, *whole.pace)):
        pace = whole.pace.get(person, Pace())
        rate = f"{pace.each_minute:.1f}" if pace.each_minute else "-"
        yield person, f"{whole.people[person]:,}", f"{pace.decisions:,}", f"{pace.commands:,}", rate


def _reviewed(whole: "Tally") -> Iterator[Table]:
    """Yield what reviewers said, and how far a blind pass agrees with the first decisions."""
    reviewers = dict.fromkeys(person for person, _ in whole.verdicts)
    rows = [(p, f"{whole.verdicts[p, 'approved']:,}", f"{whole.verdicts[p, 'rejected']:,}") for p in reviewers]
    if rows:
        yield _headed(("reviewer",), ("approved", "rejected")), rows
    pairs = [
        (*people, f"{a.places:,}", f"{100 * a.alike / a.places:.0f}%", "-" if a.kappa is None else f"{a.kappa:.2f}")
        for people, a in whole.agreement.items()
    ]
    if pairs:
        yield _headed(("decided first", "decided blind"), ("places", "alike", "kappa")), pairs


def _taken_back(found: Sequence["Reported"]) -> list[str]:
    from cleaner.workspace.differences.reporting import total

    whole = total(found)
    told = f"{whole.overturned} of {whole.decided} decisions were taken back by another person"
    return [told] if whole.decided else []


def _figures(name: str, tally: "Tally") -> tuple[str, ...]:
    return (
        name,
        f"{tally.words:,}",
        f"{tally.changes:,}",
        f"{tally.measures.hter:.1f}%",
        f"{tally.measures.chrf:.1f}",
        f"{tally.open:,}",
        f"{tally.signed:,}",
    )
