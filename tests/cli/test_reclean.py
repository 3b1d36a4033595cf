"""``cleaner reclean``: raw text, glossary and edition have changed, and no decision is lost."""

import json
from pathlib import Path

import pytest
from command_line import GLOSSARY, RAW, Run

NAMES = ("-g", "names.yaml")
LOG = Path("raw.edits.jsonl")
EDITION = Path("raw.cleaned.txt")


def rows(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def kinds(out: str) -> list[object]:
    return [row["kind"] for row in rows(out)]


def make_old() -> None:
    """Take away what logs did not keep in earlier versions."""
    head, *rest = LOG.read_text("utf-8").splitlines(keepends=True)
    header = json.loads(head)
    del header["base"]
    LOG.write_text(json.dumps(header) + "\n" + "".join(rest), "utf-8")


@pytest.fixture
def fixed(world: Path, run: Run) -> Path:
    """The small world after ``cleaner fix`` by Ann."""
    assert 0 == run("fix", *NAMES, "--certainty", "ask", "--person", "Ann", "raw.txt").status
    return world


def test_nothing_has_changed(fixed: Path, run: Run) -> None:
    before = LOG.read_bytes()

    ran = run("reclean", *NAMES, "raw.txt")

    assert (0, "", "raw.txt: nothing has changed\n") == (ran.status, ran.out, ran.err)
    assert before == LOG.read_bytes()


def test_a_changed_raw_text_is_refused_with_the_remedy_that_works(fixed: Path, run: Run) -> None:
    Path("raw.txt").write_text("A new line.\n" + RAW, "utf-8")

    ran = run("fix", *NAMES, "raw.txt")

    assert 2 == ran.status
    assert "`cleaner reclean raw.txt` carries them over" in ran.err
    assert 0 == run("reclean", *NAMES, "raw.txt").status
    assert 0 == run("fix", *NAMES, "raw.txt").status


def test_raw_text_glossary_and_edition_change_at_once(fixed: Path, run: Run) -> None:
    now = RAW.replace("Nobody else did.", "Nobody else did.\nThe horse cloud and tao bao rose.")
    Path("raw.txt").write_text(now, "utf-8")
    Path("names.yaml").write_text(GLOSSARY + "  - Taobao: [tao bao]\n", "utf-8")
    EDITION.write_text(EDITION.read_text("utf-8").replace("went home", "left"), "utf-8")

    ran = run("reclean", *NAMES, "--person", "Bob", "--format", "json", "raw.txt")

    assert (1, ["opened", "opened"]) == (ran.status, kinds(ran.out))
    assert "1 record of the edition taken over, 4 decisions carried over, 2 new suggestions" in ran.err
    assert EDITION.read_text("utf-8") == (
        "Jack Ma leads the Alibaba Group today.\nNobody else did.\nThe horse cloud and tao bao rose.\n"
        "Then Jack Ma left.\n"
    )
    assert now == Path("raw.txt").read_text("utf-8")


def test_a_conflict_waits_in_the_log_until_it_is_settled(fixed: Path, run: Run) -> None:
    Path("raw.txt").write_text(RAW.replace("leads the ali group", "left the group of ali"), "utf-8")

    first = run("reclean", *NAMES, "--format", "json", "raw.txt")
    again = run("reclean", *NAMES, "raw.txt")
    fixed_again = run("fix", *NAMES, "raw.txt")

    assert "1 edit of an earlier text to settle; `cleaner reclean raw.txt` lists them" in fixed_again.err
    assert (1, ["conflict"]) == (first.status, kinds(first.out))
    [row] = rows(first.out)
    assert ("ali group", "Alibaba Group", "Ann") == (row["before"], row["after"], row["by"])
    assert 1 == again.status
    assert "conflict: 'ali group' → 'Alibaba Group' by Ann (record 2); there stands" in again.out


def test_a_dry_run_tells_and_writes_nothing(fixed: Path, run: Run) -> None:
    Path("raw.txt").write_text(RAW.replace("went", "drove"), "utf-8")
    before = {path: path.read_bytes() for path in Path().iterdir()}

    ran = run("reclean", *NAMES, "--dry-run", "raw.txt")

    assert (0, "raw.txt: would be: 3 decisions carried over\n") == (ran.status, ran.err)
    assert before == {path: path.read_bytes() for path in Path().iterdir()}


def test_an_accepted_edit_that_is_no_longer_suggested_stays_and_is_told(fixed: Path, run: Run) -> None:
    names = GLOSSARY.replace("name: Alibaba Group", "name: Alibaba Holding").replace(
        'cleaned: "Jack Ma leads the Alibaba Group"', 'cleaned: "Jack Ma leads the Alibaba Holding"'
    )
    Path("names.yaml").write_text(names, "utf-8")

    ran = run("reclean", *NAMES, "raw.txt")

    assert 0 == ran.status
    assert "'ali group' → 'Alibaba Group' by Ann (record 2) stays; now 'Alibaba Holding' is" in ran.out
    assert "Alibaba Group" in EDITION.read_text("utf-8")


@pytest.mark.parametrize("how", ["edition", "named", "context"])
def test_a_log_of_an_earlier_version_is_carried_over_too(fixed: Path, run: Run, how: str) -> None:
    make_old()
    Path("old.txt").write_text(RAW, "utf-8")
    Path("raw.txt").write_text("A new line.\n" + RAW.replace("Nobody", "No one"), "utf-8")
    if how != "edition":
        EDITION.unlink()

    ran = run("reclean", *NAMES, *(["--was", "old.txt"] if how == "named" else []), "raw.txt")

    assert (0, "") == (ran.status, ran.out)
    assert "3 decisions carried over" in ran.err
    assert 0 == run("fix", *NAMES, "raw.txt").status
    assert "Jack Ma leads the Alibaba Group" in EDITION.read_text("utf-8")


def test_an_edition_that_cannot_be_taken_over_stays_as_it_is(fixed: Path, run: Run) -> None:
    make_old()
    Path("raw.txt").write_text("A new line.\n" + RAW, "utf-8")
    EDITION.write_text("by hand\n", "utf-8")

    ran = run("reclean", *NAMES, "raw.txt")

    assert "stays as it is" in ran.err
    assert "by hand\n" == EDITION.read_text("utf-8")
    assert 2 == run("fix", *NAMES, "raw.txt").status


def test_what_was_is_checked(fixed: Path, run: Run) -> None:
    Path("raw.txt").write_text("A new line.\n" + RAW, "utf-8")

    ran = run("reclean", *NAMES, "--was", "names.yaml", "raw.txt")

    assert 2 == ran.status
    assert "names.yaml: these decisions were made about another text; name the raw translation as it was" in ran.err


def test_without_a_log_there_is_nothing_to_carry(world: Path, run: Run) -> None:
    ran = run("reclean", *NAMES, "raw.txt")

    assert 2 == ran.status
    assert "raw.txt: nothing was decided about this text yet; open it: `cleaner raw.txt`" in ran.err
    assert not list(Path().glob("*.lock"))


def test_torn_at_any_byte_it_is_done_again_and_nothing_is_lost(fixed: Path, run: Run) -> None:
    Path("raw.txt").write_text("A new line.\n" + RAW, "utf-8")
    before = len(LOG.read_bytes())
    assert 0 == run("reclean", *NAMES, "raw.txt").status
    whole, edition = LOG.read_bytes(), EDITION.read_bytes()

    for cut in range(before, len(whole) - 1, 37):
        LOG.write_bytes(whole[:cut])
        ran = run("reclean", *NAMES, "raw.txt")
        assert (0, True) == (ran.status, "3 decisions carried over" in ran.err), cut
        assert (len(whole), edition) == (len(LOG.read_bytes()), EDITION.read_bytes())


@pytest.mark.parametrize("changed", [False, True])
def test_a_raw_text_that_was_damaged_in_the_log_is_left_aside_and_that_is_said(
    fixed: Path, run: Run, changed: bool
) -> None:
    packed = LOG.read_bytes().split(b'"base":"')[1].split(b'"')[0]
    if changed:
        Path("raw.txt").write_text("A new line.\n" + RAW, "utf-8")
    for broken in (packed[:-7], packed[:40] + b"!" + packed[40:], packed[:60] + b"AAAA" + packed[64:]):
        log = LOG.read_bytes()
        LOG.write_bytes(log.replace(packed, broken))

        ran = run("reclean", *NAMES, "--dry-run", "raw.txt")

        assert f"what {LOG} keeps of the raw text is damaged, and was left aside" in ran.err
        assert ("3 decisions carried over" in ran.err) == changed
        LOG.write_bytes(log)


def test_a_folder_is_refused_in_words(fixed: Path, run: Run) -> None:
    ran = run("reclean", *NAMES, ".")

    assert (2, True) == (ran.status, "this is a folder" in ran.err)


def test_an_edition_in_another_encoding_is_kept_beside_the_new_one(fixed: Path, run: Run) -> None:
    theirs = "李 by hand\n".encode("gb18030")
    EDITION.write_bytes(theirs)
    Path("raw.txt").write_text("A new line.\n" + RAW, "utf-8")

    ran = run("reclean", *NAMES, "raw.txt")

    assert "raw.cleaned.txt cannot be taken over" in ran.err
    assert theirs == Path("raw.cleaned.txt.bak").read_bytes()
    assert EDITION.read_text("utf-8").startswith("A new line.\nJack Ma leads")


def test_diff_report_and_adopt_go_on_with_such_a_log(fixed: Path, run: Run) -> None:
    Path("raw.txt").write_text("A new line.\n" + RAW, "utf-8")
    assert 0 == run("reclean", *NAMES, "raw.txt").status

    assert 1 == run("diff", *NAMES, "raw.txt").status
    between = run("diff", *NAMES, "--from", "3", "--format", "json", "raw.txt")
    then = run("diff", *NAMES, "--to", "3", "--format", "criticmarkup", "raw.txt")
    report = run("report", *NAMES, "--format", "json", "raw.txt")
    EDITION.write_text(EDITION.read_text("utf-8").replace("today", "tomorrow"), "utf-8")
    adopted = run("adopt", *NAMES, "--person", "Bob", "raw.txt", str(EDITION))

    assert "A new line." in between.out
    assert "the raw text has changed" in between.out
    assert "A new line." not in then.out
    assert '"changes":' in report.out.replace(" ", "")
    assert "recorded for Bob: 1 edit in their own words" in adopted.err
    refused = run("adopt", *NAMES, "--base", "2", "raw.txt", str(EDITION))
    assert (2, True) == (refused.status, "the raw text has changed since record 2" in refused.err)
