"""Raw text, glossary and edition change at once, at random: no human decision is lost, each conflict is told once."""

import tempfile
from collections import Counter
from pathlib import Path

import pytest
from command_line import GLOSSARY
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cleaner.core.basis.errors import LockError
from cleaner.core.basis.text import Document
from cleaner.core.log.history import Log, Rebased
from cleaner.core.work.review import Review
from cleaner.files.settings.values import Settings
from cleaner.workspace.differences.recleaning import Recleaned, reclean_file
from cleaner.workspace.engine.engine import Engine, load_engine
from cleaner.workspace.work.session import Session, open_session

PIECES = (
    "jack ma",
    "Jack Ma",
    "ali group",
    "horse cloud",
    "tao bao",
    "said",
    "the",
    "and",
    ",",
    ".",
    " ",
    "\n",
    "马云",
)
texts = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
GLOSSARIES = (
    GLOSSARY,
    GLOSSARY + "  - Taobao: [tao bao]\n",
    GLOSSARY.replace("variants: [horse cloud]", "variants: [cloud horse]"),
    "glossary: Names\nentries:\n  - Ma Yun: [jack ma, horse cloud]\n",
)


class Engines(list[Engine]):
    """One of each glossary; Hypothesis prints what a test is given."""

    def __repr__(self) -> str:
        return "engines"


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Engines:
    folder = tmp_path_factory.mktemp("names")
    paths = [folder / f"{n}.yaml" for n in range(len(GLOSSARIES))]
    for path, glossary in zip(paths, GLOSSARIES, strict=True):
        path.write_bytes(glossary.encode())
    return Engines(load_engine([path]) for path in paths)


KINDS = ("accept", "accept", "own", "segment", "dismiss", "refuse", "undo")
words = st.lists(st.sampled_from(PIECES), max_size=3).map("".join)
deeds = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 99), words), max_size=6)
rewordings = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 12), words), max_size=3)
"""Where something is put instead of how many characters."""


def reworded(text: str, changes: list[tuple[int, int, str]]) -> str:
    for at, length, new in changes:
        start = at * len(text) // 99
        text = text[:start] + new + text[start + length :]
    return text


def decide(session: Session, kind: str, number: int, new: str) -> None:
    """Decide one thing, if it can be."""
    review = session.review
    keys = [s.key for n, s in enumerate(review.suggestions) if review.state(n) != "by hand"]
    if kind == "undo":
        session.undo()
    elif kind == "segment" and review.document.segments:
        at = number % len(review.document.segments) + 1
        session.edit_segment(at, reworded(review.segment_edition(at), [(number, 4, new.replace("\n", " "))]))
    elif keys:
        key = keys[number % len(keys)]
        if kind == "accept":
            session.accept([key])
        elif kind == "own":
            session.replace(key, "Ma")
        elif kind != "segment":
            session.dismiss([key], "here" if kind == "dismiss" else "document")


def write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


def reclean(path: Path, engine: Engine) -> Recleaned:
    done = reclean_file(path, engine=engine, settings=Settings(person="Bea"))
    assert done.session is not None
    done.session.close()
    return done


def editions_of(raw: str, done: Recleaned, engine: Engine) -> set[str]:
    """What each point of the log made of the raw text that was decided about."""
    header, records = done.review.log.header, done.review.log.records
    until = next((n for n, record in enumerate(records) if isinstance(record.what, Rebased)), len(records))
    document = Document.of("raw.txt", raw)
    logs = (Log(header, records[:n]) for n in range(until + 1))
    return {Review.of(document, engine.glossaries, log, ()).edition().text for log in logs}


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(raw=texts, decisions=deeds, new=rewordings, by_hand=rewordings, glossary=st.integers(0, len(GLOSSARIES) - 1))
def test_no_human_decision_is_lost(
    engines: Engines,
    raw: str,
    decisions: list[tuple[str, int, str]],
    new: list[tuple[int, int, str]],
    by_hand: list[tuple[int, int, str]],
    glossary: int,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, edition = Path(folder, "raw.txt"), Path(folder, "raw.cleaned.txt")
        write(path, raw)
        with open_session(path, engine=engines[0], settings=Settings(person="Ann")) as session:
            for decision in decisions:
                decide(session, *decision)
            session.save()
            before = session.review
        if not before.log.records:
            return
        now, theirs = reworded(raw, new), reworded(before.edition().text, by_hand)
        assume(theirs != raw)  # a copy of the raw text is nobody's work
        write(path, now)
        write(edition, theirs)

        done = reclean(path, engines[glossary])

        records = {record.seq for record in done.taken_over}
        state = done.review.replayed
        held = Counter({v.seq for v in before.replayed.edits} | {r.seq for r in before.replayed.dismissed.values()})
        after = [*(v.seq for v in state.edits), *(r.seq for r in state.dismissed.values())]
        after += [*(c.record.seq for c in state.conflicts), *(f.record.seq for f in done.settlement.gone)]
        taken_back = {getattr(r.what, "seq", 0) for r in done.taken_over}
        assert Counter(after) - Counter(records) == Counter({seq: 1 for seq in held if seq not in taken_back})
        assert len({c.record.seq for c in state.conflicts}) == len(state.conflicts)
        # the present raw text, an edition of ours before, or what their changes came to at a point of the log
        in_log = theirs in {now, *editions_of(raw, done, engines[0])}
        kept = [file.read_bytes().decode() for file in Path(folder).glob("raw.cleaned.txt*")]
        assert in_log or (theirs in kept if done.clashes else done.review.edition().text in kept)
        if not in_log and not done.clashes and now == raw and len({record.batch for record in before.log.records}) == 1:
            assert done.review.edition().text.rstrip("\n") == theirs.rstrip("\n")  # the last line end is the file's
        again = reclean(path, engines[0])
        assert (again.review.log, again.conflicts) == (done.review.log, done.conflicts)


def world(folder: Path) -> tuple[list[str], Path]:
    """Sixty lines that speak of sixty firms, and the glossary of them."""
    lines = [
        f"In year {n} the firm called zing{n} corp sold goods number {n} to the town of Place{n}." for n in range(60)
    ]
    path = folder / "raw.txt"
    write(path, "\n\n".join(lines) + "\n")
    return lines, path


def firms(folder: Path, names: dict[str, str]) -> Engine:
    entries = "".join(f"  - {{name: {name}, variants: [{variant}]}}\n" for variant, name in names.items())
    path = folder / "firms.yaml"
    path.write_text(f"glossary: Firms\nentries:\n{entries}", "utf-8")
    return load_engine([path])


def test_twenty_entries_change_and_twenty_come_while_both_texts_change(tmp_path: Path) -> None:
    lines, path = world(tmp_path)
    names = {f"zing{n} corp": f"Zing{n}" for n in range(60)}
    with open_session(path, engine=firms(tmp_path, names), settings=Settings(person="Ann")) as session:
        keys = [s.key for s in session.review.suggestions]
        assert len(keys) == 60
        session.accept(keys[:50])
        session.dismiss(keys[50:])
        edition = session.save()
        before = session.review
    names |= {f"zing{n} corp": f"Xing{n} Group" for n in range(20)}
    names |= {f"place{n}": f"Town {n}" for n in range(30, 50)}
    lines.insert(7, "Nobody had asked zing3 corp about it; the zang corp laughed.")
    lines[30] = lines[30].replace("the firm called zing29 corp sold goods", "goods of another firm were sold")
    write(path, "\n\n".join(lines) + "\n")
    by_hand = "The firm Zing40 has sold nothing at all in Place40."
    text = edition.read_text("utf-8").split("\n\n")
    text[40] = by_hand
    write(edition, "\n\n".join(text))

    done = reclean(path, firms(tmp_path, names))

    conflicts = [conflict.edit.before for conflict in done.conflicts]
    assert conflicts == ["zing29 corp"]
    assert by_hand in edition.read_text("utf-8")
    assert done.review.edition().text == edition.read_text("utf-8")
    kept = {live.seq for live in done.review.replayed.edits}
    lost = {live.seq for live in before.replayed.edits} - kept - {c.record.seq for c in done.conflicts}
    assert lost <= {getattr(record.what, "seq", 0) for record in done.taken_over}
    assert 10 == len(done.review.replayed.dismissed)
    assert 20 == len([live for live, now in done.outdated if now is not None])
    assert {"zing3 corp"} | {f"Place{n}" for n in range(30, 50)} == {s.before for s in done.opened}


def test_a_text_that_is_being_edited_is_not_re_cleaned(raw: Path, engine: Engine) -> None:
    with open_session(raw, engine=engine) as session:
        session.accept([session.review.suggestions[0].key])
        with pytest.raises(LockError):
            reclean_file(raw, engine=engine, settings=Settings())
