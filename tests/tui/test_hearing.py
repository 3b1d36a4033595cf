"""What is decided about a pair speaks at once where it stands open: in the panel, in the reasons, and never to who is blind."""

from pathlib import Path

from make_long import long_text
from screens import Driven, driven, engine_of, session_of

from cleaner.core.basis.text import Span
from cleaner.core.work.hearing import heard
from cleaner.files.settings.values import Settings
from cleaner.workspace.work.pieces import pieces, suggestions_of
from cleaner.workspace.work.session import Session, open_session

SIZE = (120, 36)
ACCEPTED, REFUSED = "accepted once elsewhere in this text", "refused once elsewhere in this text"


def heeding(folder: Path) -> Session:
    """The article, opened by somebody who may know of decisions."""
    session = session_of(folder)
    session.heed()
    return session


async def at_ants(drive: Driven) -> str:
    """Stand on the first of three, whose confidences are 88, 41 and 38 in a hundred."""
    await drive.press("home", "j", "j", "j", "j", "j")
    while drive.session.review.suggestions[drive.screen.standing.suggestion].confidence != 0.88:
        await drive.press("k")
    return drive.frame()


async def test_what_is_accepted_lifts_the_other_places_at_once_and_undo_lowers_them(tmp_path: Path) -> None:
    async with driven(heeding(tmp_path), SIZE) as drive:
        assert "88%" in await at_ants(drive)
        await drive.press("y")
        frame = drive.frame()
        assert (drive.standing_on, "80%" in frame, ACCEPTED in frame) == ("ants", True, True)
        await drive.press("question_mark")
        assert ACCEPTED in drive.frame()
        await drive.press("escape", "u", "j")
        frame = drive.frame()
        assert (drive.standing_on, "41%" in frame, ACCEPTED in frame) == ("ants", True, False)


async def test_what_is_refused_lowers_the_other_places_and_hides_none(tmp_path: Path) -> None:
    async with driven(heeding(tmp_path), SIZE) as drive:
        await at_ants(drive)
        await drive.press("n")
        frame = drive.frame()
        assert (drive.standing_on, "11%" in frame, REFUSED in frame) == ("ants", True, True)
        assert drive.states.count("open") == 8
        await drive.press("K")
        assert REFUSED not in drive.frame(), "another pair"


async def test_who_must_not_know_of_decisions_sees_what_was_found(tmp_path: Path) -> None:
    async with driven(session_of(tmp_path), SIZE) as drive:
        await at_ants(drive)
        await drive.press("y")
        assert "41%" in drive.frame()
        assert ACCEPTED not in drive.frame()


def test_only_confidence_reasons_and_trust_change_and_undo_gives_back_the_very_suggestion(tmp_path: Path) -> None:
    with heeding(tmp_path) as session:
        assert session.engine is not None
        session.add_suggestions(session.engine.suggest(session.review.document))
        review = session.review
        [first, second] = [n for n, s in enumerate(review.suggestions) if s.before == "jack ma"]
        assert heard(review, second) is review.suggestions[second]
        session.dismiss([review.suggestions[first].key])
        lower = heard(session.review, second)
        assert lower.confidence < review.suggestions[second].confidence
        assert (lower.key, lower.options, lower.span) == (
            review.suggestions[second].key,
            review.suggestions[second].options,
            review.suggestions[second].span,
        )
        assert heard(session.review, first) is review.suggestions[first], "a place says nothing of itself"
        session.undo()
        assert heard(session.review, second) is review.suggestions[second]


def test_pieces_of_a_long_text_hear_what_was_decided_before_wherever_it_stood(tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_text(long_text(15_000), encoding="utf-8")
    with open_session(path, engine=engine_of(tmp_path), settings=Settings(person="Ann")) as session:
        found = [s for s in session.review.suggestions if s.before == "Peng Lei"]
        assert len(found) > 2
        session.accept([found[0].key, found[-1].key])
    with open_session(path, engine=engine_of(tmp_path), settings=Settings(person="Ann"), suggest=False) as session:
        session.heed()
        document, told = session.review.document, dict[Span, str]()
        assert session.engine is not None
        for piece in pieces(document):
            for suggestion in suggestions_of(session.engine.suggest, document, piece):
                rows = [row.text for row in suggestion.evidence if row.kind == "decided"]
                told |= dict.fromkeys([suggestion.span] if rows else [], *rows)
        wanted = dict.fromkeys([s.span for s in found], "accepted twice elsewhere in this text")
        wanted |= {found[0].span: ACCEPTED, found[-1].span: ACCEPTED}
        assert told == wanted
