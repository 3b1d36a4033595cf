"""The merge driver: two people's changes of one glossary go together, entry by entry, in a real git repository."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from glossary_tools.styled import entries
from hypothesis import given
from hypothesis import strategies as st

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.upkeep.revising import merge, same
from cleaner.files.glossaries.reader import read_glossary

BASE = "# names\nentries:\n  - name: Ada\n    variants: [eda]  # heard\n  - name: Bob\n    note: first\n"


@pytest.fixture
def repository(here: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    (here / "names.yaml").write_text(BASE)
    (here / ".gitattributes").write_text("*.yaml merge=cleaner\n")
    driver = f"{sys.executable} -m cleaner glossary merge-driver %O %A %B"
    for words in (
        ["init", "-qb", "main"],
        ["config", "merge.cleaner.driver", driver],
        ["add", "."],
        ["commit", "-qm", "base"],
    ):
        git(here, *words)
    return here


def git(folder: Path, *words: str) -> int:
    person = ["-c", "user.name=ada", "-c", "user.email=ada@example.org"]
    ran = subprocess.run(["git", *person, *words], cwd=folder, capture_output=True, check=False, env=os.environ)
    return ran.returncode


def merged(folder: Path, ours: str, theirs: str) -> tuple[int, str]:
    path = folder / "names.yaml"
    git(folder, "checkout", "-qb", "theirs")
    path.write_text(theirs)
    git(folder, "commit", "-qam", "theirs")
    git(folder, "checkout", "-q", "main")
    path.write_text(ours)
    git(folder, "commit", "-qam", "ours")
    return git(folder, "merge", "-q", "theirs", "-m", "merge"), path.read_text()


def test_two_variants_added_to_one_line_go_together(repository: Path) -> None:
    ours, theirs = BASE.replace("[eda]", "[eda, adda]"), BASE.replace("[eda]", "[eda, ayda]")

    assert (0, BASE.replace("[eda]", "[eda, adda, ayda]")) == merged(repository, ours, theirs)


def test_two_entries_added_at_the_end_go_together(repository: Path) -> None:
    status, text = merged(repository, f"{BASE}  - Cy\n", f"{BASE}  - Dee: [di]\n")

    assert (0, ["ada", "bob", "cy", "dee"]) == (
        status,
        [e.id for e in read_glossary(repository / "names.yaml").entries],
    )
    assert text.startswith(f"{BASE}  - Cy\n")


def test_comments_of_both_sides_stand_above_the_entries_that_both_added(repository: Path) -> None:
    status, text = merged(repository, f"{BASE}  # banks\n  - Cy\n", f"{BASE}  # ports\n  - Dee: [di]\n")

    assert (0, f"{BASE}  # banks\n  - Cy\n  # ports\n  - Dee: [di]\n") == (status, text)


def test_a_comment_of_theirs_stays_where_both_changed_the_words_of_one_entry(repository: Path) -> None:
    ours = BASE.replace("[eda]", "[eda, adda]")
    theirs = (
        BASE.replace("[eda]", "[eda, ayda]").replace("# names", "# their names").replace("first\n", "first  # 1st\n")
    )

    assert (0, theirs.replace("[eda, ayda]", "[eda, adda, ayda]")) == merged(repository, ours, theirs)


def test_what_git_can_merge_stays_as_both_wrote_it(repository: Path) -> None:
    ours, theirs = (
        BASE.replace("# names", "# our names"),
        BASE.replace("note: first\n", "note: first\n  # theirs\n  - Cy\n"),
    )

    assert (0, ours.replace("note: first\n", "note: first\n  # theirs\n  - Cy\n")) == merged(repository, ours, theirs)


def test_one_thing_changed_differently_is_a_conflict_that_loses_neither_side(repository: Path) -> None:
    ours, theirs = BASE.replace("first", "ours").replace("[eda]", "[eda, adda]"), BASE.replace("first", "theirs")

    status, text = merged(repository, ours, theirs)

    assert status == 1
    assert "<<<<<<< ours\n    note: ours\n" in text
    assert "=======\n    note: theirs\n>>>>>>> theirs\n" in text
    assert "[eda, adda]" in text


def test_marks_stand_around_what_clashes_and_around_nothing_else(repository: Path) -> None:
    base = BASE.replace("note: first", "variants: [bo]\n    note: first")
    (repository / "names.yaml").write_text(base)
    git(repository, "commit", "-qam", "more")
    ours = base.replace("[bo]", "[bo, bob]").replace("first\n", "ours\n  - {name: Cy, variants: [cyx]}\n")
    theirs = base.replace("[bo]", "[bo, bop]").replace("first\n", "theirs\n  # ports\n  - Dee: [di]\n")

    status, text = merged(repository, ours, theirs)

    marked = "<<<<<<< ours\n    note: ours\n=======\n    note: theirs\n>>>>>>> theirs\n"
    assert (1, 1, True) == (status, text.count("<<<<<<<"), marked in text)
    for side in ("ours", "theirs"):
        chosen = text.replace(marked, f"    note: {side}\n")
        (repository / "names.yaml").write_text(chosen)
        found = {e.id: e for e in read_glossary(repository / "names.yaml").entries}
        assert ["ada", "bob", "cy", "dee"] == sorted(found)
        assert (side, ["bo", "bob", "bop"]) == (found["bob"].note, [v.text for v in found["bob"].variants])


@pytest.mark.parametrize("removed", ["ours", "theirs"])
def test_an_entry_that_one_changed_and_one_removed_stands_between_marks(repository: Path, removed: str) -> None:
    without, changed = BASE[: BASE.index("  - name: Bob")], BASE.replace("first", "changed") + "  - Cy\n"
    ours, theirs = (without, changed) if removed == "ours" else (changed, without)

    status, text = merged(repository, ours, theirs)

    marks = ("<<<<<<< ours\n", "=======\n", ">>>>>>> theirs\n")
    first, middle, last = map(text.index, marks)
    kept = text[first:middle] if removed == "theirs" else text[middle:last]
    assert (1, True) == (status, "note: changed" in kept)
    assert "Cy" in text.replace(kept, "")


@given(
    entries(1), st.sampled_from(["note", "variants", "near"]), st.sampled_from(["kind", "source", "examples", "unless"])
)
def test_changes_of_different_fields_go_together_whoever_merges(base: Entry, mine: str, others: str) -> None:
    values = {
        "note": "changed",
        "variants": (Variant("new"),),
        "near": ("new",),
        "kind": "place",
        "source": ("新",),
        "examples": (),
        "unless": ("u",),
    }
    ours, theirs = (replace(base, **{field: values[field]}) for field in (mine, others))  # type: ignore[arg-type]

    one, other = merge(base, ours, theirs), merge(base, theirs, ours)

    assert (one.clashes, other.clashes) == ((), ())
    assert same(one.entry, other.entry)
    assert one.entry is not None
    assert getattr(one.entry, mine) == values[mine]


@given(entries(1), entries(1))
def test_who_changed_nothing_takes_what_the_other_made(base: Entry, changed: Entry) -> None:
    other = replace(changed, id=base.id, name=base.name)

    assert same(other, merge(base, base, other).entry)
    assert same(other, merge(base, other, base).entry)
    assert merge(base, None, base).entry is None
