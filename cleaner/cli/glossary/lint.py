"""``cleaner glossary lint`` and ``schema``: what is wrong with glossaries, for people, editors and code hosts."""

import argparse
import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cleaner import __version__, console
from cleaner.cli.opening import glossary_paths
from cleaner.cli.parsing.options import Commands, add_command, add_glossaries
from cleaner.console import Exit
from cleaner.core.basis.errors import Finding

if TYPE_CHECKING:
    from cleaner.workspace.upkeep.linting import Linted

_LINT = """\
Findings come as CODE file:line:column: what is wrong; what to do. Status 1: findings; 2: a glossary is refused.
--fix mends what has one right remedy: look-alike letters, wrong width, odd spaces, variants that are found anyway.

examples:
  cleaner glossary lint                     all glossaries in use
  cleaner glossary lint names.yaml terms.yaml
  cleaner glossary lint names.yaml --fix
  cleaner glossary lint --format sarif names.yaml > lint.sarif
"""
_SCHEMA = """\
For an editor with a YAML language server, name the file in the first line of a glossary:
  # yaml-language-server: $schema=glossary.schema.json

examples:
  cleaner glossary schema > glossary.schema.json
"""
_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def register(group: Commands) -> None:
    """Add the commands to the group."""
    lint = add_command(group, "lint", run_lint, "say what is wrong with glossaries", _LINT)
    lint.add_argument("paths", nargs="*", metavar="PATH", help="glossary file (default: all in use)")
    add_glossaries(lint)
    lint.add_argument("--fix", action="store_true", help="mend what has one right remedy")
    lint.add_argument(
        "--format", choices=tuple(_FORMATS), default="text", help="how findings are written (default: text)"
    )
    add_command(group, "schema", run_schema, "print the JSON Schema of a glossary file", _SCHEMA)


def run_lint(arguments: argparse.Namespace) -> Exit:
    """Print every finding of every glossary."""
    from cleaner.workspace.upkeep.keeping import is_bundled
    from cleaner.workspace.upkeep.linting import fix_glossary, lint_glossaries

    paths = glossary_paths(arguments)
    if arguments.fix:
        for linted in lint_glossaries(paths):
            if linted.mendable and is_bundled(linted.path) and not (arguments.paths or arguments.glossary):
                console.say(f"{linted.path} comes with the program and is left alone; name it to mend it")
            elif linted.mendable:
                console.say(f"{linted.path}: {fix_glossary(linted.path)} mended")
    all_linted = tuple(lint_glossaries(paths))
    findings = [finding for linted in all_linted for finding in linted.findings]
    _FORMATS[arguments.format](findings)
    if arguments.verbose:
        for linted in all_linted:
            console.say(f"{linted.path}: {len(linted.glossary.entries) if linted.glossary else 'no'} entries")
    console.say(_summary(all_linted, len(findings)))
    refused = any(finding.fatal for finding in findings)
    return Exit.FAILED if refused else Exit.OPEN if findings else Exit.CLEAN


def run_schema(_: argparse.Namespace) -> Exit:
    """Print the schema."""
    from cleaner.workspace.upkeep.schemas import glossary_schema

    console.out(json.dumps(glossary_schema(), ensure_ascii=False, indent=2))
    return Exit.CLEAN


def _summary(all_linted: "Sequence[Linted]", count: int) -> str:
    if not count:
        return "no findings"
    mendable = sum(linted.mendable for linted in all_linted)
    hint = f"; --fix mends {mendable} of them" if mendable else ""
    return f"{count} finding{'' if count == 1 else 's'}{hint}"


def _write_json(findings: Sequence[Finding]) -> None:
    for finding in findings:
        place = finding.place
        value = {
            "code": finding.code,
            "path": place.path,
            "line": place.line,
            "column": place.column,
            "message": finding.message,
            "remedy": finding.remedy,
            "refused": finding.fatal,
        }
        console.out(json.dumps(value, ensure_ascii=False))


def _write_github(findings: Sequence[Finding]) -> None:
    for finding in findings:
        level = "error" if finding.fatal else "warning"
        place = finding.place
        fields = f"file={_escaped(place.path, ':,')},line={place.line},col={place.column},title={finding.code}"
        console.out(f"::{level} {fields}::{_escaped(f'{finding.message}; {finding.remedy}')}")


def _write_sarif(findings: Sequence[Finding]) -> None:
    from cleaner.core.upkeep.linting import RULES

    rules = [{"id": code, "shortDescription": {"text": text}} for code, text in RULES.items()]
    driver = {"name": "cleaner", "semanticVersion": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [_result(f) for f in findings]}
    console.out(json.dumps({"$schema": _SARIF, "version": "2.1.0", "runs": [run]}, ensure_ascii=False))


def _result(finding: Finding) -> dict[str, object]:
    from cleaner.cli.output.sarif import artifact

    place = finding.place
    physical: dict[str, object] = {"artifactLocation": artifact(place.path)}
    if place.line:
        physical["region"] = {"startLine": place.line, "startColumn": max(place.column, 1)}
    return {
        "ruleId": finding.code,
        "level": "error" if finding.fatal else "warning",
        "message": {"text": f"{finding.message}; {finding.remedy}"},
        "locations": [{"physicalLocation": physical}],
    }


def _escaped(value: str, extra: str = "") -> str:
    for character in "%\r\n" + extra:
        value = value.replace(character, f"%{ord(character):02X}")
    return value


_FORMATS: dict[str, Callable[[Sequence[Finding]], None]] = {
    "text": console.findings,
    "json": _write_json,
    "sarif": _write_sarif,
    "github": _write_github,
}
