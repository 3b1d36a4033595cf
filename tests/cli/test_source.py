"""``--source`` on the command line: what is doubtful of the alignment is told wherever the source text is used."""

from pathlib import Path

import pytest
from command_line import Run

DOUBT = "the source text has 5 lines for 3 segments: aligned by length"


@pytest.fixture
def source(world: Path) -> Path:
    """A source text with more lines than the raw translation."""
    path = world / "source.txt"
    path.write_text("马云领导阿里巴巴集团。\n别人没有。\n然后马云回家。\n天气。\n更多。\n", "utf-8")
    return path


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("check", "--format", "json"),
        ("fix",),
        ("fix", "--dry-run"),
        ("fix", "-o", "-"),
        ("fix", "-o", "out.txt"),
    ],
    ids=" ".join,
)
def test_doubts_of_the_alignment_are_told_once_beside_the_result(
    run: Run, source: Path, words: tuple[str, ...]
) -> None:
    ran = run(*words, "-g", "names.yaml", "--source", source.name, "raw.txt")

    assert 1 == sum(line.startswith(f"raw.txt: {DOUBT}") for line in ran.err.splitlines())
    assert DOUBT not in ran.out


def test_doubts_of_a_text_from_standard_input_are_told(run: Run, source: Path) -> None:
    ran = run("fix", "-g", "names.yaml", "--source", source.name, "-", stdin=b"jack ma left.\n")

    assert any(line.startswith("-: the source text has 5 lines for 1 segment") for line in ran.err.splitlines())


def test_a_place_of_standard_input_is_explained(run: Run, world: Path) -> None:
    ran = run("explain", "-:1:4", "-g", "names.yaml", stdin=b"so jack ma left.\n")

    assert ran.out.startswith("-:1:4: 'jack ma' for Jack Ma: suggested")
    assert 0 == ran.status


@pytest.mark.parametrize("words", [("check",), ("fix",), ("explain",)], ids=" ".join)
def test_no_text_is_its_own_source_text(run: Run, world: Path, words: tuple[str, ...]) -> None:
    ran = run(
        *words, "-g", "names.yaml", "--source", "./raw.txt", "raw.txt:1:1" if words == ("explain",) else "raw.txt"
    )

    said = "U100 raw.txt: the source text is the raw translation itself; name the text that it was translated from\n"
    assert (2, "", said) == (ran.status, ran.out, ran.err)
