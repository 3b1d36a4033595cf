"""A text so long that suggestions arrive while a person works: what the other process finds is what the engine finds."""

import gc
import os
import pickle
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from make_long import long_text
from screens import Driven, driven, engine_of
from textual.strip import Strip

from cleaner.core.basis.text import Document, Span
from cleaner.core.log.base import Base
from cleaner.files.settings.values import Settings
from cleaner.tui.editor.place import Standing
from cleaner.tui.shell.handing_over import Receiver
from cleaner.tui.shell.matching_process import main, progress
from cleaner.workspace.work.pieces import PIECE, pieces, place, suggestions_of
from cleaner.workspace.work.session import Session, open_session


def long_session(folder: Path, words: int = 15_000) -> Session:
    """A text of a tenth of a megabyte, nothing suggested yet."""
    path = folder / "book.txt"
    path.write_text(long_text(words), encoding="utf-8")
    return open_session(path, engine=engine_of(folder), settings=Settings(person="Ann"), suggest=False)


async def all_found(drive: Driven) -> None:
    """Wait until the whole text is matched."""
    while drive.screen.matching:
        await drive.pilot.pause(0.05)


def test_what_is_handed_over_is_what_was_found(tmp_path: Path) -> None:
    with long_session(tmp_path) as session:
        document = session.review.document
        assert session.engine is not None
        sent, got = BytesIO(), Receiver()
        main(BytesIO(pickle.dumps((session.engine.suggest, document, ()))), sent)
        sent.seek(0)
        assert Base.unpacked(pickle.load(sent)) == Base(document.raw)
        places: list[Span] = []
        for span, found, done, total in progress(session.engine.suggest, document):
            read_span, parcel, *read = pickle.load(sent)
            assert (read_span, tuple(got.unpack(parcel)), read) == (span, found, [done, total])
            assert found, "a piece without suggestions would prove nothing"
            session.put_suggestions(span, found, done == total)
            places.append(span)
        base = Base.unpacked(pickle.load(sent))
        assert Base.unpacked(session.bases.packed(session.review, True)) == base
    assert [place.start for place in places] == [0, *(place.end for place in places[:-1])]
    assert len(places) > 1
    assert places[-1].end == len(document.raw)


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="no priorities here")
def test_the_other_process_lets_the_screen_go_first(tmp_path: Path) -> None:
    with long_session(tmp_path) as session:
        assert session.engine is not None
        command = [sys.executable, "-m", "cleaner.tui.shell.matching_process"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            with process.stdin as sending:
                pickle.dump((session.engine.suggest, session.review.document, ()), sending)
            pickle.load(process.stdout)
            assert os.getpriority(os.PRIO_PROCESS, process.pid) > os.getpriority(os.PRIO_PROCESS, 0)
            process.stdout.close()


async def test_a_person_who_has_moved_stays_there_while_suggestions_arrive(tmp_path: Path) -> None:
    async with driven(long_session(tmp_path)) as drive:
        await drive.press("end")
        place = drive.screen.standing.segment
        await all_found(drive)
        assert drive.screen.standing.segment == place
        engine = drive.session.engine
        assert engine is not None
        assert drive.session.whole
        assert drive.session.review.total == len(engine.suggest(drive.session.review.document))


async def test_who_opens_it_again_stands_where_they_stopped_once_that_is_found(tmp_path: Path) -> None:
    async with driven(long_session(tmp_path)) as drive:
        await all_found(drive)
        review = drive.session.review
        drive.screen.stand(Standing.at_suggestion(review, review.total - 3))
        await drive.press("y")
        left = drive.screen.standing
    async with driven(long_session(tmp_path)) as drive:
        begun = drive.screen.standing
        await all_found(drive)
        assert drive.screen.standing == left
        assert begun.offset == review.suggestions[-3].span.start
        frame = drive.frame()
        assert drive.standing_on in frame[frame.index("▸") :]


async def test_who_has_scrolled_away_is_not_taken_back_by_what_arrives(tmp_path: Path) -> None:
    async with driven(long_session(tmp_path)) as drive:
        await drive.press(*["pagedown"] * 5)
        top = drive.screen.texts.places[0]
        await all_found(drive)
        await drive.pilot.pause()
        assert drive.session.review.total
        assert drive.screen.texts.places[0] == top


async def test_a_decision_made_meanwhile_holds(tmp_path: Path) -> None:
    async with driven(long_session(tmp_path)) as drive:
        while not drive.session.review.total:
            await drive.pilot.pause(0.02)
        first = drive.session.review.suggestions[0].key
        await drive.press("y")
        await all_found(drive)
        await drive.pilot.pause()
        index = drive.session.review.index(first)
        assert index is not None
        assert drive.states[index] == "accepted"
        assert Base.unpacked(drive.session.review.log.header.base).raw == drive.session.review.document.raw


async def test_a_variant_is_seen_at_once_where_a_person_stands_and_everywhere_in_the_end(tmp_path: Path) -> None:
    async with driven(long_session(tmp_path)) as drive:
        await all_found(drive)
        review = drive.session.review
        places = [n for n in range(review.total) if review.suggestions[n].before == "Peng Lei"]
        here = places[len(places) // 2]
        offset = review.suggestions[here].span.start
        drive.screen.stand(Standing.at_suggestion(review, here))
        await drive.press("G", *"Jack Ma", "enter")
        review = drive.session.review
        at = review.offered.after(offset)
        assert "Jack Ma" in [option.after for option in review.suggestions[at].options]
        assert drive.screen.standing.offset == offset
        await all_found(drive)
        review = drive.session.review
        engine = drive.session.engine
        assert engine is not None
        # Which of two owners of a form comes first may rest on what stands in another piece.
        wanted = [frozenset(s.options) for s in engine.suggest(review.document)]
        assert [frozenset(s.options) for s in review.suggestions] == wanted


def test_the_pieces_with_the_words_come_first_and_all_are_there(tmp_path: Path) -> None:
    with long_session(tmp_path) as session:
        document = session.review.document
        plain = pieces(document)
        assert len(plain) > 1
        word = document.raw[place(document, plain[-1]).start :].split()[3:7]
        found = pieces(document, [" ".join(word)])
        assert sorted(found, key=lambda piece: piece.start) == plain
        assert plain[-1] in found[: len(found) - 1] or len(found) == 1


@pytest.mark.parametrize(("characters", "count"), [(PIECE - 900, 1), (PIECE + 900, 2), (PIECE * 5, 5)])
def test_no_piece_is_so_small_that_it_knows_nothing_of_the_text(characters: int, count: int) -> None:
    line = "Nobody saw jack ma at the harbour of the town today.\n"
    document = Document.of("a.txt", line * (characters // len(line)))

    found = pieces(document)

    sizes = [len(place(document, piece)) for piece in found]
    assert (count, len(document.raw)) == (len(found), sum(sizes))
    assert max(sizes) - min(sizes) <= 2 * len(line)


def test_the_broken_name_of_a_suggestion_stands_where_it_says(tmp_path: Path) -> None:
    with long_session(tmp_path) as session:
        assert session.engine is not None
        document = session.review.document
        wider = 0
        for _, found, _, _ in progress(session.engine.suggest, document):
            for suggestion in found:
                word = suggestion.word_span
                wider += word != suggestion.span
                assert document.raw[word.start : word.end] == suggestion.broken
        assert wider, "no suggestion repairs its surroundings: this proves nothing"


async def test_frames_leave_nothing_to_the_collector_of_garbage(tmp_path: Path) -> None:
    async with driven(long_session(tmp_path)) as drive:
        await all_found(drive)
        await drive.press("pagedown")
        gc.collect()
        gc.set_debug(gc.DEBUG_SAVEALL)
        try:
            await drive.press(*["pagedown"] * 5, "j", "y", "u")
            gc.collect()
            assert [found for found in gc.garbage if isinstance(found, Strip)] == []
        finally:
            gc.set_debug(0)
            gc.garbage.clear()


def test_a_suggestion_that_repairs_its_surroundings_has_one_key_in_a_piece_and_in_the_whole(tmp_path: Path) -> None:
    with long_session(tmp_path) as session:
        assert session.engine is not None
        document, suggest = session.review.document, session.engine.suggest
        whole = {(s.span, s.options): s.key for s in suggest(document) if s.word is not None}

        found = [s for piece in pieces(document) for s in suggestions_of(suggest, document, piece)]

        keys = {(s.span, s.options): s.key for s in found if (s.span, s.options) in whole}
        assert keys, "no suggestion repairs its surroundings: this proves nothing"
        assert keys.items() <= whole.items()
