"""``glossary import`` and ``export``: round trips, files of other programs, collisions that lose neither side."""

import io
import re
import sys
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from command_line import Run
from glossary_tools.styled import SENTENCES
from hypothesis import given
from hypothesis import strategies as st

from cleaner.core.basis.glossary import Entry, Example, Variant, entry_id
from cleaner.core.upkeep.importing import POLICIES, Policy, import_entries
from cleaner.files.formats.registry import FORMATS, read_terms, write_terms
from cleaner.files.glossaries.reader import read_glossary

texts = (
    st.text(st.sampled_from("ab C菜é&<>\"'|\\.-=1"), min_size=1, max_size=8)
    .map(lambda t: " ".join(t.split()))
    .filter(lambda t: any(c.isalnum() for c in t))
)


@st.composite
def entries(draw: st.DrawFn, number: int) -> Entry:
    """An entry of fields that a table can hold, with texts that are hard to write."""
    variants = draw(st.lists(texts.map(lambda t: f"wrong{number}{t}"), max_size=2, unique=True))
    return Entry(
        draw(texts) + f" {number}",
        "",
        source=tuple(draw(st.lists(texts.map(lambda t: f"名{number}{t}"), min_size=1, max_size=2, unique=True))),
        variants=tuple(map(Variant, variants)),
        admitted=tuple(draw(st.lists(texts.map(lambda t: f"right{number}{t}"), max_size=1))),
        note=draw(st.sampled_from(["", *SENTENCES])),
        examples=tuple(Example(f"{v} ran", "it ran") for v in variants[:1]),
    )


several = st.integers(1, 3).flatmap(lambda n: st.tuples(*(entries(number) for number in range(n))))


@pytest.mark.parametrize("name", FORMATS)
@given(made=several)
def test_import_export_import_is_stable(
    tmp_path_factory: pytest.TempPathFactory, name: str, made: tuple[Entry, ...]
) -> None:
    form = FORMATS[name]
    path = tmp_path_factory.getbasetemp() / f"round.{name}"
    first = with_ids(made)
    if name in ("prh", "codespell") and not any(
        e.variants and not re.search(" |->", e.variants[0].text) for e in first
    ):
        return

    path.write_bytes(write_terms(first, form))
    once = read_terms(path, form).entries
    path.write_bytes(write_terms(once, form))

    assert once == read_terms(path, form).entries
    if {"source", "variants", "admitted", "note"} <= set(form.carries):
        assert [replace(e, examples=()) for e in first] == list(once)


def with_ids(made: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries with ids of their own, as a glossary has them."""
    return tuple(replace(e, id=f"{entry_id(e.name)}") for e in {entry_id(e.name): e for e in made}.values())


GLOSSARY = "entries:\n  - name: Cainiao  # kept\n    source: 菜鸟\n    note: mine\n"


@pytest.fixture
def world(here: Path) -> Path:
    (here / "names.yaml").write_text(GLOSSARY, encoding="utf-8")
    return here


FOREIGN = {
    "a.csv": "﻿Chinese;Target Term;Wrong forms;Comment;Extra\r\n淘宝;Taobao;\"treasure; net\";shop;x\r\n".encode(),
    "b.tsv": "# Glossary in tab-separated format -*- coding: utf-8 -*-\n淘宝\tTaobao\tshop\n淘宝网\tTaobao\n".encode(),
    "c.tbx": """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX" xml:lang="en"><text><body><termEntry id="t1"><note>shop</note>
        <langSet xml:lang="zh-CN"><tig><term>淘宝</term></tig></langSet>
        <langSet xml:lang="en"><tig><term>treasure</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
        <ntig><termGrp><term>Taobao</term></termGrp></ntig></langSet></termEntry></body></text></martif>""".encode(),
    "c3.tbx": """<?xml version="1.0"?><tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
        xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="c1"><langSec xml:lang="zh">
        <termSec><term>淘宝</term></termSec></langSec><langSec xml:lang="en"><termSec><term>treasure</term>
        <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec><termSec><term>Taobao</term>
        <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>
        </body></text></tbx>""".encode(),
    "d.tmx": """<tmx version="1.4"><header/><body><tu><note>shop</note><tuv xml:lang="ZH-cn"><seg>淘<ph>x</ph>宝</seg></tuv>
        <tuv xml:lang="en-US"><seg>Taobao</seg></tuv></tu></body></tmx>""".replace("<ph>x</ph>", "").encode(),
    "e.yml": b"version: 1\nrules:\n  - expected: Taobao\n    pattern: [treasure, /re+/]\n    specs: [{from: the treasure, to: the Taobao}]\n",
    "f.dic": b"treasure->Taobao\n",
}  # fmt: skip


@pytest.mark.parametrize("name", FOREIGN)
def test_files_as_other_programs_write_them_are_read(run: Run, world: Path, name: str) -> None:
    (world / name).write_bytes(FOREIGN[name])

    ran = run("glossary", "import", name, "new.yaml", "--write")

    assert (name == "e.yml", "") == (ran.status, ran.out), ran.err  # one of its examples needs more evidence
    text = (world / "new.yaml").read_text(encoding="utf-8")
    assert "- name: Taobao\n" in text
    assert ("淘宝" in text) == (name[0] in "abcd")
    assert ("treasure" in text) == (name[0] in "acef")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("header.tsv", "name\tsource\tvariants\nTaobao\t淘宝\ttreasure net|search treasure\n"),
        ("lines.csv", 'name,source,variants\n"Tao\nbao ",淘宝,"treasure net\nsearch treasure"\n'),
        ("columns.csv", "name,source,wrong,wrong\nTaobao,淘宝,treasure net,search treasure\n"),
    ],
)
def test_a_table_as_a_spreadsheet_saves_it_loses_no_cell(run: Run, world: Path, name: str, text: str) -> None:
    (world / name).write_text(text, encoding="utf-8")

    ran = run("glossary", "import", name, "new.yaml", "--write")

    assert 0 == ran.status
    [entry] = read_glossary(world / "new.yaml").entries
    assert ("Tao bao" if name == "lines.csv" else "Taobao", ("淘宝",)) == (entry.name, entry.source)
    assert ["treasure net", "search treasure"] == [variant.text for variant in entry.variants]


def test_rows_of_one_name_are_put_together_and_none_loses_what_it_says(run: Run, world: Path) -> None:
    rows = ("Ant,ants;ant clothes,,蚂蚁；蚂蚁金服,parcel,first", "Ant,antsy; ants,Organisation,蚂蚁,loan; bank,second")
    (world / "a.csv").write_text("\n".join(("name,variants,kind,source,near,note", *rows)), encoding="utf-8")

    run("glossary", "import", "a.csv", "new.yaml", "--write")

    (entry,) = read_glossary(world / "new.yaml").entries
    assert [v.text for v in entry.variants] == ["ants", "ant clothes", "antsy"]
    assert (entry.kind, entry.source, entry.near) == ("company", ("蚂蚁", "蚂蚁金服"), ("parcel", "loan", "bank"))
    assert entry.note == "first; second"


@pytest.mark.parametrize(("told", "kind"), [("Human", "person"), ("地名", "place"), ("", "company"), ("Term", "term")])
def test_kinds_are_known_by_what_they_are_called_elsewhere(run: Run, world: Path, told: str, kind: str) -> None:
    (world / "a.csv").write_text(f"name,type\nHema,{told}\n", encoding="utf-8")

    run("glossary", "import", "a.csv", "new.yaml", "--write")

    assert [kind] == [e.kind for e in read_glossary(world / "new.yaml").entries]


def test_a_kind_that_nobody_said_is_written_into_no_table(run: Run, world: Path) -> None:
    (world / "a.yaml").write_text("entries:\n  - name: Hema\n  - {name: Amap, kind: company}\n", "utf-8")

    assert ["kind", "", "company"] == [
        row.split(",")[2] for row in run("glossary", "export", "-", "--to", "csv", "-g", "a.yaml").out.splitlines()
    ]


def test_an_arrow_inside_a_variant_is_left_out_of_a_codespell_list() -> None:
    entry = Entry("Taobao", "taobao", variants=(Variant("trea->sure"), Variant("treasure")))

    assert b"treasure->Taobao\n" == write_terms((entry,), FORMATS["codespell"])


def test_files_made_by_the_translate_toolkit_are_read(run: Run, world: Path) -> None:
    tbx = pytest.importorskip("translate.storage.tbx")
    tmx = pytest.importorskip("translate.storage.tmx")
    base = tbx.tbxfile()
    unit = base.addsourceunit("淘宝")
    unit.setsource("淘宝", "zh")
    unit.settarget("Taobao", "en")
    memory = tmx.tmxfile()
    memory.addtranslation("淘宝", "zh", "Taobao", "en")
    for name, store in (("a.tbx", base), ("b.tmx", memory)):
        out = io.BytesIO()
        store.serialize(out)
        (world / name).write_bytes(out.getvalue())

        run("glossary", "import", name, f"{name}.yaml", "--write")

        assert "  - name: Taobao\n    source: 淘宝\n" in (world / f"{name}.yaml").read_text(encoding="utf-8")


def test_a_workbook_of_another_hand_is_read(run: Run, world: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Term", "ZH", "Wrong"], ["Taobao", "淘宝 | 淘宝网", "treasure"], [7, "七", None], [None, "空", None]):
        sheet.append(row)
    book.save(world / "a.xlsx")

    ran = run("glossary", "import", "a.xlsx", "new.yaml", "--write")

    assert "a.xlsx: line 4 has no name and was passed over\n" in ran.err
    text = (world / "new.yaml").read_text(encoding="utf-8")
    assert '  - name: Taobao\n    source: [淘宝, 淘宝网]\n    variants: [treasure]\n  - name: "7"\n' in text


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("gb18030", "read as gb18030; name another one with --encoding if that is wrong"),
        ("big5", "read as big5; name another one with --encoding if that is wrong"),
        ("utf-16-le", "read as utf-16-le; name another one with --encoding if that is wrong"),
        ("utf-16-be", "read as utf-16-be; name another one with --encoding if that is wrong"),
        ("utf-16", "read as utf-16-le, as its byte order mark says"),
        ("utf-8-sig", ""),
    ],
)
@pytest.mark.parametrize("source", ["淘宝", "臺灣大學"])
def test_another_encoding_is_detected_and_named_even_in_one_line(
    run: Run, world: Path, encoding: str, said: str, source: str
) -> None:
    if (encoding, source) == ("big5", "淘宝"):
        return
    (world / "a.tsv").write_bytes(f"{source}\tTaobao\n".encode(encoding))

    ran = run("glossary", "import", "a.tsv", "new.yaml", "--write")

    assert (
        ran.err
        == (f"a.tsv: {said}\n" if said else "") + ran.err.partition("new.yaml")[1] + ran.err.partition("new.yaml")[2]
    )
    assert f"source: {source}\n" in (world / "new.yaml").read_text(encoding="utf-8")


def test_a_termbase_keeps_kinds_and_takes_a_subject_field_for_no_note(run: Run, world: Path) -> None:
    (world / "names.yaml").write_text(
        "entries:\n  - {name: Mong Kok, kind: place, source: 旺角, note: busy}\n", "utf-8"
    )
    run("glossary", "export", "a.tbx", "-g", "names.yaml")
    text = (world / "a.tbx").read_text("utf-8").replace("<note>busy</note>", "")
    (world / "a.tbx").write_text(text, "utf-8")

    run("glossary", "import", "a.tbx", "new.yaml", "--write")

    assert (world / "new.yaml").read_text("utf-8").endswith("- name: Mong Kok\n    kind: place\n    source: 旺角\n")


def test_a_termbase_without_the_source_language_tells_which_ones_it_has(run: Run, world: Path) -> None:
    (world / "own.yaml").write_text("entries:\n  - {name: Mong Kok, source: 旺角}\n", "utf-8")
    run("glossary", "export", "a.tbx", "-g", "own.yaml")

    told = "a.tbx: no concept has terms in 'ja' (there are en, zh); --languages names others\n"
    assert told in run("glossary", "import", "a.tbx", "new.yaml", "--languages", "ja:en").err
    assert told not in run("glossary", "import", "a.tbx", "new.yaml").err
    data = (world / "a.tbx").read_text("utf-8")
    (world / "a.tbx").write_text(data.replace("</body>", '<conceptEntry id="c2"/></body>'), "utf-8")
    assert "1 concept has no term in 'en' and was passed over\n" in run("glossary", "import", "a.tbx", "new.yaml").err


def test_western_letters_are_read_as_such(run: Run, world: Path) -> None:
    (world / "a.csv").write_bytes("name,variants\nZürich,zuerich\n".encode("cp1252"))

    assert "a.csv: read as cp1252; " in run("glossary", "import", "a.csv", "new.yaml", "--write").err
    assert "name: Zürich" in (world / "new.yaml").read_text(encoding="utf-8")


def test_a_variant_that_asks_keeps_asking_through_a_codespell_list(run: Run, world: Path) -> None:
    (world / "a.dic").write_text("rookie->Cainiao,\ntaobo->Taobao\n")

    run("glossary", "import", "a.dic", "new.yaml", "--write")

    assert "- {text: rookie, apply: ask}\n" in (world / "new.yaml").read_text(encoding="utf-8")
    assert run("glossary", "export", "-", "--to", "codespell", "-g", "new.yaml").out == (
        "rookie->Cainiao,\ntaobo->Taobao\n"
    )


BROKEN = {
    "a.csv": (b"x,y\n1,2\n", "T100 a.csv:1: no column is called name, target or term (columns: x, y); "),
    "b.csv": (b"", "T100 b.csv: this table is empty; "),
    "c.csv": (
        b"name,kind\nA,animal\n",
        "T100 c.csv:2: kind 'animal' is not one of company, person, product, place, term; write one of them there, or",
    ),
    "d.tsv": (b"a\tb\nonly\n", "T100 d.tsv:2: a line needs source and target with a tab between; "),
    "e.xlsx": (b"PK no", "T100 e.xlsx: this is no Excel workbook ("),
    "f.tbx": (b"<martif><x></martif>", "T100 f.tbx:1: this is no sound XML ("),
    "g.tbx": (b"<html/>", "T100 g.tbx: this is no TBX file (it begins with <html>); "),
    "h.tmx": (b"<tmx><body/></tmx>", "T100 h.tmx: no entry is found in this file; "),
    "i.xlf": (b"<xliff/>", "T100 i.xlf: this XLIFF file has no glossary module with translations; "),
    "j.yml": (b"rules: [{expected: [}]", "T100 j.yml:1: this is no sound YAML; "),
    "k.yml": (b"[1]", "T100 k.yml: this is no prh file: it has no list of rules; "),
    "l.dic": (b"a->b\nc\n", "T100 l.dic:2: a line needs the form wrong->right; "),
    "m.doc": (b"", "U100 'm.doc' does not tell its format; name it: csv, "),
    "n.csv": (None, "T100 n.csv: there is no such file; "),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_gets_one_clear_message(run: Run, world: Path, name: str) -> None:
    data, said = BROKEN[name]
    if data is not None:
        (world / name).write_bytes(data)

    ran = run("glossary", "import", name, "names.yaml", "--write")

    assert (2, "", 1) == (ran.status, ran.out, ran.err.count("\n")), ran.err
    assert ran.err.startswith(said)
    assert GLOSSARY == (world / "names.yaml").read_text(encoding="utf-8")


def test_another_glossary_is_put_together_with_ones_own_and_nothing_is_lost(run: Run, world: Path) -> None:
    mine = "entries:\n  # ours\n  - name: Wu Lei  # forward\n    source: 武磊\n    variants: [Wu Lie]\n"
    theirs = (
        "glossary: Theirs\nentries:\n"
        "  - {name: Wu Lei, kind: person, source: 武磊, variants: [martial heap], note: A forward.}\n"
        "  - name: Beijing Guoan\n    variants: [{text: the peace, near: [match], apply: ask}]\n"
        "    examples: [{keep: the peace was signed}]\n"
    )
    (world / "mine.yaml").write_text(mine, encoding="utf-8")
    (world / "theirs.yaml").write_text(theirs, encoding="utf-8")
    (world / "theirs.yml").write_text(theirs, encoding="utf-8")

    assert run("glossary", "import", "theirs.yaml", "mine.yaml", "--write").err.startswith(
        "mine.yaml: 1 new, 1 changed, 0 unchanged, 0 collisions"
    )

    lei, guoan = read_glossary(world / "mine.yaml").entries
    assert (lei.kind, lei.note, [v.text for v in lei.variants]) == ("person", "A forward.", ["Wu Lie", "martial heap"])
    assert guoan.variants == (Variant("the peace", near=("match",), apply="ask"),)
    assert guoan.examples == (Example("the peace was signed", "the peace was signed"),)
    assert (world / "mine.yaml").read_text("utf-8").startswith("entries:\n  # ours\n  - name: Wu Lei  # forward\n")
    again = run("glossary", "import", "theirs.yml", "mine.yaml", "--from", "glossary", "--write")
    assert (again.status, again.err) == (0, "mine.yaml: 0 new, 0 changed, 2 unchanged, 0 collisions\n")
    assert run("glossary", "import", "gone.yaml", "mine.yaml").status == 2


def test_an_import_is_a_dry_run_with_a_collision_report_by_default(run: Run, world: Path) -> None:
    (world / "a.csv").write_text("name,source,note\nRookie Net,菜鸟,theirs\nTaobao,淘宝,\n", encoding="utf-8")

    ran = run("glossary", "import", "a.csv", "names.yaml")

    collision = "names.yaml:2:11: Cainiao (菜鸟): name: 'Cainiao', theirs 'Rookie Net'; note: 'mine', theirs 'theirs'\n"
    assert (1, True) == (ran.status, ran.out.startswith(f"{collision}--- names.yaml\n+++ names.yaml\n")), ran.out
    assert "+  - name: Taobao\n+    source: 淘宝\n" in ran.out
    assert "1 new, 1 changed, 0 unchanged, 1 collision\nnothing was written; add --write\n" in ran.err
    assert run("glossary", "import", "a.csv", "names.yaml", "--write").status == 2
    assert GLOSSARY == (world / "names.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("wish", "answer", "text"),
    [
        ("keep", b"", "  - name: Cainiao  # kept\n    source: 菜鸟\n    admitted: [Rookie Net]\n    note: mine\n"),
        (
            "theirs",
            b"",
            "  - name: Rookie Net  # kept\n    id: cainiao\n    source: 菜鸟\n    admitted: [Cainiao]\n    note: theirs\n",
        ),
        (
            "ask",
            b"?\nt\n",
            "  - name: Rookie Net  # kept\n    id: cainiao\n    source: 菜鸟\n    admitted: [Cainiao]\n    note: theirs\n",
        ),
        ("both", b"", GLOSSARY[9:] + "  - name: Rookie Net\n    source: 菜鸟\n    note: theirs\n"),
    ],
)
def test_a_collision_ends_as_the_person_chooses(run: Run, world: Path, wish: str, answer: bytes, text: str) -> None:
    (world / "a.csv").write_text("name,source,note\nRookie Net,菜鸟,theirs\n", encoding="utf-8")

    run("glossary", "import", "a.csv", "names.yaml", "--write", "--on-collision", wish, stdin=answer)

    assert f"entries:\n{text.removeprefix('entries:').lstrip(chr(10))}" == (world / "names.yaml").read_text(
        encoding="utf-8"
    )


@given(several, several, st.sampled_from(POLICIES))
def test_a_collision_never_loses_a_name_of_either_side(
    mine: tuple[Entry, ...], theirs: tuple[Entry, ...], policy: Policy
) -> None:
    ours, others = with_ids(mine), with_ids(theirs)

    after = {
        r.before.id if r.before else r.after.id: r.after
        for r in import_entries(ours, others, lambda _: policy).revisions
        if r.after
    }

    result = [after.get(e.id, e) for e in ours] + [e for i, e in after.items() if i not in {o.id for o in ours}]
    kept = {text for e in result for text in (e.name, *e.source, *e.admitted, *(v.text for v in e.variants))}
    for entry in (*ours, *others):
        assert {entry.name, *entry.source, *entry.admitted, *(v.text for v in entry.variants)} <= kept


def test_what_a_format_cannot_carry_is_said(run: Run, world: Path) -> None:
    ran = run("glossary", "export", "-", "--to", "codespell", "-g", "names.yaml")

    assert (0, "") == (ran.status, ran.out)
    assert ran.err == "not carried by codespell: source names of 1 entry, note of 1 entry\n"


@pytest.mark.parametrize(("suffix", "package"), [("xlsx", "openpyxl"), ("tbx", "lxml")])
def test_a_package_that_is_not_there_is_named_as_it_is_installed(
    run: Run, world: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, package: str
) -> None:
    for name in (package, f"{package}.etree"):
        monkeypatch.setitem(sys.modules, name, None)

    ran = run("glossary", "export", f"out.{suffix}", "-g", "names.yaml")

    assert (2, f"U100 this format needs {package}, which is not installed; pip install {package}\n") == (
        ran.status,
        ran.err,
    )
