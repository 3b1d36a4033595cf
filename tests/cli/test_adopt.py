"""``cleaner adopt``: what somebody changed elsewhere becomes theirs in the log, in whatever format it comes back."""

import json
from pathlib import Path

import pytest
from command_line import RAW, Run

from cleaner.workspace.engine.preparing import prepare
from cleaner.workspace.work.session import open_session

NAMES = ("-g", "names.yaml")
THEIRS = "Jack Ma runs the Alibaba Group today.\nNobody else ever did.\nThen Jack Ma went home.\n"


def records() -> list[dict[str, object]]:
    return [json.loads(line) for line in Path("raw.edits.jsonl").read_text("utf-8").splitlines()[1:]]


@pytest.fixture
def fixed(world: Path, run: Run) -> Path:
    """The small world after ``cleaner fix`` by Ann."""
    assert 0 == run("fix", *NAMES, "--certainty", "ask", "--person", "Ann", "raw.txt").status
    return world


def test_an_edition_changed_by_hand_is_taken_over(fixed: Path, run: Run) -> None:
    Path("raw.cleaned.txt").write_text(THEIRS, "utf-8")

    ran = run("adopt", *NAMES, "--person", "Bob", "raw.txt", "raw.cleaned.txt")

    assert (0, "") == (ran.status, ran.out)
    assert "recorded for Bob: 2 edits in their own words → raw.cleaned.txt" in ran.err
    assert ["Ann", "Ann", "Ann", "Bob", "Bob"] == [record["by"] for record in records()]
    assert 1 == run("diff", *NAMES, "raw.txt").status
    assert 0 == run("diff", *NAMES, "raw.cleaned.txt", "raw.cleaned.txt").status


def test_an_edition_changed_by_hand_is_written_with_what_was_decided_since(fixed: Path, run: Run) -> None:
    engine = prepare(Path(), ["names.yaml"]).engine
    with open_session(Path("raw.txt"), engine=engine) as session:
        session.dismiss([session.review.suggestions[0].key])
    edition = Path("raw.cleaned.txt")
    edition.write_text(edition.read_text("utf-8").replace("Nobody else", "No one"), "utf-8")

    ran = run("adopt", *NAMES, "raw.txt", "raw.cleaned.txt")

    assert "1 edit in their own words → raw.cleaned.txt" in ran.err
    assert "jack ma leads the Alibaba Group today.\nNo one did.\nThen Jack Ma went home.\n" == edition.read_text(
        "utf-8"
    )
    assert "changed the edition" not in ran.err
    assert [] == list(fixed.glob("*.bak*"))


@pytest.mark.parametrize("name", ["redline.docx", "redline.md", "redline.html", "plain.txt"])
def test_a_redline_comes_back_without_loss(fixed: Path, run: Run, name: str) -> None:
    Path("theirs.txt").write_text(THEIRS, "utf-8")
    form = () if name.endswith(".txt") else ("-o", name)
    ran = run("diff", "raw.txt", "theirs.txt", *form)
    if not form:
        Path(name).write_text(THEIRS, "utf-8")
    assert 1 == ran.status

    assert 0 == run("adopt", *NAMES, "--person", "Bob", "raw.txt", name).status

    assert THEIRS == Path("raw.cleaned.txt").read_text("utf-8")
    assert RAW == Path("raw.txt").read_text("utf-8")


def test_their_accepted_suggestions_are_traced_and_the_rest_is_told(world: Path, run: Run) -> None:
    Path("theirs.txt").write_text(THEIRS, "utf-8")

    ran = run("adopt", *NAMES, "--person", "Bob", "raw.txt", "theirs.txt")

    assert 0 == ran.status
    assert "from the raw text; recorded for Bob: 3 suggestions accepted, 2 edits in their own words" in ran.err
    assert {"ali", "jack-ma"} <= {record["entry"] for record in records()}


def test_the_author_of_tracked_changes_signs(world: Path, run: Run) -> None:
    Path("theirs.txt").write_text(THEIRS, "utf-8")
    run("diff", "raw.txt", "theirs.txt", "-o", "theirs.docx")

    run("adopt", *NAMES, "raw.txt", "theirs.docx")

    assert {"cleaner"} == {record["by"] for record in records()}


def test_a_clash_is_told_with_its_place_and_status_1(fixed: Path, run: Run) -> None:
    Path("theirs.txt").write_text(RAW.replace("ali group", "Ali Inc."), "utf-8")

    ran = run("adopt", *NAMES, "--base", "raw", "--person", "Bob", "raw.txt", "theirs.txt")

    assert 1 == ran.status
    assert ran.out.startswith("raw.txt:1:19: 'ali group': theirs 'Ali Inc.', ours 'Alibaba Group' by Ann (record 2)")
    assert "Alibaba Group" in Path("raw.cleaned.txt").read_text("utf-8")


def test_a_clash_over_much_text_is_told_in_a_line_that_can_be_read(fixed: Path, run: Run) -> None:
    Path("theirs.txt").write_text("Nothing of it is left. " * 40, "utf-8")

    ran = run("adopt", *NAMES, "--base", "raw", "raw.txt", "theirs.txt")

    assert ran.out
    assert max(map(len, ran.out.splitlines())) < 250


@pytest.mark.parametrize(
    "other",
    ["The fog over the harbour took until noon to lift, and nobody sailed. " * 9, "马云走了。\n" * 18, "", "\n"],
    ids=["unrelated", "source text", "empty", "blank"],
)
def test_a_text_of_something_else_is_refused_unless_its_base_is_named(world: Path, run: Run, other: str) -> None:
    Path("raw.txt").write_text(RAW * 9, "utf-8")
    Path("other.txt").write_text(other, "utf-8")

    ran = run("adopt", *NAMES, "raw.txt", "other.txt")

    assert ran.err.startswith("U100 hardly a word of raw.txt stands in this text; name a text that was made of it; ")
    assert (2, "", 1) == (ran.status, ran.out, ran.err.count("\n"))
    assert not Path("raw.edits.jsonl").exists()
    assert 0 == run("adopt", *NAMES, "--base", "raw", "raw.txt", "other.txt").status


def test_a_dry_run_writes_nothing(fixed: Path, run: Run) -> None:
    before = {path.name: path.read_bytes() for path in fixed.iterdir()}
    Path("theirs.txt").write_text(THEIRS, "utf-8")

    assert "would be recorded" in run("adopt", *NAMES, "--dry-run", "raw.txt", "theirs.txt").err

    after = {path.name: path.read_bytes() for path in fixed.iterdir() if path.name != "theirs.txt"}
    assert before == after


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("raw.txt", "raw.txt"), "this is the raw translation itself"),
        (("raw.txt", "none.txt"), "there is no such file"),
        (("raw.txt", "broken.docx"), "no DOCX that can be read"),
        (("raw.txt", "plain.docx"), "no DOCX that can be read"),
        (("raw.txt", "words.rtf"), "this is RTF, no plain text; save it anew as plain text"),
        (("raw.txt", "theirs.patch"), "this is a patch, no text; apply it to a copy, and take that over: patch RAW "),
        (("raw.txt", "git.patch"), "this is a patch, no text; "),
        (("--base", "77", "raw.txt", "names.yaml"), "there is no record 77"),
    ],
)
def test_what_cannot_be_taken_over_is_one_line_and_changes_nothing(
    fixed: Path, run: Run, words: tuple[str, ...], said: str
) -> None:
    Path("broken.docx").write_bytes(b"PK\x03\x04 torn")
    Path("plain.docx").write_bytes(RAW.encode())
    Path("words.rtf").write_text(rf"{{\rtf1\ansi {RAW}}}")
    run("diff", "raw.txt", "-o", "theirs.patch")
    Path("git.patch").write_text(
        f"diff --git a/raw.txt b/raw.txt\nindex 1..2 100644\n{Path('theirs.patch').read_text()}"
    )
    log = Path("raw.edits.jsonl").read_bytes()

    ran = run("adopt", *NAMES, *words)

    assert (2, "", 1) == (ran.status, ran.out, ran.err.count("\n"))
    assert said in ran.err
    assert log == Path("raw.edits.jsonl").read_bytes()


def test_a_text_in_which_nothing_differs_writes_nothing(world: Path, run: Run) -> None:
    Path("theirs.txt").write_text(RAW, "utf-8")

    ran = run("adopt", *NAMES, "raw.txt", "theirs.txt")

    assert (0, True) == (ran.status, "nothing differs" in ran.err)
    assert ["names.yaml", "raw.txt", "theirs.txt"] == sorted(
        path.name for path in world.iterdir() if path.suffix != ".lock"
    )


def test_decisions_of_two_branches_are_told_of_and_come_together(world: Path, run: Run) -> None:
    log, edition = Path("raw.edits.jsonl"), Path("raw.cleaned.txt")
    run("fix", *NAMES, "--certainty", "ask", "--person", "Ann", "raw.txt")
    theirs, cleaned = log.read_bytes(), edition.read_bytes()
    log.unlink()
    edition.unlink()
    Path("part.txt").write_text(RAW.replace("ali group", "Alibaba Group"), "utf-8")
    run("adopt", *NAMES, "--person", "Bea", "raw.txt", "part.txt")
    mine, kept = log.read_bytes(), edition.read_bytes()

    log.write_bytes(mine + theirs.partition(b"\n")[2])  # as git's union of both
    for words in (("check", "--undecided"), ("fix",), ("diff",)):
        ran = run(*words, *NAMES, "raw.txt")
        assert (2, 1) == (ran.status, ran.err.count("\n"))
        assert ran.err.startswith("L100 raw.edits.jsonl: record 1 stands out of order; ")
        assert "of two that were merged keep one whole, and `cleaner adopt` the other one's edition" in ran.err
    log.write_bytes(mine)
    Path("theirs.txt").write_bytes(cleaned)
    run("adopt", *NAMES, "--person", "Ann", "raw.txt", "theirs.txt")

    assert (RAW.replace("ali group", "Alibaba Group").encode(), cleaned) == (kept, edition.read_bytes())
    assert ["Bea", "Ann", "Ann"] == [record["by"] for record in records()]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("theirs", ["\n", "\r\n", "\r"])
def test_other_line_breaks_are_no_change_of_theirs(world: Path, run: Run, ends: str, theirs: str) -> None:
    Path("raw.txt").write_bytes(RAW.replace("\n", ends).encode())
    Path("theirs.txt").write_bytes(THEIRS.replace("\n", theirs).encode())

    assert 0 == run("adopt", *NAMES, "raw.txt", "theirs.txt").status

    assert THEIRS.replace("\n", ends).encode() == Path("raw.cleaned.txt").read_bytes()
