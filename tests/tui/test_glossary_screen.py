"""The glossary screen: find an entry, change it with its effects before the eyes, undo, look at the diff, write."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from screens import ARTICLE, GLOSSARY, Driven, driven, driven_app, session_of

from cleaner.core.basis.text import Document
from cleaner.files.disk.bundled import bundled_glossaries
from cleaner.files.glossaries.reader import read_glossary
from cleaner.tui.shell.field_dialog import FieldDialog
from cleaner.tui.translator.glossary_screen import GlossaryScreen
from cleaner.workspace.engine.engine import load_engine
from cleaner.workspace.upkeep.desk import open_desk


@asynccontextmanager
async def opened(folder: Path, size: tuple[int, int] = (120, 36), glossary: str = GLOSSARY) -> AsyncIterator[Driven]:
    """The screen over one glossary and the article."""
    path, text = folder / "group.yaml", folder / "article.txt"
    path.write_text(glossary, encoding="utf-8")
    text.write_text(ARTICLE, encoding="utf-8")
    desk, _ = open_desk([path], [path], [text], folder)
    async with driven_app(lambda: GlossaryScreen(desk), size) as drive:
        yield drive


def screen(drive: Driven) -> GlossaryScreen:
    """The glossary screen, whatever lies over it."""
    return next(s for s in drive.app.screen_stack if isinstance(s, GlossaryScreen))


def shown(drive: Driven) -> list[str]:
    """The names in the table."""
    return [row.entry.name for row in screen(drive).table.rows]


async def looked(drive: Driven) -> str:
    """The frame once the texts were looked at."""
    screen(drive).look()
    await drive.pilot.pause()
    return drive.frame()


def places_of(folder: Path, entry: str) -> str:
    """How many places of the article are suggested for an entry, in words."""
    found = load_engine([folder / "group.yaml"]).suggest(Document.of("article", ARTICLE))
    count = sum(option.entry == entry for suggestion in found for option in suggestion.options)
    assert count
    return f"{count} place{'s' * (count != 1)}"


async def to_field(drive: Driven, name: str, member: int = -1) -> None:
    """Go into the form and down to a line."""
    form = screen(drive).form
    await drive.press("enter")
    while form.field is not None and (form.field.name, max(member, form.field.member)) != (name, form.field.member):
        await drive.press("j")


async def test_an_entry_is_found_by_any_name_source_name_pinyin_and_note(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        for words in ("rookie netw", "菜鸟", "cainiao", "beginner"):
            await drive.press("slash")
            await drive.write(words)
            await drive.press("enter")
            assert shown(drive)[0] == "Cainiao", words
        await drive.press("escape")
        assert len(shown(drive)) == 7


async def test_nothing_like_the_words_says_what_to_do_and_a_click_beside_it_does_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("slash")
        await drive.write("zzzzzz")
        assert shown(drive) == []
        assert "n makes a new one" in drive.frame()
        await drive.press("enter")
        await drive.pilot.click(screen(drive).form)
        await drive.press("enter", "r", "x")
        assert shown(drive) == []


@pytest.mark.parametrize("cells", [60, 80, 120])
async def test_the_key_that_writes_is_told_in_each_window(tmp_path: Path, cells: int) -> None:
    async with opened(tmp_path, (cells, 24)) as drive:
        assert "w write" in drive.bottom
        assert "q leave" in drive.bottom


async def test_filters_show_kinds_findings_and_what_is_never_used(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("t", "t")
        assert shown(drive) == ["Jack Ma", "Joe Tsai", "Lucy Peng"]
        await drive.press("escape", "i")
        assert "Cainiao" in shown(drive)
        assert "Jack Ma" not in shown(drive)
        await drive.press("escape", "v")
        assert "Ant Group" in shown(drive)
        assert "Lucy Peng" not in shown(drive)


async def test_a_kind_that_nobody_said_is_shown_as_none_and_may_be_said(tmp_path: Path) -> None:
    async with opened(tmp_path, glossary="entries:\n  - name: Weimob\n  - {name: Youzan, kind: company}\n") as drive:
        await drive.press("t")
        assert shown(drive) == ["Youzan"]
        await drive.press(*"ttttt")
        assert shown(drive) == ["Weimob"]
        await drive.press("escape", "enter", "j")
        assert kind_line(drive) == "–"
        said = []
        for _ in range(5):
            await drive.press("enter")
            said.append(kind_line(drive))
        assert said == ["person", "product", "place", "term", "–"]
        assert re.search(r"case {6}exact", drive.frame())
        await drive.press("enter", "w")
        assert "- name: Weimob\n    kind: person\n" in (tmp_path / "group.yaml").read_text()


def kind_line(drive: Driven) -> str:
    """What the form says of the kind."""
    said: list[str] = re.findall(r"kind {6}(\S+)", drive.frame())
    return said[-1]


async def test_the_kind_of_a_copy_of_an_entry_without_one_is_chosen_as_any_other(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("c")
        await to_field(drive, "kind")
        for kind in ("person", "product", "place", "term", "company", "person"):
            await drive.press("enter")
            assert screen(drive).desk.changed[0].entry.told_kind == kind


async def test_each_entry_that_is_shown_for_a_finding_says_it(tmp_path: Path) -> None:
    twins = GLOSSARY.replace("variants: [Peng Lei]", "variants: [Peng Lei, Joe Tsai, Mr. Tsai]")
    failing = twins.replace("note: Founder.}", 'note: Founder., examples: [{keep: "jack ma spoke"}]}')
    async with opened(tmp_path, (80, 60), failing) as drive:
        await drive.press("i")
        assert shown(drive) == ["Cainiao", "Ant Financial", "Jack Ma", "Lucy Peng"]
        await drive.press("j", "j")
        assert "1 failing example" in await looked(drive)
        await drive.press("j")
        assert "'Mr. Tsai' of 'Lucy Peng' is also a variant of 'Joe Tsai'" in " ".join((await looked(drive)).split())


async def test_what_nobody_may_mend_is_not_shown_for_a_finding_of_its_namesake(tmp_path: Path) -> None:
    path = tmp_path / "names.yaml"
    path.write_text("entries:\n  - {name: Alibaba, variants: [ali]}\n", encoding="utf-8")
    desk, _ = open_desk([*bundled_glossaries(), path], [path], [], tmp_path)
    async with driven_app(lambda: GlossaryScreen(desk), (120, 36)) as drive:
        await drive.press("i")
        assert [row.path for row in screen(drive).table.rows] == [str(path)]
        assert "replaces the entry 'alibaba'" in " ".join((await looked(drive)).split())


@pytest.mark.parametrize(
    "keys", [("x", "w"), ("n", "Foo", "u"), ("n", "Foo", "x")], ids=["written", "undone", "taken out"]
)
async def test_an_entry_that_is_gone_is_neither_counted_nor_in_the_way(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with opened(tmp_path) as drive:
        for key in keys:
            await (drive.write(key) if len(key) > 1 else drive.press(key))
            if len(key) > 1:
                await drive.press("enter", "escape")
        left = 7 if "n" in keys else 6
        assert f"{left} of {left} entries" in drive.frame()
        await drive.press("c")
        assert f"{left + 1} of {left + 1} entries" in drive.frame()
        await drive.press("slash")
        await drive.write("zzz")
        assert f"0 of {left + 1}" in drive.frame()


async def test_a_bundled_entry_stays_and_its_copy_can_be_undone_and_made_again(tmp_path: Path) -> None:
    path = tmp_path / "names.yaml"
    path.write_text("entries:\n  - {name: Foo, variants: [fooo]}\n", encoding="utf-8")
    desk, _ = open_desk([*bundled_glossaries(), path], [path], [], tmp_path)
    async with driven_app(lambda: GlossaryScreen(desk, "alibaba"), (120, 36)) as drive:
        await drive.press("x")
        assert "bundled glossaries are not changed" in drive.bottom
        assert [] == desk.changed
        for key in ("u", "home"):
            await drive.press("home", "r")
            await drive.write(" X")
            await drive.press("enter")
            assert [(str(path), "Alibaba X")] == [(row.path, row.entry.name) for row in desk.changed]
            await drive.press(key)
            assert (key == "u") == (desk.changed == [])
        await drive.press("r")
        await drive.write(" Y")
        await drive.press("enter")
        assert f"{path} has its own Alibaba X" in " ".join(drive.notices)
        assert ["Alibaba X"] == [row.entry.name for row in desk.changed]


async def test_a_field_is_typed_and_only_its_line_is_written(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("j")
        await to_field(drive, "unless", 1)
        await drive.press("enter")
        await drive.write("rookie card")
        await drive.press("enter")
        assert (tmp_path / "group.yaml").read_text() == GLOSSARY
        await drive.press("w")
        now = (tmp_path / "group.yaml").read_text()
        assert now == GLOSSARY.replace("unless: [rookie driver]", "unless: [rookie driver, rookie card]")
        assert drive.bottom == "Wrote 1 entry to 1 file."


@pytest.mark.parametrize("others", [0, 400], ids=["a small file", "a large file"])
async def test_a_variant_that_was_taken_out_and_written_comes_back_with_its_comment(
    tmp_path: Path, others: int
) -> None:
    more = "".join(f"  - name: Other {number}\n" for number in range(others))
    text = f"glossary: G\nentries:\n  - name: Ant\n    variants:\n      - ants   # in 2019\n      - ant gold\n{more}"
    async with opened(tmp_path, glossary=text) as drive:
        await to_field(drive, "variants", 0)
        await drive.press("x", "w")
        assert text.replace("      - ants   # in 2019\n", "") == (tmp_path / "group.yaml").read_text()
        await drive.press("u", "w")
        assert text == (tmp_path / "group.yaml").read_text()


async def test_what_it_would_change_stands_there_before_it_is_saved(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("slash")
        await drive.write("ant fin")
        await drive.press("enter")
        assert f"{places_of(tmp_path, 'ant-financial')} in 1 open text" in await looked(drive)
        await to_field(drive, "variants", 0)
        await drive.press("x")
        assert "Before it is saved:" in await looked(drive)
        assert (tmp_path / "group.yaml").read_text() == GLOSSARY


async def test_what_taking_an_entry_out_would_lose_stands_there_too(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        lost = places_of(tmp_path, "ant-financial")
        await drive.press("j", "j", "x")
        assert f"−{lost} lost" in await looked(drive)
        await drive.press("u")
        assert "lost" not in await looked(drive)


async def test_an_example_says_whether_it_passes(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("j")
        await to_field(drive, "examples", 0)
        await drive.press("enter")
        await drive.write("He rode to rookie network. -> He rode to Elsewhere.")
        await drive.press("enter")
        frame = await looked(drive)
        assert "✗ He rode to rookie" in frame
        seen = screen(drive).form.seen
        assert seen is not None
        [(_, came)] = seen.examples
        assert came in ("He rode to rookie network.", "He rode to Cainiao."), "whatever the evidence comes to"


async def test_an_example_that_fails_is_told_when_it_is_written(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("j")
        await to_field(drive, "examples", 0)
        await drive.press("enter")
        await drive.write("He rode to rookie network. -> He rode to Elsewhere.")
        await drive.press("enter", "w")
        assert drive.bottom == "Wrote 1 entry to 1 file; 1 example fails now, and until then it is refused (i)."


async def test_what_is_wrong_is_said_while_it_is_typed_and_not_kept(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await to_field(drive, "variants", 1)
        await drive.press("enter")
        await drive.write("Cainiao Network")
        assert "a right name is left alone" in drive.frame()
        await drive.press("enter")
        assert isinstance(drive.app.screen, FieldDialog)
        await drive.write(" | apply: soon")
        assert "'apply: soon' is not understood" in drive.frame()
        await drive.press("escape")
        assert not screen(drive).desk.changed


async def test_undo_and_redo_go_through_all_changes(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("x", "j", "c", "u", "u")
        assert not screen(drive).desk.changed
        await drive.press("u")
        assert drive.bottom == "There is nothing to undo."
        await drive.press("U", "U", "w")
        ids = [entry.id for entry in read_glossary(tmp_path / "group.yaml").entries]
        assert "alibaba" not in ids
        assert ids[-1] == "cainiao-2"
        await drive.press("u", "u", "w")
        kept = [entry.id for entry in read_glossary(tmp_path / "group.yaml").entries]
        assert sorted(kept) == sorted(entry_ids())


def entry_ids() -> list[str]:
    """The ids of the glossary."""
    return ["alibaba", "cainiao", "ant-financial", "ant-group", "jack-ma", "joe-tsai", "lucy-peng"]


async def test_rename_keeps_the_id_and_new_asks_for_the_name(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("r", "ctrl+u")
        await drive.write("Alibaba Holding")
        await drive.press("enter", "n")
        await drive.write("Jack Ma")
        assert "the id 'jack-ma' belongs to 'Jack Ma' already" in drive.frame()
        await drive.press("ctrl+u")
        await drive.write("UCWeb")
        await drive.press("enter", "w")
        found = {e.id: e.name for e in read_glossary(tmp_path / "group.yaml").entries}
        assert (found["alibaba"], found["ucweb"]) == ("Alibaba Holding", "UCWeb")


async def test_the_diff_is_what_will_be_written(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("r")
        await drive.write(" Co")
        await drive.press("enter", "d")
        assert "-  - name: Alibaba Group" in drive.frame()
        assert "+  - name: Alibaba Group Co" in drive.frame()


async def test_leaving_asks_where_something_is_not_written(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("x", "q")
        assert "1 entry is changed and not written yet." in drive.frame()
        await drive.press("escape", "q", "w")
        assert "alibaba" not in [e.id for e in read_glossary(tmp_path / "group.yaml").entries]


async def test_what_others_wrote_meanwhile_stays_and_a_clash_is_told(tmp_path: Path) -> None:
    path = tmp_path / "group.yaml"
    async with opened(tmp_path) as drive:
        await drive.press("r")
        await drive.write(" Co")
        await drive.press("enter")
        path.write_text(GLOSSARY.replace("Founded in Hangzhou in 1999.", "Theirs.") + "  - Other: [their thing]\n")
        await drive.press("w")
        found = {e.id: e for e in read_glossary(path).entries}
        assert (found["alibaba"].name, found["alibaba"].note) == ("Alibaba Group Co", "Theirs.")
        assert "Other" in shown(drive)
        await drive.press("home", "r")
        await drive.write("!")
        await drive.press("enter")
        theirs = path.read_text().replace("name: Alibaba Group Co", "name: Their Name")
        path.write_text(theirs)
        await drive.press("w")
        assert "was changed in the file meanwhile (now 'Their Name')" in drive.bottom
        assert path.read_text() == theirs
        assert len(screen(drive).desk.changed) == 1


async def test_no_undo_takes_back_what_others_wrote_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "group.yaml"
    async with opened(tmp_path) as drive:
        await drive.press("r")
        await drive.write(" Co")
        await drive.press("enter")
        path.write_text(GLOSSARY.replace("Founded in Hangzhou in 1999.", "Theirs."))
        await drive.press("w", "u", "w")
        assert path.read_text() == GLOSSARY.replace("Founded in Hangzhou in 1999.", "Theirs.")
        await drive.press("U", "w")
        [name] = [entry.name for entry in read_glossary(path).entries if entry.note == "Theirs."]
        assert name == "Alibaba Group Co"


async def test_a_clash_about_one_field_takes_nothing_else_back_that_others_wrote(tmp_path: Path) -> None:
    path = tmp_path / "group.yaml"
    async with opened(tmp_path) as drive:
        await drive.press("r")
        await drive.write(" Co")
        await drive.press("enter")
        theirs = GLOSSARY.replace("name: Alibaba Group", "name: AG").replace("in Hangzhou in 1999.", "long ago.")
        path.write_text(theirs)
        await drive.press("w", "w")
        assert path.read_text() == theirs.replace("name: AG", "name: Alibaba Group Co")
        path.write_text(theirs)
        await drive.press("r", "backspace", "enter", "w", "u", "u")
        assert screen(drive).desk.changed == []
        assert path.read_text() == theirs


async def test_a_file_that_cannot_be_written_keeps_the_changes_open(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.press("x")
        (tmp_path / "group.yaml").unlink()
        await drive.press("w")
        assert drive.bottom
        assert len(screen(drive).desk.changed) == 1


async def test_bundled_glossaries_are_shown_and_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled, own = tmp_path / "group.yaml", tmp_path / "own.yaml"
    bundled.write_text(GLOSSARY)
    own.write_text("entries:\n  - Other: [something]\n")
    monkeypatch.setattr("cleaner.workspace.upkeep.desk.bundled_glossaries", lambda: (bundled,))
    desk, _ = open_desk([bundled, own], [own], [], tmp_path)
    async with driven_app(lambda: GlossaryScreen(desk), (120, 36)) as drive:
        await drive.press("r")
        await drive.write(" Co")
        await drive.press("enter", "w")
        assert bundled.read_text() == GLOSSARY
        copied = {e.id: e for e in read_glossary(own).entries}["alibaba"]
        assert (copied.name, copied.source) == ("Alibaba Group Co", ("阿里巴巴集团",))


async def test_the_mouse_chooses_entries_and_lines(tmp_path: Path) -> None:
    async with opened(tmp_path) as drive:
        await drive.pilot.click("EntryTable", offset=(6, 3))
        assert screen(drive).table.cursor == 2
        await drive.pilot.click("EntryForm", offset=(16, 2))
        assert screen(drive).form.active
        assert screen(drive).form.field is not None
        assert screen(drive).form.field.name == "kind"  # type: ignore[union-attr]


async def test_from_the_main_screen_and_back_the_document_is_looked_at_again(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path), (120, 36)) as drive:
        await drive.press("y", "K", "E")
        assert screen(drive).table.chosen is not None
        assert screen(drive).table.chosen.entry.id == "lucy-peng"  # type: ignore[union-attr]
        await drive.press("x", "w", "q")
        assert "looked at again" in drive.bottom
        befores = [s.before for s in drive.session.review.suggestions]
        assert not any("Peng Lei" in before for before in befores)
        assert drive.edition.startswith("the winter meeting of Alibaba Group\n")


async def test_what_was_taught_before_is_undone_in_its_turn_and_what_was_written_here_stays(tmp_path: Path) -> None:
    path = tmp_path / "group.yaml"
    async with driven(session_of(tmp_path), (120, 36)) as drive:
        await drive.press("K", "G")
        await drive.write("Foo")
        await drive.press("enter", "E", "home", "r")
        await drive.write(" Co")
        await drive.press("enter", "w", "q", "u")
        assert {"Alibaba Group Co", "Lucy Peng"} <= {e.name for e in read_glossary(path).entries}
        assert "Foo" not in path.read_text()
        await drive.press("U")
        assert {"Alibaba Group Co", "Foo"} <= {e.name for e in read_glossary(path).entries}
        names = {e.name for layer in drive.session.engine.glossaries.layers for e in layer.entries}  # type: ignore[union-attr]
        assert {"Alibaba Group Co", "Foo"} <= names


async def test_what_was_taught_and_changed_here_since_is_not_undone_and_does_not_bar_the_way(tmp_path: Path) -> None:
    path = tmp_path / "group.yaml"
    async with driven(session_of(tmp_path), (120, 36)) as drive:
        await drive.press("y", "K", "G")
        await drive.write("Foo")
        await drive.press("enter", "E", "end", "r")
        await drive.write(" Co")
        await drive.press("enter", "w", "q", "u")
        assert "was changed in the file meanwhile" in drive.bottom
        assert "Foo Co" in path.read_text()
        assert drive.states.count("accepted") == 1
        await drive.press("u")
        assert drive.states.count("accepted") == 0
