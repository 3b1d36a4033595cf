"""Fixing: what is certain enough is accepted as one batch on top of whatever was decided before."""

from pathlib import Path

import pytest

from cleaner.core.basis.errors import ConflictError
from cleaner.files.settings.values import Settings
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.work.fixing import certain, fix_bytes, fix_file
from cleaner.workspace.work.session import open_session

CLEANED = "Jack Ma leads the Alibaba Group today.\nNobody else did.\nThen Jack Ma went home.\n"


def test_a_fix_is_one_batch_that_undo_takes_back(raw: Path, engine: Engine) -> None:
    fixed = fix_file(raw, engine=engine, certainty="ask")

    assert (3, 0, CLEANED) == (fixed.applied, fixed.left, fixed.edition.read_text("utf-8"))
    with open_session(raw, engine=engine) as session:
        assert {1} == {record.batch for record in session.review.log.records}
        session.undo()
        assert raw.read_text("utf-8") == session.review.edition().text


def test_what_was_decided_before_holds(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine) as session:
        first, second, _ = (s.key for s in session.review.suggestions)
        session.dismiss([first])
        session.replace(second, "Ali")

    fixed = fix_file(raw, engine=engine, certainty="ask")

    assert (1, 0) == (fixed.applied, fixed.left)
    assert "jack ma leads the Ali today.\nNobody else did.\nThen Jack Ma went home.\n" == fixed.edition.read_text(
        "utf-8"
    )


def test_a_second_fix_changes_nothing(raw: Path, engine: Engine) -> None:
    fix_file(raw, engine=engine, certainty="ask")
    log, edition = Path("raw.edits.jsonl").read_bytes(), Path("raw.cleaned.txt").read_bytes()

    again = fix_file(raw, engine=engine, certainty="ask")

    assert (0, 0) == (again.applied, again.left)
    assert (log, edition) == (Path("raw.edits.jsonl").read_bytes(), Path("raw.cleaned.txt").read_bytes())


def test_what_fix_took_is_seen_once_a_person_accepts_it(raw: Path, engine: Engine) -> None:
    fix_file(raw, engine=engine, certainty="ask")
    with open_session(raw, engine=engine) as session:
        first, *_ = session.review.suggestions
        before = [live.unseen for live in session.review.replayed.edits]
        session.accept([first.key])
        session.accept([first.key])
        after = [live.unseen for live in session.review.replayed.edits]
        assert session.review.edition().text == CLEANED

    assert ([True, True, True], [False, True, True]) == (before, after)
    assert 3 + 2 == len(session.review.log.records), "the second time says nothing new"


def test_what_is_less_certain_stays_open(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine, read_only=True) as session:
        sure, all_ = certain(session.review, "sure"), certain(session.review, "ask")

    fixed = fix_file(raw, engine=engine, certainty="sure")

    assert (len(sure), len(all_) - len(sure)) == (fixed.applied, fixed.left)


def test_a_foreign_edition_keeps_the_log_from_growing(raw: Path, engine: Engine) -> None:
    Path("raw.cleaned.txt").write_text("by hand\n", "utf-8")

    with pytest.raises(ConflictError):
        fix_file(raw, engine=engine, certainty="ask")
    assert not Path("raw.edits.jsonl").exists()

    fix_file(raw, engine=engine, certainty="ask", force=True)
    assert ("by hand\n", CLEANED) == (Path("raw.cleaned.txt.bak").read_text(), Path("raw.cleaned.txt").read_text())


def test_the_output_pattern_may_name_a_folder_that_is_made(raw: Path, engine: Engine) -> None:
    fixed = fix_file(raw, engine=engine, settings=Settings(output="clean/{stem}.en{suffix}"), certainty="ask")

    assert Path("clean/raw.en.txt") == fixed.edition
    assert CLEANED == fixed.edition.read_text("utf-8")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "gb18030"])
def test_bytes_come_back_in_their_own_form(engine: Engine, codec: str) -> None:
    text = "jack ma leads the ali group today. 马云\r\nno last newline: jack ma"
    settings = Settings(encoding=codec if codec == "gb18030" else None)

    made = fix_bytes(text.encode(codec), "-", engine=engine, settings=settings, certainty="ask")

    wanted = text.replace("jack ma", "Jack Ma").replace("ali group", "Alibaba Group")
    assert (wanted.encode(codec), 3, 0) == (made.edition, made.applied, made.left)
