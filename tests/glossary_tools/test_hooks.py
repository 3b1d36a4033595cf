"""The hooks that other repositories take from this one, in a real commit of a real git repository."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from cleaner.files.settings.values import Settings
from cleaner.workspace.engine.engine import load_engine
from cleaner.workspace.work.session import open_session

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
HOOKS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text())
ARGS = {
    "cleaner-glossary-impact": ["articles", "-g", "glossaries/names.yaml"],
    "cleaner-check": ["-g", "glossaries/names.yaml"],
}
NAMES = """\
entries:
  - name: Alibaba
    source: 阿里巴巴
    variants: [alibobo]
    examples:
      - {raw: "the shares of alibobo fell", cleaned: "the shares of Alibaba fell"}
"""


@pytest.fixture
def repository(here: Path) -> Path:
    """A repository with a glossary, a text that is decided, and our hooks in front of every commit."""
    pytest.importorskip("pre_commit")
    for folder in ("glossaries", "articles"):
        (here / folder).mkdir()
    (here / "glossaries" / "names.yaml").write_text(NAMES, encoding="utf-8")
    text = here / "articles" / "a.txt"
    text.write_text("The shares of alibobo fell again.\n")
    session = open_session(
        text, engine=load_engine([here / "glossaries" / "names.yaml"]), settings=Settings(person="ada")
    )
    session.accept([s.key for s in session.review.suggestions])
    session.close()
    # The same hooks, but with the program of this environment in place of one that is installed from the network.
    hooks = [
        {
            **hook,
            "language": "system",
            "entry": f"{shlex.quote(sys.executable)} -m {hook['entry']}",
            "args": ARGS.get(hook["id"], []),
        }
        for hook in HOOKS
    ]
    (here / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]}))
    git(here, "init", "-qb", "main")
    ran = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=here, env=environment(), capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return here


def environment() -> dict[str, str]:
    return {**os.environ, "PRE_COMMIT_HOME": str(Path.cwd() / ".git" / "hooks-home")}


def git(folder: Path, *words: str) -> tuple[int, str]:
    person = ["-c", "user.name=ada", "-c", "user.email=ada@example.org"]
    ran = subprocess.run(
        ["git", *person, *words], cwd=folder, capture_output=True, text=True, check=False, env=environment()
    )
    return ran.returncode, ran.stdout + ran.stderr


def commit(folder: Path, *words: str) -> tuple[int, str]:
    git(folder, "add", ".")
    return git(folder, "commit", "-m", "change", *words)


@needs_git
def test_a_sound_glossary_with_decided_texts_is_committed_and_nothing_is_written(repository: Path) -> None:
    status, said = commit(repository)

    assert status == 0, said
    assert said.count("Passed") == len(HOOKS)
    assert git(repository, "status", "--porcelain") == (0, "")


@needs_git
@pytest.mark.parametrize(
    ("old", "new", "hook", "code", "said"),
    [
        ("[alibobo]", "[alibobo, ALIBOBO]", "cleaner-glossary-lint", 1, "G211 glossaries/names.yaml:4:25:"),
        ("Alibaba fell", "Alibaba rose", "cleaner-glossary-test", 2, "glossaries/names.yaml:6:9: an example of"),
        (NAMES[9:], "  - {name: Alibaba, source: 阿里巴巴}\n", "cleaner-glossary-impact", 1, "lost"),
        ("[alibobo]", "[alibobo", "cleaner-glossary-lint", 2, "G101 glossaries/names.yaml:"),
    ],
)
def test_what_is_wrong_with_a_changed_glossary_stops_the_commit(
    repository: Path, old: str, new: str, hook: str, code: int, said: str
) -> None:
    commit(repository, "--no-verify")
    path = repository / "glossaries" / "names.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    status, told = commit(repository)

    assert status == 1
    assert f"- hook id: {hook}\n- exit code: {code}\n" in told
    assert said in told


@needs_git
def test_a_text_with_a_broken_name_that_nobody_decided_about_stops_the_commit(repository: Path) -> None:
    commit(repository, "--no-verify")
    (repository / "articles" / "b.txt").write_text("The shares of alibobo rose.\n")

    status, told = commit(repository)

    assert (status, "articles/b.txt:1:15: " in told) == (1, True), told
    assert "articles/a.txt" not in told


def test_no_hook_writes() -> None:
    assert [hook["id"] for hook in HOOKS if {"--fix", "--update", "fix"} & set(hook["entry"].split())] == []


def test_the_manifest_is_one_that_pre_commit_takes() -> None:
    clientlib = pytest.importorskip("pre_commit.clientlib")

    assert len(HOOKS) == len(clientlib.load_manifest(Path(__file__).parents[2] / ".pre-commit-hooks.yaml"))
