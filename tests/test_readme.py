"""What README.md says is so: its commands, keys, statuses, settings, glossary, hooks and file names are those of the program."""

import contextlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from cleaner.cli import main
from cleaner.cli.parsing.parser import GROUPS, build
from cleaner.console import Exit
from cleaner.files.glossaries.reader import ENTRY_KEYS, parse_glossary
from cleaner.files.settings.in_force import load_settings
from cleaner.tui.keys.commands import commands, shown_key
from cleaner.workspace.upkeep.proving import failures

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.M | re.S)
ROWS = re.findall(r"^\| (.+?) \| (.+?) \|", README, re.M)


def blocks(language: str, word: str) -> list[str]:
    return [text for kind, text in BLOCKS if kind == language and word in text]


def typed() -> list[str]:
    """Every command line that README tells a person to type."""
    consoles = [
        line[2:] for text in blocks("console", "$ ") for line in text.splitlines() if line.startswith("$ cleaner")
    ]
    steps = [line.partition("run: ")[2] for text in blocks("yaml", "- run: ") for line in text.splitlines()]
    return [*consoles, *steps, *(code for code in re.findall(r"`(cleaner [^`]+)`", README) if "[" not in code)]


@pytest.mark.parametrize("line", typed())
def test_a_command_line_is_understood(line: str) -> None:
    words = shlex.split(line.replace(" ...", ""), comments=True)[1:]
    words = words if words[0] in GROUPS else ["edit", *words]
    words += ["FILE"] if words[0] in ("check", "fix") and not any("." in word for word in words) else []
    words += ["--help"] if words[0] == "glossary" and len(words) == 2 else []

    with contextlib.suppress(SystemExit):
        build().parse_args(words)


def test_every_command_is_listed() -> None:
    listed = " ".join(left for left, _ in ROWS if left.startswith("`cleaner"))

    assert [name for name in GROUPS if f"cleaner {name}" not in listed] == []
    [groups] = [a for a in build()._actions if a.dest == "==SUPPRESS=="]
    subcommands = [a.choices for a in dict(groups.choices or {})["glossary"]._actions if a.choices]
    assert [name for name in subcommands[0] if f"`{name}`" not in listed and f"glossary {name}`" not in listed] == []


def test_the_keys_are_those_of_the_screen() -> None:
    keys = {
        ("`1-9`" if c.name == "choose" else " ".join(f"`{shown_key(key)}`" for key in c.keys), c.help)
        for c in commands("review")
    }

    section = README.partition("## Keys")[2].partition("\n## ")[0]
    assert keys == set(re.findall(r"^\| (`.+?) \| (.+?) \|$", section, re.M))


def test_the_statuses_are_those_of_the_program() -> None:
    assert {str(int(status)) for status in Exit} == {left for left, _ in ROWS if left.isdigit()}


def test_the_glossary_shows_every_key_and_its_examples_pass() -> None:
    [text] = blocks("yaml", "entries:")

    glossary = parse_glossary(text, "README.md")

    assert [key for key in ENTRY_KEYS if f" {key}:" not in text] == []
    assert () == failures(glossary)
    assert 2 == sum(len(entry.examples) for entry in glossary.entries)


def test_the_settings_show_every_key(tmp_path: Path) -> None:
    [text] = blocks("yaml", "output:")
    (tmp_path / "cleaner.yaml").write_text(text, "utf-8")

    settings = load_settings(tmp_path, tmp_path / "none")

    assert (str(tmp_path / "names.yaml"),) == settings.glossaries
    assert [name for name in settings.__slots__ if name != "files" and not getattr(settings, name)] == []


def test_the_json_line_has_the_keys_of_the_program() -> None:
    [text] = blocks("json", "{")
    row = json.loads(text)

    raw = "Nobody joined a ali group"
    around = row["around"]
    assert (row["before"], around["before"]) == (raw[row["start"] : row["end"]], raw[around["start"] : around["end"]])


def test_the_hooks_are_offered() -> None:
    [text] = blocks("yaml", "rev:")
    offered = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}

    hooks = yaml.safe_load(text)["repos"][0]["hooks"]
    assert {hook["id"] for hook in hooks} == offered.keys()
    [named] = [arg for hook in hooks for arg in hook.get("args", ()) if arg.endswith(".yaml")]
    glossary_hooks = [hook for name, hook in offered.items() if "glossary" in name]
    assert [True] * 3 == [re.search(hook["files"], named) is not None for hook in glossary_hooks]
    for hook in offered.values():
        words = shlex.split(hook["entry"])
        assert words[0] == "cleaner"
        build().parse_args([*words[1:], "FILE"])


def test_the_files_that_are_named_exist() -> None:
    named = re.findall(r"(?:\(|`)((?:tests|cleaner|samples|glossaries|\.github)/[\w./-]*)", README)

    assert len(named) > 8
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_tour_prints_what_the_program_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(ROOT / "samples" / "headlines.txt", tmp_path)
    monkeypatch.chdir(tmp_path)

    for text in blocks("console", "headlines.txt"):
        *_, command, shown = re.split(r"^\$ (.+)\n", text, flags=re.M)
        main(shlex.split(command)[1:])
        said = "".join(capsys.readouterr())
        assert [row for row in shown.splitlines() if not re.search(pattern(row), said, re.M)] == []


def test_what_two_branches_decided_about_one_text_goes_together(tmp_path: Path) -> None:
    [recipe] = blocks("sh", "MERGE_HEAD")
    (program := tmp_path / "bin" / "cleaner").parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -P -m cleaner "$@"\n')
    program.chmod(0o755)
    (here := tmp_path / "work").mkdir()

    def typed(lines: str) -> int:
        return subprocess.run(["sh", "-c", lines], cwd=here, env=path, capture_output=True, check=False).returncode

    path = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    author = "-c user.name=Ann -c user.email=ann@example.org"
    (here / "names.yaml").write_text(
        "entries:\n  - Jack Ma: [horse cloud]\n  - {name: Cainiao, variants: [{text: roo kie, apply: ask}]}\n"
    )
    (here / "cleaner.yaml").write_text("glossaries: [names.yaml]\n")
    (here / "article.txt").write_text("At noon horse cloud spoke to jack ma.\nHis word on roo kie was short.\n")
    commit = f"git add -A && git {author} commit -qm step"
    assert 0 == typed(f"git init -q -b ours && {commit} && git checkout -qb theirs")
    assert 0 == typed(f"cleaner fix --certainty likely article.txt; {commit} && git checkout -q ours")
    assert 0 == typed(f"cleaner fix --certainty ask article.txt; {commit}")

    assert 1 == typed(f"git {author} merge theirs")
    assert 0 == typed(recipe)
    assert (
        "At noon Jack Ma spoke to Jack Ma.\nHis word on Cainiao was short.\n"
        == (here / "article.cleaned.txt").read_text()
    )


def pattern(row: str) -> str:
    """A line in which each … stands for anything."""
    return "^" + ".+".join(map(re.escape, row.split("…"))) + "$"
