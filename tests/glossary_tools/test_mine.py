"""``glossary mine``: what texts, source texts and repairs propose, and how picks land in a file."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import Run

from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.suggestion import Option, Suggestion
from cleaner.core.basis.text import Document, Span
from cleaner.core.finding.aligning import with_source
from cleaner.core.upkeep.mining import clusters, spots
from cleaner.core.upkeep.mining_pairs import renderings
from cleaner.files.glossaries.reader import read_glossary
from cleaner.files.settings.values import Settings
from cleaner.workspace.engine.engine import load_engine
from cleaner.workspace.work.session import open_session

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
        (("There mo yan writes.", "Now mo yan reads, and mo yan sings.", "So says Mo Yan."), [("Mo Yan", (), 4)]),
        (("Here Lu zhengyi is.", "There Lu zhengyi goes.", "Then Lu Zhengyi came."), [("Lu Zhengyi", (), 3)]),
        (("She saw jinshan fall.", "Then jinshan rose."), [("jinshan", (), 2)]),
        (
            ("Blue Dolphin Shipping bought two vessels.", "Blue Dolphin Shipping sold them."),
            [("Blue Dolphin Shipping", (), 2)],
        ),
        (
            ("Golden Kestrel Media closed.", "The head of Golden Kestrel Media left."),
            [("Golden Kestrel Media", (), 2)],
        ),
        (
            ("Great Lake Timber sold wood.", "They asked Great Lake Timber for more."),
            [("Great Lake Timber", (), 2)],
        ),
        (
            ("Yesterday Zorblax Foods opened.", "Then Zorblax Foods closed it.", "Today Zorblax Foods is sold."),
            [("Zorblax Foods", (), 3)],
        ),
        (("Master Quenn rose.", "Master Quenn fell."), [("Quenn", (), 2)]),
        (("The rain fell.", "The rain fell. On Monday it was May."), []),
        (("Once Zhang Ruoyun came.",), []),
        (("Prices Fall Again In Spring", "Prices Fall Again In Spring"), []),
    ],
)
def test_names_that_recur_are_proposed_and_their_spellings_put_together(
    lines: tuple[str, ...], names: list[tuple[str, tuple[str, ...], int]]
) -> None:
    assert names == proposed(*lines)


def offered(document: Document, entry: str, *words: str) -> list[Suggestion]:
    """Suggestions of an entry wherever one of the words stands."""
    found = [m for word in words for m in re.finditer(word, document.raw)]
    spans = sorted((m.start(), m.end()) for m in found)
    return [
        Suggestion(f"{a}", Span(a, b), document.raw[a:b], (Option("Kingsoft", entry, "g"),), (), 0.9, "likely")
        for a, b in spans
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Mo Yan", "person"), ("Zhang Ruoyun", "person"), ("Zorblax Foods", "company"), ("jinshan", "company")],
)
def test_a_new_name_that_looks_like_a_persons_is_proposed_as_one(name: str, kind: str) -> None:
    document = Document.of("a.txt", f"There they met {name} at last.\nThen somebody saw {name} again.")
    assert [(name, kind)] == [(p.entry.name, p.entry.kind) for p in clusters(spots(document, []))]


def test_renderings_that_mean_the_entry_alone_come_first_and_ordinary_words_not_at_all() -> None:
    raw = [
        "Chinshan rose.",
        "Here Gold Hills fell, and Kingsoft rose.",
        "Chinshan fell.",
        "Gold Hills and Kingsoft met.",
        "The place opened.",
        *["The place closed."] * 4,
        "Gold Hills burnt.",
    ]
    source = ["金山涨。", "金山跌。", "金山跌。", "金山见。", "金山开。", *["地方关。"] * 4, "山烧。"]
    document = with_source(Document.of("a.txt", "\n".join(raw)), "\n".join(source))
    suggestions = offered(document, "kingsoft", "Chinshan", "Gold Hills")
    first = document.raw.index("place")
    suggestions += [replace(s, span=Span(first, first + 5), before="place") for s in suggestions[:1]]

    found = renderings([(document, suggestions)], [Entry("Kingsoft", "kingsoft", source=("金山",))])

    assert [("chinshan", 2), ("gold hills", 3)] == [(p.entry.variants[0].text, p.count) for p in found]


def test_what_is_found_without_being_listed_is_not_proposed() -> None:
    document = Document.of("a.txt", "Jin shan rose.\nJinshan fell.\nJinschan fell.\n")
    suggestions = offered(document, "kingsoft", "Jin shan", "Jinshan", "Jinschan")

    found = renderings([(document, suggestions)], [Entry("Kingsoft", "kingsoft", source=("金山",))])

    assert ["jinschan"] == [p.entry.variants[0].text for p in found]


def test_what_a_source_name_means_word_for_word_is_proposed_for_it_is_never_sure_unless_listed() -> None:
    document = Document.of("a.txt", "Gold mountain rose.\nJinshan fell.\n")
    suggestions = offered(document, "kingsoft", "Gold mountain", "Jinshan")

    found = renderings([(document, suggestions)], [Entry("Kingsoft", "kingsoft", source=("金山",))])

    assert ["gold mountain"] == [p.entry.variants[0].text for p in found]


@pytest.fixture
def world(here: Path) -> Path:
    (here / "names.yaml").write_text(NAMES, encoding="utf-8")
    return here


def test_a_repair_made_twice_by_hand_becomes_a_proposal_with_its_example(run: Run, world: Path) -> None:
    text = world / "a.txt"
    text.write_text("The shares of green bird rose.\nNow green bird fell.\nA green bird sang.\n")
    session = open_session(text, engine=load_engine([world / "names.yaml"]), settings=Settings(person="ada"))
    session.edit_segment(1, "The shares of Cainiao rose.")
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
        "The shares of «green bird» rose. Now green bird fell. A green…\n",
    ] == listed
    added = (
        "  - name: Cainiao\n    variants: [green bird]\n    status: proposed\n    examples:\n"
        '      - {raw: "The shares of green bird rose.", cleaned: "The shares of Cainiao rose."}\n'
    )
    assert NAMES + added == (world / "names.yaml").read_text(encoding="utf-8")


def test_a_repair_of_one_word_of_a_name_proposes_the_name_and_no_example_that_fails(run: Run, world: Path) -> None:
    text = world / "a.txt"
    lines = ("On Friday Blue Dolphin Shipping praised the port.", "The Blue Dolphin Shipping of Kainiaw met us.")
    text.write_text("".join(f"{line}\n" for line in lines))
    session = open_session(text, engine=load_engine([world / "names.yaml"]), settings=Settings(person="ada"))
    for number, line in enumerate(lines, 1):
        session.edit_segment(number, line.replace("Shipping", "Lines"))
    session.close()

    [row] = run("glossary", "mine", "a.txt", "-g", "names.yaml", "--only", "hand").out.splitlines()
    ran = run("glossary", "mine", "a.txt", "-g", "names.yaml", "--pick", "1", "--into", "names.yaml")

    assert ["hand", "Blue Dolphin Lines", "", "blue dolphin shipping", "2"] == row.split("\t")[1:6]
    assert 0 == ran.status
    assert run("glossary", "test", "names.yaml").status == 0


def test_source_texts_pair_new_names_with_their_source_names(run: Run, world: Path) -> None:
    (world / "mt").mkdir()
    (world / "src").mkdir()
    (world / "mt" / "a.en.txt").write_text("Shares rose today.\nWe saw Zhuoka Ban there.\nThen Zuoka Ban left us.\n")
    (world / "src" / "a.zh.txt").write_text(
        "今天股价上涨了。\n我们在那里见到卓卡班。\n然后卓卡班离开了。\n", encoding="utf-8"
    )

    ran = run("glossary", "mine", "mt", "--source", "src", "-g", "names.yaml")

    assert [line.split("\t")[1:5] for line in ran.out.splitlines()] == [["name", "Zhuoka Ban", "卓卡班", "Zuoka Ban"]]


def test_one_kind_of_proposals_is_listed_and_numbered_by_itself(run: Run, world: Path) -> None:
    (world / "a.txt").write_text("We met Zhang Ruoyun.\nThen Zhang Ruoyun left.\n")

    kinds = {
        kind: run("glossary", "mine", "a.txt", "-g", "names.yaml", "--only", kind).out for kind in ("hand", "name")
    }

    assert ("", True) == (kinds["hand"], kinds["name"].startswith("1\tname\tZhang Ruoyun\t"))


@pytest.mark.parametrize("numbers", ["0", "2", "1-9", "x", "", "3-1"])
def test_a_wrong_number_is_refused(run: Run, world: Path, numbers: str) -> None:
    (world / "a.txt").write_text("We met Zhang Ruoyun.\nThen Zhang Ruoyun left.\n")

    ran = run("glossary", "mine", "a.txt", "-g", "names.yaml", "--pick", numbers, "--into", "new.yaml")

    assert (2, False) == (ran.status, (world / "new.yaml").exists())
    assert "is no number from 1 to 1" in ran.err


def test_nothing_can_be_picked_where_nothing_is_listed(run: Run, world: Path) -> None:
    (world / "a.txt").write_text("Nobody came.\n")

    ran = run("glossary", "mine", "a.txt", "-g", "names.yaml", "--pick", "1", "--into", "new.yaml")

    assert (2, "") == (ran.status, ran.out)
    assert "there is nothing to pick from" in ran.err


@pytest.mark.parametrize("into", ["names.yaml", "mine.yaml"])
def test_a_picked_variant_of_a_known_entry_leaves_all_that_the_entry_has(run: Run, world: Path, into: str) -> None:
    text = world / "a.txt"
    text.write_text("The green bird grew.\nNow green bird fell.\n")
    session = open_session(text, engine=load_engine([world / "names.yaml"]), settings=Settings(person="ada"))
    session.edit_segment(1, "The Kingsoft grew.")
    session.edit_segment(2, "Now Kingsoft fell.")
    session.close()

    run("glossary", "mine", "a.txt", "-g", "names.yaml", "--pick", "1", "--into", into)

    [entry] = read_glossary(world / into).entries
    assert ("kingsoft", ("金山",), "approved") == (entry.id, entry.source, entry.status)
    assert [("kainiaw", None), ("green bird", "ask")] == [(v.text, v.apply) for v in entry.variants]


def test_picks_make_a_new_file(run: Run, world: Path) -> None:
    (world / "a.txt").write_text("We met Zhang Ruoyun.\nThen Zhang Ruoyun left.\n")

    run("glossary", "mine", "a.txt", "-g", "names.yaml", "--pick", "1", "--into", "new.yaml")

    assert "- name: Zhang Ruoyun\n    kind: person\n    status: proposed\n" in (world / "new.yaml").read_text()
