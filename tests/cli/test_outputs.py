"""Where ``-o`` may write: nowhere on what a command reads, and no redline is taken for a raw translation."""

from pathlib import Path

import pytest
from command_line import RAW, Run

NAMES = ("-g", "names.yaml")


def tree(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


NEEDED = ("raw.md", "link.md", "raw.edits.jsonl")


@pytest.mark.parametrize(
    ("command", "needed"),
    [
        *((command, name) for command in ("diff", "report") for name in (*NEEDED, "raw.cleaned.md")),
        *(("fix --force", name) for name in NEEDED),
    ],
)
def test_no_output_replaces_what_it_is_made_of(run: Run, world: Path, command: str, needed: str) -> None:
    Path("raw.txt").rename("raw.md")
    Path("link.md").symlink_to("raw.md")
    run("fix", *NAMES, "--certainty", "ask", "raw.md")
    before = tree(world)

    ran = run(*command.split(), *NAMES, "raw.md", "-o", needed)

    assert ran.status == 2
    assert f" {needed}: " in ran.err or "U100 raw.md: the edition would overwrite the " in ran.err
    assert ran.err.endswith("; name another output\n")
    assert before == tree(world)


@pytest.mark.parametrize("form", ["csv", "omegat", "xlsx", "tbx", "tmx", "xliff", "prh", "codespell"])
def test_an_export_replaces_an_earlier_one_and_nothing_else(run: Run, world: Path, form: str) -> None:
    Path("other.yml").write_bytes(Path("names.yaml").read_bytes())
    Path("empty").touch()
    for name in ("names.yaml", "other.yml", "raw.txt", "empty"):
        before = tree(world)

        ran = run("glossary", "export", "--to", form, *NAMES, name)

        if name == "empty":
            assert ran.status == 0
            assert run("glossary", "export", "--to", form, *NAMES, name).status == 0
        else:
            assert (2, before) == (ran.status, tree(world))
            assert ran.err.startswith(f"U100 {name}: this is no {form}, and would be replaced by the export; ")


def test_a_redline_is_written_again(run: Run, world: Path) -> None:
    run("fix", *NAMES, "--certainty", "ask", "raw.txt")

    first, again = (run("diff", *NAMES, "raw.txt", "-o", "raw.html") for _ in range(2))

    assert (1, "3 changes → raw.html\n") == (first.status, first.err) == (again.status, again.err)


def test_a_redline_beside_its_text_is_no_raw_translation(run: Run, world: Path) -> None:
    (world / "texts").mkdir()
    (world / "texts" / "a.txt").write_text(RAW, "utf-8")
    (world / "texts" / "b.md").write_text(RAW, "utf-8")
    run("fix", *NAMES, "--certainty", "ask", "texts/a.txt", "texts/b.md")
    run("diff", *NAMES, "texts/a.txt", "-o", "texts/a.md")
    run("diff", *NAMES, "texts/b.md", "-o", "texts/b.txt")

    folder, named = run("check", *NAMES, "texts"), run("check", *NAMES, "texts/a.md", "texts/a.txt")

    assert {"texts/a.txt", "texts/b.md"} == {line.split(":")[0] for line in folder.out.splitlines()}
    assert "left out, as editions, source texts, redlines, logs or glossaries: texts/a.md\n" in named.err
    assert "{~~jack ma~>" in (world / "texts" / "a.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("command", "out", "formats"),
    [
        ("diff", "raw.pdf", "text, json, html, criticmarkup, docx, patch"),
        ("report", "raw.docx", "text, json, csv, html"),
    ],
)
def test_a_suffix_of_another_format_is_no_text(world: Path, run: Run, command: str, out: str, formats: str) -> None:
    run("fix", *NAMES, "--certainty", "ask", "raw.txt")

    ran = run(command, *NAMES, "raw.txt", "-o", out)

    assert (2, "", f"U100 '{out}' does not tell its format; name it with --format: {formats}\n") == (
        ran.status,
        ran.out,
        ran.err,
    )
    assert not Path(out).exists()
    assert run(command, *NAMES, "raw.txt", "-o", out, "--format", "text").status < 2
    assert Path(out).exists()
