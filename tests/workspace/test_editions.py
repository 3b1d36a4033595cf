"""The edition's file: ours is replaced, whatever anybody else made of it is not."""

from pathlib import Path

import pytest

from cleaner.core.basis.errors import ConflictError, TextError
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.work.editions import is_earlier_edition
from cleaner.workspace.work.session import Session, open_session

EDITION = Path("raw.cleaned.txt")


def accept(session: Session, *indices: int) -> None:
    session.accept([session.review.suggestions[index].key for index in indices])


def test_an_edition_of_this_log_is_replaced_in_a_later_session(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine) as session:
        accept(session, 0)
        session.save()
        accept(session, 1)
    with open_session(raw, engine=engine) as session:
        accept(session, 2)
        session.save()
        newest = session.review.edition().text

    assert newest == EDITION.read_text("utf-8")
    assert not list(Path().glob("*.bak*"))


def test_an_edition_of_a_long_text_is_known_again_after_many_decisions(raw: Path, engine: Engine) -> None:
    raw.write_text("jack ma came.\n" * 30 + "It rained all day.\n" * 60_000, "utf-8")
    with open_session(raw, engine=engine) as session:
        accept(session, 0)
        session.save()
        for index in range(1, 30):
            accept(session, index)
    with open_session(raw, engine=engine, suggest=False) as session:
        assert session.edition.foreign(session.review) is None
        EDITION.write_text(EDITION.read_text("utf-8").replace("rained", "snowed", 1), "utf-8")
        assert session.edition.foreign(session.review) is not None


def test_each_edition_that_ever_stood_is_known_again_through_undo_and_redo(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine) as session:
        stood = [session.review.edition().text]
        key = session.review.suggestions[0].key
        for deed in (
            lambda: accept(session, 0),
            lambda: accept(session, 1, 2),
            session.undo,
            session.undo,
            session.redo,
            lambda: session.replace(key, "Jack"),
            session.undo,
            lambda: session.dismiss([key]),
            lambda: accept(session, 2),
        ):
            deed()
            stood.append(session.review.edition().text)
        log, text = session.review.log, session.review.document.raw

    assert [] == [edition for edition in stood[1:-1] if not is_earlier_edition(log, text, edition)]
    assert not is_earlier_edition(log, text, stood[1].replace("Jack", "Jock"))


@pytest.mark.parametrize("saved", [True, False])
def test_an_edition_changed_by_hand_is_a_conflict_and_stays(raw: Path, engine: Engine, saved: bool) -> None:
    with open_session(raw, engine=engine) as session:
        accept(session, 0)
        if saved:
            session.save()
        EDITION.write_text("by hand\n", "utf-8")

        with pytest.raises(
            ConflictError,
            match=r"somebody has changed the edition since it was saved; `cleaner adopt .*raw\.txt .*raw\.cleaned\.txt` takes it over",
        ):
            session.save()
        with pytest.raises(ConflictError):
            session.require_saveable()

        assert "by hand\n" == EDITION.read_text("utf-8")


def test_a_raw_translation_that_changes_while_it_is_open_is_told_as_the_edition_is_written(
    raw: Path, engine: Engine
) -> None:
    with open_session(raw, engine=engine) as session:
        accept(session, 0)
        session.save()
        assert not session.notices
        raw.write_bytes(raw.read_bytes() + b"more\n")
        session.save()

    assert ["raw.txt has changed since it was opened; `cleaner reclean raw.txt` carries all decisions over"] == list(
        session.notices
    )


def test_force_keeps_a_copy_of_each_foreign_edition(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine) as session:
        accept(session, 0)
        for text in ("one\n", "two\n"):
            EDITION.write_text(text, "utf-8")
            session.save(force=True)
        notices = session.notices

    assert ["one\n", "two\n"] == [Path(f"raw.cleaned.txt.bak{n}").read_text("utf-8") for n in ("", "2")]
    assert [True, True] == [f"raw.cleaned.txt.bak{n}" in notice for n, notice in zip(("", "2"), notices, strict=True)]
    assert EDITION.read_text("utf-8").startswith("Jack Ma leads the ali group")


def test_a_copy_of_the_raw_translation_may_be_replaced(raw: Path, engine: Engine) -> None:
    EDITION.write_bytes(raw.read_bytes())

    with open_session(raw, engine=engine) as session:
        accept(session, 0)
        session.save()

    assert EDITION.read_text("utf-8").startswith("Jack Ma")


def test_a_folder_in_its_place_is_told(raw: Path, engine: Engine) -> None:
    EDITION.mkdir()

    with open_session(raw, engine=engine) as session:
        accept(session, 0)
        with pytest.raises(TextError, match="folder"):
            session.save()


def test_an_edition_that_is_gone_is_written_anew(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine) as session:
        accept(session, 0)
        session.save()
        EDITION.unlink()
        session.save()

    assert EDITION.exists()
