"""Every kind of broken input: one clear message for each, status 2, no traceback, nothing half written."""

import os
import socket
from pathlib import Path

import pytest
from command_line import GLOSSARY, Run

TEXTS = {
    "missing": (None, "T100 bad.txt: there is no such file; "),
    "folder": ("folder", "T100 bad.txt: "),
    "binary": (b"\x7fELF\0\0", "T100 bad.txt:1:5: this is a binary file (a NUL at byte 4); "),
    "RTF": (
        b"{\\rtf1\\ansi jack ma}",
        "T100 bad.txt: this is RTF, no plain text; save it anew as plain text",
    ),
    "DOC": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0",
        "T100 bad.txt: this is DOC or another old file of Office, no plain text; save it anew as plain text",
    ),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", "T100 bad.txt: this is PDF, no plain text; save it anew as plain text"),
    "DOCX": (
        b"PK\x03\x04\x14\0",
        "T100 bad.txt: this is DOCX or another ZIP file, no plain text; save it anew as plain text",
    ),
    "wrong encoding": (
        "Ma 马云\n".encode("gb18030"),
        "T100 bad.txt:1:4: 0xC2 at byte 3 is not UTF-8; give --encoding NAME (gb18030 reads '马云'",
    ),
    "endless device": ("/dev/zero", "T100 bad.txt: this is a device; name a file, or give its text as -"),
    "pipe": ("pipe", "T100 bad.txt: this is a named pipe; name a file, or give its text as -"),
    "socket": ("socket", "T100 bad.txt: this is a socket; name a file, or give its text as -"),
}
GLOSSARIES = {
    "missing": (None, "bad.yaml: there is no such file; "),
    "folder": ("folder", "bad.yaml: this is a folder; "),
    "binary": (b"\x7fELF\0\0", "bad.yaml:1:5: this is a binary file"),
    "wrong encoding": ("glossary: 马\n".encode("gb18030"), "bad.yaml:1:11: 0xC2 at byte 10 is not UTF-8; "),
    "bad YAML": (b"glossary: A\nentries: [\n", "bad.yaml:"),
    "duplicate key": (GLOSSARY.replace("    id: ali\n", "    id: ali\n    id: alo\n").encode(), "bad.yaml:5:5: "),
    "unknown key": (GLOSSARY.replace("variants: [horse", "varients: [horse").encode(), "bad.yaml:11:5: "),
    "failing example": (
        GLOSSARY.replace('"Jack Ma leads', '"Jock Ma leads').encode(),
        "bad.yaml:8:9: an example of 'Alibaba Group' must become ",
    ),
    "empty": (b"", "bad.yaml"),
    "no entries": (b"glossary: A\nentries: []\n", "bad.yaml:"),
}

MORE = ("-g", "names.yaml", "-g", "more.yaml")


def put(path: Path, content: bytes | str | None) -> None:
    """Make what is to be read: these bytes, a folder, a pipe, a socket, or a link to a device."""
    match content:
        case bytes():
            path.write_bytes(content)
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "socket":
            with socket.socket(socket.AF_UNIX) as door:
                door.bind(path.name)
        case str():
            path.symlink_to(content)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_text_of_a_word_processor_is_told_how_it_becomes_a_raw_translation(run: Run, world: Path) -> None:
    (world / "my article.docx").write_bytes(b"PK\x03\x04\x14\0")

    ran = run("check", "-g", "names.yaml", "my article.docx")

    assert ran.err == (
        "T100 my article.docx: this is DOCX or another ZIP file, no plain text; save it anew as plain text in UTF-8,"
        " from its word processor or with: pandoc --wrap=none -t plain 'my article.docx' -o 'my article.txt'\n"
    )


@pytest.mark.parametrize("words", ["check", "fix", "report", "edit", "glossary stats", "glossary impact"])
def test_an_empty_name_does_not_mean_the_whole_folder(run: Run, world: Path, words: str) -> None:
    before = tree(world)

    ran = run(*words.split(), "raw.txt", "")

    assert (2, "") == (ran.status, ran.out)
    assert ran.err == "U100 a file's name is empty; name a file, or . for all texts of this folder\n"
    assert before == tree(world)


@pytest.mark.parametrize("words", [("check",), ("fix",), ("explain",)], ids=" ".join)
@pytest.mark.parametrize("kind", TEXTS)
def test_a_broken_text_is_told_in_one_line(run: Run, world: Path, words: tuple[str, ...], kind: str) -> None:
    content, message = TEXTS[kind]
    put(world / "bad.txt", content)
    before = tree(world)

    ran = run(*words, "-g", "names.yaml", "bad.txt:1:1" if words == ("explain",) else "bad.txt")

    assert (2, "", 1) == (ran.status, ran.out, len(ran.err.splitlines()))
    assert ran.err.startswith(message)
    assert before == tree(world)


@pytest.mark.parametrize(
    "words",
    [("check", "raw.txt", "-g"), ("fix", "raw.txt", "-g"), ("glossary", "lint"), ("glossary", "test")],
    ids=" ".join,
)
@pytest.mark.parametrize("kind", GLOSSARIES)
def test_a_broken_glossary_is_told_with_its_place(run: Run, world: Path, words: tuple[str, ...], kind: str) -> None:
    content, message = GLOSSARIES[kind]
    put(world / "bad.yaml", content)
    before = tree(world)

    ran = run(*words, "bad.yaml")

    told = ran.out if words[0] == "glossary" and ran.out else ran.err
    _, _, rest = told.partition(" ")
    assert ran.status == 2
    assert rest.startswith(message) or (
        words == ("glossary", "test") and told.startswith(message.partition(" must")[0])
    )
    assert "Traceback" not in ran.out + ran.err
    assert before == tree(world)


def test_the_findings_of_lint_are_data(run: Run, world: Path) -> None:
    put(world / "bad.yaml", GLOSSARIES["unknown key"][0])

    ran = run("glossary", "lint", "names.yaml", "bad.yaml")

    assert "'variants'" in ran.out
    assert (2, 1, "1 finding\n") == (ran.status, len(ran.out.splitlines()), ran.err)


def test_a_sound_glossary_has_no_findings(run: Run, world: Path) -> None:
    lint, test = run("glossary", "lint", "names.yaml"), run("glossary", "test", "names.yaml")

    assert (0, "", "no findings\n") == (lint.status, lint.out, lint.err)
    assert (0, "", "Names: 1 example, all hold\n") == (test.status, test.out, test.err)


def test_an_entry_that_replaces_another_is_a_finding_but_no_failure(run: Run, world: Path) -> None:
    put(world / "more.yaml", b"glossary: More\nentries:\n  Jack Ma: [Ma Yun]\n")

    ran = run("glossary", "lint", "names.yaml", "more.yaml")

    assert ran.out.startswith("G120 more.yaml:3:3: 'Jack Ma' replaces the entry 'jack-ma' of names.yaml:")
    assert "and lacks what that has under variants: 'horse cloud'; add it here" in ran.out
    assert ran.status == 1


@pytest.mark.parametrize(("more", "told"), [("[horse cloud, Ma Yun]", False), ("[Ma Yun]", True)])
def test_only_an_entry_that_loses_something_of_the_one_it_replaces_is_told(
    run: Run, world: Path, more: str, told: bool
) -> None:
    put(world / "more.yaml", b"entries:\n  - {name: Jack Ma, kind: person, variants: %s}\n" % more.encode())

    lint, fix = run("glossary", "lint", "names.yaml", "more.yaml"), run("fix", *MORE, "raw.txt")

    assert (told, told) == ("G120" in lint.out, "G120" in fix.err)
    assert "more.yaml:2:12: 'Jack Ma' replaces the entry 'jack-ma'" in run("check", "--verbose", *MORE, "raw.txt").err


def test_entries_that_replace_others_are_told_in_one_line_for_all_texts(run: Run, world: Path) -> None:
    put(world / "more.yaml", b"entries:\n  Jack Ma: [Ma Yun]\n  Ali: [ali bloc]\n")
    put(world / "other.txt", (world / "raw.txt").read_bytes())

    told = run("fix", *MORE, "raw.txt", "other.txt").err.splitlines()

    assert told[0] == "2 entries of more.yaml replace entries of other glossaries; `cleaner glossary lint` lists them"
    assert ["raw.txt", "other.txt"] == [line.partition(":")[0] for line in told[1:]]


def test_a_failing_example_shows_both_readings(run: Run, world: Path) -> None:
    put(world / "bad.yaml", GLOSSARIES["failing example"][0])

    ran = run("glossary", "test", "bad.yaml")

    assert ran.out.splitlines() == [
        "bad.yaml:8:9: an example of 'Alibaba Group' fails",
        "  expected  Jock Ma leads the Alibaba Group",
        "  came out  Jack Ma leads the Alibaba Group",
    ]
    assert (2, "Names: 1 example, 1 fail\n") == (ran.status, ran.err)


def test_list_names_glossaries_and_entries(run: Run, world: Path) -> None:
    glossaries, entries = (
        run("glossary", "list", "names.yaml"),
        run("glossary", "list", "--entries", "-g", "names.yaml"),
    )

    assert (0, "Names\t2\t1\tnames.yaml\n") == (glossaries.status, glossaries.out)
    assert "ali\tAlibaba Group\t\t阿里巴巴集团\tNames\njack-ma\tJack Ma\tperson\t\tNames\n" == entries.out


def test_an_unknown_encoding_is_told_with_the_nearest(run: Run, world: Path) -> None:
    ran = run("check", "--encoding", "gb1803", "-g", "names.yaml", "raw.txt")

    assert (2, "T100 'gb1803' is no text encoding; try --encoding gb18030\n") == (ran.status, ran.err)


def test_broken_settings_are_told_with_their_place(run: Run, world: Path) -> None:
    put(world / "cleaner.yaml", b"glosaries: [names.yaml]\n")

    ran = run("check", "raw.txt")

    assert ran.err.startswith("U100 cleaner.yaml:1:1: ") or ":1:1: " in ran.err
    assert (2, "", 1) == (ran.status, ran.out, len(ran.err.splitlines()))


@pytest.mark.skipif(os.name != "posix", reason="permission bits of POSIX")
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_leaves_nothing_half_done(run: Run, world: Path) -> None:
    world.chmod(0o555)
    try:
        ran = run("fix", "-g", "names.yaml", "raw.txt")
    finally:
        world.chmod(0o755)

    assert (2, "", 1) == (ran.status, ran.out, len(ran.err.splitlines()))
    assert ["names.yaml", "raw.txt"] == sorted(p.name for p in world.iterdir())


def test_an_edition_that_cannot_be_written_is_told(run: Run, world: Path) -> None:
    ran = run("fix", "--certainty", "ask", "-g", "names.yaml", "-o", "no/such/folder.txt", "raw.txt")

    assert ran.err.startswith("T100 no/such/folder.txt: cannot be written (No such file or directory); ")
    assert (2, "") == (ran.status, ran.out)


@pytest.mark.parametrize(
    ("beside", "content", "message"),
    [
        ("raw.cleaned.txt", "folder", "T100 raw.cleaned.txt: this is a folder; name a file in it"),
        (
            "raw.cleaned.txt",
            b"by hand\n",
            "E100 raw.cleaned.txt: somebody has changed the edition since it was saved; ",
        ),
        ("raw.edits.jsonl", "folder", "L100 raw.edits.jsonl: this is a folder; "),
        ("raw.edits.jsonl", b"not a log\n", "L100 raw.edits.jsonl:1: "),
    ],
)
def test_what_stands_in_the_way_of_log_or_edition_is_told_before_anything_is_written(
    run: Run, world: Path, beside: str, content: bytes | str, message: str
) -> None:
    put(world / beside, content)
    before = tree(world)

    ran = run("fix", "--certainty", "ask", "-g", "names.yaml", "raw.txt")

    assert (2, "", 1) == (ran.status, ran.out, len(ran.err.splitlines()))
    assert ran.err.startswith(message)
    assert before == tree(world)


def test_a_broken_text_among_many_is_told_and_the_others_are_fixed(run: Run, world: Path) -> None:
    ran = run("fix", "--certainty", "ask", "-g", "names.yaml", "none.txt", "raw.txt")

    told, fixed = ran.err.splitlines()
    assert told.startswith("T100 none.txt: there is no such file; ")
    assert fixed == "raw.txt: 3 applied, 0 left open → raw.cleaned.txt"
    assert ran.status == 2
    assert (world / "raw.cleaned.txt").read_text("utf-8").startswith("Jack Ma leads the Alibaba Group today.\n")


def test_an_edition_changed_by_hand_is_overwritten_only_by_force_and_then_kept_as_a_copy(run: Run, world: Path) -> None:
    put(world / "raw.cleaned.txt", b"by hand\n")

    ran = run("fix", "--force", "--certainty", "ask", "-g", "names.yaml", "raw.txt")

    assert ran.status == 0
    assert (world / "raw.cleaned.txt.bak").read_bytes() == b"by hand\n"
    assert (world / "raw.cleaned.txt").read_bytes().startswith(b"Jack Ma leads the Alibaba Group")


def test_a_text_that_cannot_be_mined_is_told_by_the_status_too(run: Run, world: Path) -> None:
    ran = run("glossary", "mine", "-g", "names.yaml", "none.txt", "raw.txt")

    assert ran.err.startswith("T100 none.txt: there is no such file; ")
    assert ran.status == 2


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_a_full_disk_leaves_no_lock_behind(run: Run, world: Path) -> None:
    import resource

    before = tree(world)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))  # no file may have a single byte
    try:
        ran = run("fix", "-g", "names.yaml", "raw.txt")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert ran.err.startswith("K100 raw.edits.lock: cannot be written (File too large); free some space on the disk")
    assert (2, "", 1) == (ran.status, ran.out, len(ran.err.splitlines()))
    assert before == tree(world)
