"""``glossary add``, ``rename``, ``merge``, ``remove``, ``find``, ``show`` and ``test --update`` as a person uses them."""

import re
from pathlib import Path

import pytest
from command_line import Run

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.work.searching import search
from cleaner.files.disk.bundled import bundled_glossaries
from cleaner.files.glossaries.reader import read_glossary

FILE = """\
# kept by hand
glossary: Hand
entries:
  - name: Cainiao   # logistics
    source: 菜鸟
    variants: [rookie network]

  - Jack Ma: [horse cloud]
  - {name: Ma Yun, source: 马云, note: Founder of the group.}
"""


@pytest.fixture
def hand(here: Path) -> Path:
    path = here / "hand.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_an_entry_is_added_at_the_end_in_the_style_of_the_file(run: Run, hand: Path) -> None:
    ran = run(
        "glossary",
        "add",
        "hand.yaml",
        "Taobao",
        "--source",
        "淘宝",
        "--variant",
        "treasure",
        "--near",
        "shop",
        "--apply",
        "ask",
    )

    assert (
        hand.read_text("utf-8")
        == FILE
        + "  - name: Taobao\n    source: 淘宝\n    variants:\n      - {text: treasure, near: [shop], apply: ask}\n"
    )
    assert (ran.status, ran.err.splitlines()[-1]) == (0, "hand.yaml is written")
    assert ran.out.startswith("--- hand.yaml\n+++ hand.yaml\n@@")


def test_what_is_added_and_removed_again_leaves_the_file_as_it_was(run: Run, here: Path) -> None:
    for newline in ("\n", "\r\n"):
        apart = newline.join(("entries:", "  - name: A", "    variants: [an a]", "", "  - name: B", ""))
        (here / "apart.yaml").write_bytes(apart.encode())
        run("glossary", "add", "apart.yaml", "Taobao", "--variant", "treasure")
        assert f"{newline}{newline}  - name: Taobao" in (here / "apart.yaml").read_bytes().decode()
        run("glossary", "remove", "Taobao", "-g", "apart.yaml")
        assert apart == (here / "apart.yaml").read_bytes().decode()


def test_what_an_entry_lacks_is_added_to_it(run: Run, hand: Path) -> None:
    run("glossary", "add", "hand.yaml", "Cainiao", "--variant", "rookie", "--keep", "a rookie", "--near", "van")
    run("glossary", "add", "hand.yaml", "Cainiao", "--variant", "rookie", "--near", "parcel")

    new = '[rookie network, {text: rookie, near: [van, parcel]}]\n    examples:\n      - {keep: "a rookie"}\n'
    assert FILE.replace("[rookie network]\n", new) == hand.read_text("utf-8")


def test_a_dry_run_shows_the_change_and_writes_nothing(run: Run, hand: Path) -> None:
    ran = run("glossary", "rename", "horse cloud", "Jack", "-g", "hand.yaml", "--dry-run")

    assert "+  - Jack: {id: jack-ma, variants: [horse cloud, Jack Ma]}\n" in ran.out
    assert hand.read_text("utf-8") == FILE


def test_a_new_file_is_made(run: Run, here: Path) -> None:
    run("glossary", "add", "new.yaml", "No", "--kind", "concept")

    assert (
        here / "new.yaml"
    ).read_text() == 'glossary: new\nlanguage: {source: zh, target: en}\nentries:\n  - name: "No"\n    kind: term\n'


@pytest.mark.parametrize(
    "words",
    [
        ("add", "Luckin Coffee", "names.yaml"),
        ("add", "names.txt", "Luckin Coffee"),
        ("import", "hand.yaml", "names", "--write"),
    ],
    ids=" ".join,
)
def test_a_new_file_is_a_yaml_file(run: Run, hand: Path, words: tuple[str, ...]) -> None:
    ran = run("glossary", *words)

    assert (2, "") == (ran.status, ran.out)
    assert "there is no such glossary; a new one is called like names.yaml" in ran.err
    assert [hand] == list(hand.parent.iterdir())


def test_merging_keeps_all_that_both_had(run: Run, hand: Path) -> None:
    run("glossary", "merge", "Ma Yun", "jack-ma", "-g", "hand.yaml")

    merged = "  - Jack Ma: {source: 马云, variants: [horse cloud, Ma Yun], note: Founder of the group.}\n"
    assert FILE[: FILE.index("  - Jack")] + merged == hand.read_text("utf-8")


def test_entries_of_two_files_are_merged(run: Run, hand: Path, here: Path) -> None:
    (here / "other.yaml").write_text("entries:\n  - Rookie Net: [ruki]\n  - Else\n")

    run("glossary", "merge", "ruki", "cainiao", "-g", "hand.yaml", "-g", "other.yaml", "--keep-as", "admitted")

    assert (here / "other.yaml").read_text() == "entries:\n  - Else\n"
    assert "variants: [rookie network, ruki]\n    admitted: [Rookie Net]\n" in hand.read_text("utf-8")


def test_an_entry_is_removed(run: Run, hand: Path) -> None:
    run("glossary", "remove", "菜鸟", "-g", "hand.yaml")

    assert FILE[: FILE.index("  - name: Cai")] + FILE[FILE.index("\n  - Jack") :] == hand.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rename", "nobody", "X"), "U100 no entry is found by 'nobody'"),
        (("rename", "hand.yaml", "Cainiao", "X"), "U100 'hand.yaml' is no entry; name the glossary with -g hand.yaml"),
        (("rename", "hand.yaml", "Cainiao"), "U100 'hand.yaml' is no entry; name the glossary with -g hand.yaml"),
        (("remove", "hand.yaml", "Cainiao"), "U100 'hand.yaml' is no entry; name the glossary with -g hand.yaml"),
        (("rename", "ma", "X"), "U100 'ma' names no single entry; name one by its id: "),
        (("rename", "cainaio", "X"), "U100 no entry is called 'cainaio'; did you mean cainiao (Cainiao)?"),
        (("rename", "cainiao", "Jack Ma"), "U100 'Jack Ma' is the name of another entry (hand.yaml:"),
        (("merge", "cainiao", "菜鸟"), "U100 'cainiao' and '菜鸟' are the same entry"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, hand: Path, words: tuple[str, ...], said: str) -> None:
    ran = run("glossary", *words, "-g", "hand.yaml")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(said)


@pytest.mark.parametrize("name", ["", " "])
def test_a_name_that_is_empty_is_no_finding_of_the_file(run: Run, hand: Path, name: str) -> None:
    ran = run("glossary", "add", "hand.yaml", name, "--variant", "x")

    assert (2, "U100 the name is empty; type it as it must appear\n") == (ran.status, ran.err)


@pytest.mark.parametrize("words", [("remove", "cainiao"), ("rename", "cainiao", "X"), ("merge", "cainiao", "jack-ma")])
def test_a_glossary_that_comes_with_the_program_is_not_written_unless_it_is_named(
    run: Run, here: Path, words: tuple[str, ...]
) -> None:
    before = {path: path.read_bytes() for path in bundled_glossaries()}

    ran = run("glossary", *words)

    assert (2, "") == (ran.status, ran.out)
    assert ran.err.startswith(
        "U100 alibaba.yaml comes with the program and stays as it is; add the entry to a glossary"
    )
    assert before == {path: path.read_bytes() for path in bundled_glossaries()}


def test_an_entry_that_replaces_a_bundled_one_says_so_or_takes_it_along(run: Run, here: Path) -> None:
    words = ("glossary", "add", "mine.yaml", "Cainiao", "--variant", "kainiaw")

    bare = run(*words)
    (here / "mine.yaml").unlink()
    along = run(*words, "--take-along")

    assert bare.err.startswith("takes the place of cainiao of alibaba.yaml wherever both are in use; --take-along ")
    assert "takes the place" not in along.err
    [entry] = read_glossary(here / "mine.yaml").entries
    assert ("菜鸟" in entry.source, "kainiaw") == (True, entry.variants[-1].text)
    assert len(entry.variants) > 1


def test_saying_what_stands_there_already_changes_nothing(run: Run, hand: Path) -> None:
    ran = run("glossary", "add", "hand.yaml", "Cainiao", "--variant", "rookie network")

    assert (ran.status, ran.err) == (0, "nothing to change: the glossary says this already\n")


ENTRIES = (
    Entry("Cainiao", "cainiao", source=("菜鳥",), variants=(Variant("rookie"),)),
    Entry("Jack Ma", "jack-ma", "person", source=("马云",), note="Founder of Alibaba."),
    Entry("Alibaba", "alibaba", source=("阿里巴巴",)),
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cainiao", ["cainiao"]),
        ("菜鸟", ["cainiao"]),
        ("rooky", ["cainiao"]),
        ("mayun", ["jack-ma"]),
        ("ma yun", ["jack-ma"]),
        ("alibaba", ["alibaba", "jack-ma"]),
        ("founder", ["jack-ma"]),
        ("?!", []),
        ("zebra", []),
    ],
)
def test_an_entry_is_found_by_whatever_is_remembered_of_it(words: str, found: list[str]) -> None:
    assert found == [f.entry.id for f in search(ENTRIES, words)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cai", ["Cai Wensheng", "Caixin Media", "Yicai"]),
        ("media", ["Caixin Media", "Intermedia"]),
    ],
)
def test_what_begins_with_the_words_is_found_before_what_has_them_inside(words: str, found: list[str]) -> None:
    entries = [Entry(name, name.casefold()) for name in ("Yicai", "Cai Wensheng", "Intermedia", "Caixin Media")]
    assert found == [f.entry.name for f in search(entries, words)]


def test_find_says_what_was_found_and_where(run: Run, hand: Path) -> None:
    ran = run("glossary", "find", "horse", "cloud", "-g", "hand.yaml")

    assert (ran.status, ran.out) == (0, "jack-ma\tJack Ma\t\tvariant horse cloud\thand.yaml:8:5\n")
    assert run("glossary", "find", "zebra", "-g", "hand.yaml").status == 1


def test_a_terminal_has_room_for_the_place_of_what_is_found(
    run: Run, hand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    hand.write_text(FILE.replace("Founder of the group.", "Founder " + "of the group " * 9), "utf-8")

    ran = run("glossary", "find", "founder", "-g", str(hand), terminal=True)

    plain = re.sub(r"\x1b\[[0-9;]*m", "", ran.out)
    [row] = [at for at, line in enumerate(plain.splitlines()) if "ma-yun" in line]
    last = [line.rstrip().rpartition("  ")[2] for line in plain.splitlines()[row:]]
    assert "".join(last).endswith("hand.yaml:9:12")


def test_show_prints_an_entry_that_can_be_pasted(run: Run, hand: Path) -> None:
    ran = run("glossary", "show", "菜鸟", "-g", "hand.yaml")

    assert ran.out == "# hand.yaml:4:11\n- name: Cainiao\n  source: 菜鸟\n  variants: [rookie network]\n"


def test_update_writes_down_what_came_out_but_never_for_what_must_stay(run: Run, here: Path) -> None:
    path = here / "a.yaml"
    text = 'entries:\n  - name: Cainiao\n    variants: [kainiaw]\n    examples:\n      - {raw: "the company kainiaw grew", cleaned: "OLD"} # look\n'
    path.write_text(text + '      - {keep: "the company kainiaw fell"}\n')

    ran = run("glossary", "test", "a.yaml", "--update")

    assert (
        text.replace("OLD", "the company Cainiao grew") + '      - {keep: "the company kainiaw fell"}\n'
        == path.read_text()
    )
    assert ran.status == 2


EXAMPLE = '    examples:\n      - {raw: "Parcels of rookie network came.", cleaned: "Parcels of Cainiao came."}\n'


@pytest.mark.parametrize(
    ("words", "failing"),
    [
        (("rename", "cainiao", "Cainiao Network", "-g", "hand.yaml"), 1),
        (("add", "hand.yaml", "Jack Ma", "--variant", "parcels of rookie network"), 1),
        (("remove", "ma-yun", "-g", "hand.yaml"), 0),
    ],
)
def test_an_example_that_a_change_breaks_is_told_at_once(
    run: Run, hand: Path, words: tuple[str, ...], failing: int
) -> None:
    hand.write_text(FILE.replace("[rookie network]\n", "[rookie network]\n" + EXAMPLE), "utf-8")

    ran = run("glossary", *words)
    [written, *told] = ran.err.splitlines()

    assert ("hand.yaml is written", failing) == (written, ran.status)
    if failing:
        [broken, rest] = told
        assert broken.startswith("G110 hand.yaml:")
        assert rest.startswith("1 example fails now, and until then the glossary is refused; mend it, or `cleaner ")
        run("glossary", "test", "--update", "hand.yaml")
        assert 0 == run("glossary", "test", "hand.yaml").status
