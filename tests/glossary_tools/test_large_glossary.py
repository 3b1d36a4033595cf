"""A glossary of ten thousand entries: a hundred changes are the diff of a hundred entries."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import Run

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.upkeep.revising import Revision
from cleaner.files.glossaries.reader import read_glossary
from cleaner.files.glossaries.writer import write_revisions

COUNT = 10_000


def written(number: int) -> str:
    match number % 4:
        case 0:
            return f"  # about {number}\n  - name: Name {number}   # kept\n    kind: person  # {number}\n    variants: # {number}\n      - wrong {number}  # seen\n      - {{text: worse {number}, near: [a, b]}}\n"
        case 1:
            return f"  - Name {number}: [wrong {number}, 'worse {number}']  # short\n"
        case 2:
            return f'\n  - {{name: "Name {number}", source: 名{number}, variants: [wrong {number}]}}\n'
        case _:
            return f"  - Name {number}:  # block {number}\n    - wrong {number}\n    # between {number}\n    - worse {number}\n"


def text() -> str:
    return "# large\nglossary: Large\nentries:\n" + "".join(map(written, range(COUNT))) + "# end\n"


def test_a_hundred_changes_of_ten_thousand_entries_touch_these_alone(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    before = text()
    path.write_text(before)
    glossary = read_glossary(path)
    chosen = range(3, 75 * 133, 133)
    revisions = [Revision(None, Entry(f"New {n}", f"new-{n}", variants=(Variant(f"knew {n}"),))) for n in range(25)]
    for order, number in enumerate(chosen):
        entry = glossary.entries[number]
        variants = (*entry.variants, Variant(f"new {number}"))
        after = (replace(entry, variants=variants), replace(entry, name=f"Other {number}"), None)[order % 3]
        revisions.append(Revision(entry, after))

    changed = write_revisions(path, revisions, glossary)

    assert len(changed.entries) == COUNT
    lines, old = path.read_text().splitlines(), before.splitlines()
    touched = {f"{number}" for number in chosen}
    gone, came = set(old) - set(lines), set(lines) - set(old)
    assert all(touched.intersection(re.findall(r"\d+", line)) for line in gone)
    own = {"variants:", *(word for n in range(25) for word in (f"- name: New {n}", f"variants: [knew {n}]"))}
    assert all(touched.intersection(re.findall(r"\d+", line)) or line.strip() in own for line in came)
    assert [line for line in old if line and line not in gone] == [line for line in lines if line and line not in came]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_what_git_sees_of_a_hundred_entries_changed_by_commands_are_their_lines(run: Run, here: Path) -> None:
    path = here / "large.yaml"
    path.write_text(text())
    git = ["git", "-c", "user.name=ada", "-c", "user.email=ada@example.org"]
    for words in (["init", "-q"], ["add", "large.yaml"], ["commit", "-qm", "base"]):
        subprocess.run([*git, *words], check=True)
    known, new = range(10, COUNT, 203), range(COUNT, COUNT + 47)
    rows = [f"Name {n},newest {n}" for n in known] + [f"Fresh {n},fresher {n}" for n in new]
    (here / "more.csv").write_text("name,variants\n" + "\n".join(rows) + "\n")

    statuses = [
        run("glossary", "import", "more.csv", "large.yaml", "--write").status,
        run("glossary", "rename", "name-41", "Other 41", "-g", "large.yaml").status,
        run("glossary", "remove", "name-42", "-g", "large.yaml").status,
        run("glossary", "merge", "name-43", "name-44", "-g", "large.yaml").status,
    ]

    assert [0, 0, 0, 0] == statuses
    touched = {*known, *new, 41, 42, 43, 44}
    assert len(touched) == 101
    diff = subprocess.run(["git", "diff", "-U0"], check=True, capture_output=True, text=True).stdout
    changed = [line for line in diff.splitlines() if re.match(r"[-+](?!--|\+\+)", line)]
    assert [line for line in changed if not touched & set(map(int, re.findall(r"\d+", line)))] == []
    assert len(touched) < len(changed) < 3 * len(touched)
