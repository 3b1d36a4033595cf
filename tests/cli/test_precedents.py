"""What was decided in a text and in those beside it is heard by ``check``, ``fix`` and ``explain``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from command_line import Run

from cleaner.core.log.history import Action
from cleaner.core.work.judging import decisions
from cleaner.core.work.review import Review
from cleaner.core.work.verdicts import approving, rejecting, taking_back
from cleaner.workspace.engine.engine import load_engine
from cleaner.workspace.work.session import open_session

PLAIN = "Nobody saw jack ma there.\n"


def confidence(run: Run, name: str) -> tuple[float, list[str]]:
    [row] = map(json.loads, run("check", "-g", "names.yaml", "--format", "json", name).out.splitlines())
    return row["confidence"], [e["text"] for e in row["evidence"] if e["kind"] == "decided"]


def accept_all(path: Path) -> None:
    with open_session(path, engine=load_engine([path.with_name("names.yaml")])) as session:
        session.accept([s.key for s in session.review.suggestions])


def judge(path: Path, verdict: Callable[[Review, str, Any], list[Action]]) -> None:
    with open_session(path, engine=load_engine([path.with_name("names.yaml")])) as session:
        [decided] = decisions(session.review, session.person)
        session.carry_out(verdict(session.review, session.person, decided if verdict is taking_back else [decided]))


def test_a_decision_in_one_text_speaks_in_the_next(run: Run, world: Path) -> None:
    (world / "first.txt").write_text(PLAIN, "utf-8")
    (world / "second.txt").write_text(PLAIN.replace("there", "here"), "utf-8")
    before, nothing = confidence(run, "second.txt")

    accept_all(world / "first.txt")
    after, told = confidence(run, "second.txt")

    assert [] == nothing
    assert ["accepted once in other texts of the folder"] == told
    assert after > before
    explained = run("explain", "-g", "names.yaml", "second.txt:1:12").out
    assert "accepted once in other texts of the folder" in explained


def test_what_fix_took_by_itself_is_no_decision(run: Run, world: Path) -> None:
    (world / "a.txt").write_text("Jack Ma leads the Alibaba Group, says jack ma.\n" * 3, "utf-8")
    (world / "b.txt").write_text("We like jack ma, sugar and tea.\n", "utf-8")

    first, second = (run("fix", "-g", "names.yaml", *names).err for names in (("a.txt", "b.txt"), ("b.txt", "a.txt")))

    assert "a.txt: 3 applied, 0 left open → a.cleaned.txt\nb.txt: 0 applied, 1 left open → b.cleaned.txt\n" == first
    assert "b.txt: 0 applied, 1 left open → b.cleaned.txt\na.txt: 0 applied, 0 left open → a.cleaned.txt\n" == second
    assert [] == confidence(run, "b.txt")[1]


def test_what_fix_took_counts_once_a_reviewer_approves_it(run: Run, world: Path) -> None:
    (world / "a.txt").write_text(PLAIN, "utf-8")
    (world / "b.txt").write_text("We like jack ma, sugar and tea.\n", "utf-8")
    run("fix", "-g", "names.yaml", "--certainty", "ask", "a.txt")
    before = confidence(run, "b.txt")[1]

    judge(world / "a.txt", rejecting)
    judge(world / "a.txt", taking_back)
    unjudged = confidence(run, "b.txt")[1]
    judge(world / "a.txt", approving)

    assert ([], []) == (before, unjudged)
    assert ["accepted once in other texts of the folder"] == confidence(run, "b.txt")[1]


def test_a_damaged_log_beside_a_text_is_no_reason_to_fail(run: Run, world: Path) -> None:
    (world / "second.txt").write_text(PLAIN, "utf-8")
    (world / "other.edits.jsonl").write_text("no log\n\n{}\n", "utf-8")

    assert [] == confidence(run, "second.txt")[1]
