"""``glossary mine``: what texts, source texts and repairs propose, and how picks land in a file."""

from pathlib import Path

import pytest
from command_line import Run

from cleaner.core.mining import clusters, spots
from cleaner.core.text import Document
from cleaner.files.settings import Settings
from cleaner.workspace.engine import load_engine
from cleaner.workspace.session import open_session

NAMES = "entries:\n  - {name: Kingsoft, source: 金山, variants: [kainiaw]}\n"


def proposed(*lines: str) -> list[tuple[str, tuple[str, ...], int]]:
    document = Document.of("a.txt", "\n".join(lines))
    return [(p.entry.name, tuple(v.text for v in p.entry.variants), p.count) for p in clusters(spots(document, []))]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("We met Zhang Ruoyun there.", "Then Zhang Ruoyun left."), [("Zhang Ruoyun", (), 2)]),
        (
            ("Mr. Rachmaninov played.", "They heard Rachmaninov and Rakhmaninov.", "So did Rachmaninov."),
            [("Rachmaninov", ("Rakhmaninov",), 4)],
        ),
        (
            ("We saw Xinjiang and Xining.", "Then Xinjiang grew, and Xining too."),
            [("Xining", (), 2), ("Xinjiang", (), 2)],
        ),
        (("She saw jinshan fall.", "Then jinshan rose."), [("jinshan", (), 2)]),
        (("The rain fell.", "The rain fell. On Monday it was May."), []),
        (("Once Zhang Ruoyun came.",), []),
        (("Prices Fall Again In Spring", "Prices Fall Again In Spring"), []),
    ],
)
def test_names_that_recur_are_proposed_and_their_spellings_put_together(
    lines: tuple[str, ...], names: list[tuple[str, tuple[str, ...], int]]
) -> None:
    assert names == proposed(*lines)


@pytest.fixture
def world(here: Path) -> Path:
    (here / "names.yaml").write_text(NAMES, encoding="utf-8")
    return here


def test_a_repair_made_twice_by_hand_becomes_a_proposal_with_its_example(run: Run, world: Path) -> None:
    text = world / "a.txt"
    text.write_text("The green bird grew.\nNow green bird fell.\nA green bird sang.\n")
    session = open_session(text, engine=load_engine([world / "names.yaml"]), settings=Settings(person="ada"))
    session.edit_segment(1, "The Cainiao grew.")
    session.edit_segment(2, "Now Cainiao fell.")
    session.close()

    listed = run("glossary", "mine", "a.txt", "-g", "names.yaml").out.split("\t")
    run("glossary", "mine", "a.txt", "-g", "names.yaml", "--pick", "1", "--into", "names.yaml")

    assert [
        "1",
        "hand",
        "Cainiao",
        "",
        "green bird",
        "2",
        "1",
        "The «green bird» grew. Now green bird fell. A green…\n",
    ] == listed
    added = (
        "  - name: Cainiao\n    variants: [green bird]\n    status: proposed\n    examples:\n"
        '      - {raw: "The green bird grew.", cleaned: "The Cainiao grew."}\n'
    )
    assert NAMES + added == (world / "names.yaml").read_text(encoding="utf-8")


def test_source_texts_pair_new_names_with_their_source_names(run: Run, world: Path) -> None:
    (world / "mt").mkdir()
    (world / "src").mkdir()
    (world / "mt" / "a.en.txt").write_text("Shares rose today.\nWe saw Zhuoka Ban there.\nThen Zuoka Ban left us.\n")
    (world / "src" / "a.zh.txt").write_text(
        "今天股价上涨了。\n我们在那里见到卓卡班。\n然后卓卡班离开了。\n", encoding="utf-8"
    )

    ran = run("glossary", "mine", "mt", "--source", "src", "-g", "names.yaml")

    assert [line.split("\t")[1:5] for line in ran.out.splitlines()] == [["name", "Zhuoka Ban", "卓卡班", "Zuoka Ban"]]


@pytest.mark.parametrize("numbers", ["0", "2", "1-9", "x", "", "3-1"])
def test_a_wrong_number_is_refused(run: Run, world: Path, numbers: str) -> None:
    (world / "a.txt").write_text("We met Zhang Ruoyun.\nThen Zhang Ruoyun left.\n")

    ran = run("glossary", "mine", "a.txt", "-g", "names.yaml", "--pick", numbers, "--into", "new.yaml")

    assert (2, False) == (ran.status, (world / "new.yaml").exists())
    assert "is no number from 1 to 1" in ran.err


def test_picks_make_a_new_file(run: Run, world: Path) -> None:
    (world / "a.txt").write_text("We met Zhang Ruoyun.\nThen Zhang Ruoyun left.\n")

    run("glossary", "mine", "a.txt", "-g", "names.yaml", "--pick", "1", "--into", "new.yaml")

    assert "- name: Zhang Ruoyun\n    status: proposed\n" in (world / "new.yaml").read_text()
