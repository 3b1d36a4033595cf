"""A session: decisions are on the disk before they are seen, survive any death, and are one person's at a time."""

import json
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import pytest

from cleaner.core.basis.errors import LockError, LogError, UsageError
from cleaner.core.log.base import Base, seen_of
from cleaner.core.log.edits import edition_of
from cleaner.files.disk.logs import EditLog
from cleaner.files.settings.values import Settings
from cleaner.workspace.engine.engine import Engine, load_engine
from cleaner.workspace.work.holding import opened_or_read
from cleaner.workspace.work.session import Session, open_session

LOG = Path("raw.edits.jsonl")


def keys(session: Session) -> list[str]:
    return [s.key for s in session.review.suggestions]


def states(session: Session) -> list[str]:
    return [session.review.state(index) for index in range(session.review.total)]


def dids(path: Path = LOG) -> list[str]:
    return [json.loads(line)["do"] for line in path.read_text("utf-8").splitlines()[1:]]


def decide_a_little(raw: Path, engine: Engine) -> str:
    """Accept two, dismiss one, take one back by undo; return the edition."""
    with open_session(raw, engine=engine) as session:
        first, second, third = keys(session)
        session.accept([first, second])
        session.dismiss([third])
        session.replace(third, "Ma Yun")
        session.undo()
        return session.review.edition().text


def test_looking_at_a_text_leaves_nothing_behind(raw: Path, engine: Engine) -> None:
    before = sorted(Path().iterdir())

    with open_session(raw, engine=engine) as session:
        assert ["open", "open", "open"] == states(session)
        assert session.saved

    assert before == sorted(Path().iterdir())


@pytest.mark.parametrize("output", ["{stem}.cleaned{suffix}", "clean-{stem}{suffix}", "{stem}-of{suffix}"])
def test_an_edition_that_is_opened_for_a_raw_translation_is_told(raw: Path, engine: Engine, output: str) -> None:
    settings = Settings(output=output)
    with open_session(raw, engine=engine, settings=settings) as session:
        assert () == session.notices
        edition = session.save()

    with open_session(edition, engine=engine, settings=settings) as session:
        assert [notice.partition(";")[0] for notice in session.notices] == [f"this is the edition of {raw.name}"]


@pytest.mark.parametrize("packed", [[], [False], [False, True]])
def test_a_first_decision_waits_for_no_packing_that_is_under_way(raw: Path, engine: Engine, packed: list[bool]) -> None:
    with open_session(raw, engine=engine) as session:
        text, offered = session.review.document.raw, tuple(map(seen_of, session.review.suggestions))
        for whole in packed:
            session.bases.keep(Base(text, offered if whole else None).packed(), whole)
        session.accept(keys(session)[:1])

    found, _ = EditLog(LOG).read()
    assert found is not None
    assert Base(text, None if packed == [False] else offered) == Base.unpacked(found.header.base)


def test_a_decision_is_on_the_disk_when_the_method_returns(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine) as session:
        session.accept(keys(session)[:1])

        found, torn = EditLog(LOG).read()
        assert (session.review.log, False) == (found, torn)
        assert not session.saved


def test_what_the_disk_refuses_is_not_decided(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine) as session:
        LOG.mkdir()

        with pytest.raises(LogError):
            session.accept(keys(session))

        assert ["open", "open", "open"] == states(session)


def test_a_session_opened_again_stands_where_it_was_left(raw: Path, engine: Engine) -> None:
    edition = decide_a_little(raw, engine)

    with open_session(raw, engine=engine) as session:
        assert ["accepted", "accepted", "dismissed"] == states(session)
        assert edition == session.review.edition().text
        session.redo()
        assert ["accepted", "accepted", "by hand"] == states(session)
        session.undo()
        session.undo()
        session.undo()
        assert ["open", "open", "open"] == states(session)
        assert not session.review.can_undo


def test_a_log_cut_at_any_byte_opens_with_all_whole_records(raw: Path, engine: Engine) -> None:
    decide_a_little(raw, engine)
    whole = LOG.read_bytes()
    ends = list(accumulate(map(len, whole.splitlines(keepends=True))))
    raw_text = raw.read_text("utf-8")

    for cut in range(ends[0], len(whole), 7):
        LOG.write_bytes(whole[:cut])
        with open_session(raw, engine=engine, suggest=False) as session:
            records = session.review.log.records
            assert sum(end <= cut for end in ends) - 1 <= len(records) <= sum(end <= cut + 1 for end in ends) - 1
            edits = [live.edit for live in session.review.replayed.edits]
            assert edition_of(raw_text, edits).text == session.review.edition().text
            assert (cut in ends) or any("torn" in notice for notice in session.notices)


def test_a_line_that_was_taken_out_of_a_log_is_told(raw: Path, engine: Engine) -> None:
    decide_a_little(raw, engine)
    lines = LOG.read_bytes().splitlines(keepends=True)
    LOG.write_bytes(b"".join([*lines[:2], *lines[3:]]))

    with open_session(raw, engine=engine) as session:
        [told] = session.notices
        assert told.startswith(f"1 record is missing in {LOG.name}, and what was decided there is lost; ")


def test_a_torn_log_is_continued(raw: Path, engine: Engine) -> None:
    decide_a_little(raw, engine)
    LOG.write_bytes(LOG.read_bytes()[:-3])

    with open_session(raw, engine=engine) as session:
        session.reopen(keys(session)[:1])
        seen = states(session)
    with open_session(raw, engine=engine) as session:
        assert seen == states(session)
        assert session.notices == ()


def test_every_move_is_a_record_of_its_own(raw: Path, engine: Engine) -> None:
    decide_a_little(raw, engine)

    assert ["applied", "applied", "dismissed", "withdrawn", "applied", "undone"] == dids()


def test_a_record_says_who_and_when(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine, settings=Settings(person="李")) as session:
        session.clock = lambda: "2025-01-02T03:04:05.678Z"
        [record] = session.accept(keys(session)[:1])

    assert ("李", "2025-01-02T03:04:05.678Z") == (record.by, record.at)


def test_saving_writes_the_edition_and_leaves_the_raw_translation(raw: Path, engine: Engine) -> None:
    before = raw.read_bytes()
    with open_session(raw, engine=engine) as session:
        session.accept(keys(session))

        assert Path("raw.cleaned.txt") == session.save()
        assert session.saved
        session.undo()
        assert not session.saved

    assert "Jack Ma leads the Alibaba Group today.\nNobody else did.\nThen Jack Ma went home.\n" == Path(
        "raw.cleaned.txt"
    ).read_text("utf-8")
    assert before == raw.read_bytes()


def test_a_second_writer_is_refused_and_may_read(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine, settings=Settings(person="ada")) as session:
        with pytest.raises(LockError, match="ada"):
            open_session(raw, engine=engine)
        with open_session(raw, engine=engine, read_only=True) as reader:
            assert reader.read_only
            assert "ada" in " ".join(reader.notices)
            with pytest.raises(UsageError, match="read-only"):
                reader.accept(keys(reader))
            with pytest.raises(UsageError, match="read-only"):
                reader.save()
        session.accept(keys(session)[:1])
    with open_session(raw, engine=engine) as session:
        assert not session.read_only


def test_a_reader_takes_over_what_the_writer_decides_meanwhile(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine) as writer, open_session(raw, engine=engine, read_only=True) as reader:
        assert not reader.follow()
        writer.accept(keys(writer)[:1])
        assert reader.follow()
        assert reader.review.edition() == writer.review.edition()
        assert not reader.follow()
        writer.undo()
        assert reader.follow()
        assert reader.review.decided == 0
        with LOG.open("ab") as log:
            log.write(b"{")
        assert reader.follow()
        assert reader.review.log == writer.review.log
        LOG.write_bytes(b"no log\n")
        with pytest.raises(LogError):
            reader.follow()
        assert not reader.follow()


def test_a_raw_translation_that_has_changed_since_the_log_is_refused(raw: Path, engine: Engine) -> None:
    decide_a_little(raw, engine)
    before = LOG.read_bytes()
    raw.write_text("quite another text\n", "utf-8")

    with pytest.raises(LogError, match="has changed since these decisions were made"):
        open_session(raw, engine=engine)

    assert before == LOG.read_bytes()
    assert not list(Path().glob("*.lock"))


def test_decisions_hold_when_the_glossary_has_grown(raw: Path, engine: Engine) -> None:
    edition = decide_a_little(raw, engine)
    Path("names.yaml").write_text(
        Path("names.yaml").read_text("utf-8").replace("[horse cloud]", "[horse cloud, Mr Horse]")
    )

    with open_session(raw, engine=load_engine([Path("names.yaml")])) as session:
        assert ["accepted", "accepted", "dismissed"] == states(session)
        assert edition == session.review.edition().text


def test_the_edition_never_takes_the_place_of_the_raw_translation(raw: Path, engine: Engine) -> None:
    with pytest.raises(UsageError, match="overwrite the raw translation"):
        open_session(raw, engine=engine, settings=replace(Settings(), output="{stem}{suffix}"))


def test_suggestions_that_come_later_meet_the_decisions_of_the_log(raw: Path, engine: Engine) -> None:
    decide_a_little(raw, engine)

    with open_session(raw, engine=engine, suggest=False) as session:
        assert session.review.total == 0
        session.add_suggestions(engine.suggest(session.review.document))
        assert ["accepted", "accepted", "dismissed"] == states(session)


def test_who_cannot_lock_a_text_reads_it_and_is_told_why(raw: Path, engine: Engine) -> None:
    Path("raw.edits.lock").mkdir()

    with opened_or_read(lambda read_only: open_session(raw, engine=engine, read_only=read_only)) as session:
        assert session.read_only
        [notice] = session.notices
        assert notice.startswith(
            "raw.edits.lock cannot be made (Is a directory); here you can only read; allow writing"
        )
