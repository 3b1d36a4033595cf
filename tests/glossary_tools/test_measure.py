"""``glossary stats`` and ``impact``: what entries are worth, and what a change of a glossary would do."""

import subprocess
from pathlib import Path

import pytest
from command_line import Run

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.basis.suggestion import Option, Suggestion
from cleaner.core.basis.text import Span
from cleaner.core.upkeep.usage import usage
from cleaner.core.work.offered import SuggestionState
from cleaner.files.settings.values import Settings
from cleaner.workspace.engine.engine import load_engine
from cleaner.workspace.work.session import open_session

OLD = "entries:\n  - {name: Alibaba Group, variants: [alibobo]}\n"
NEW = "entries:\n  - {name: Alibaba Group, variants: [kainiaw]}\n"
RAW = "The company alibobo grew.\nThe company kainiaw fell.\n"


@pytest.fixture
def stored(here: Path) -> Path:
    """A folder of texts, one of which has decisions: the rendering that the old glossary knows is dismissed."""
    texts = here / "texts"
    texts.mkdir()
    (here / "old.yaml").write_text(OLD)
    (here / "new.yaml").write_text(NEW)
    for name in ("decided.txt", "open.txt", "open.cleaned.txt"):
        (texts / name).write_text(RAW)
    with_session(here / "old.yaml", texts / "decided.txt", accept=False)
    return texts


def with_session(glossary: Path, text: Path, *, accept: bool) -> None:
    session = open_session(text, engine=load_engine([glossary]), settings=Settings(person="ada"))
    keys = [s.key for s in session.review.suggestions]
    (session.accept if accept else session.dismiss)(keys)
    session.close()


def test_stats_count_decisions_by_variant(run: Run, stored: Path) -> None:
    ran = run("glossary", "stats", "texts", "-g", "old.yaml")

    assert ran.out == "alibaba-group\talibobo\t2\t0\t1\t0\t0%\t\n"
    assert ran.err == "2 texts: 2 places offered, 1 decided; 0 entries never offered\n"


def test_entries_that_were_never_offered_are_listed(run: Run, stored: Path) -> None:
    (stored.parent / "more.yaml").write_text("entries:\n  - Zanzibar Holding\n")

    assert (
        run("glossary", "stats", "texts", "--unused", "-g", "more.yaml").out
        == "zanzibar-holding\tZanzibar Holding\tmore.yaml:2:5\n"
    )


def test_impact_says_what_is_gained_and_lost(run: Run, stored: Path) -> None:
    ran = run("glossary", "impact", "texts", "-g", "new.yaml", "--old", "old.yaml")

    lines = [line.split("\t") for line in ran.out.splitlines()]
    assert [(line[0], line[1], line[2], line[5]) for line in lines] == [
        ("texts/decided.txt:1:13", "lost", "alibobo", "dismissed"),
        ("texts/decided.txt:2:13", "gained", "kainiaw", ""),
        ("texts/open.txt:1:13", "lost", "alibobo", ""),
        ("texts/open.txt:2:13", "gained", "kainiaw", ""),
    ]
    assert (ran.status, ran.err) == (0, "2 texts: 2 gained, 2 lost, 0 changed; 0 against what was decided\n")


def test_what_goes_against_a_decision_is_counted_and_fails_a_hook(run: Run, stored: Path) -> None:
    with_session(stored.parent / "old.yaml", stored / "open.txt", accept=True)

    assert run("glossary", "impact", "texts/open.txt", "-g", "new.yaml", "--old", "old.yaml").status == 1
    assert run("glossary", "impact", "texts/decided.txt", "-g", "old.yaml", "--old", "new.yaml").status == 1


def test_impact_outside_of_git_says_what_else_can_be_compared(run: Run, stored: Path) -> None:
    ran = run("glossary", "impact", "texts", "-g", "new.yaml")

    assert (2, "") == (ran.status, ran.out)
    assert ran.err.endswith("this is no git repository; name the glossary as it was with --old\n")


def test_impact_is_measured_since_a_revision(run: Run, stored: Path) -> None:
    folder = stored.parent
    git = ["git", "-C", str(folder), "-c", "user.name=ada", "-c", "user.email=ada@example.org"]
    for words in (["init", "-q"], ["add", "old.yaml"], ["commit", "-qm", "first"]):
        subprocess.run([*git, *words], check=True, capture_output=True)
    (folder / "old.yaml").write_text(NEW)

    assert "2 gained, 2 lost" in run("glossary", "impact", "texts", "-g", "old.yaml").err
    refused = run("glossary", "impact", "texts", "-g", "old.yaml", "--since", "v9")
    assert (refused.status, refused.err) == (
        2,
        f"U100 {folder}: 'v9' is no revision; name a commit, branch or tag that 'git log' knows\n",
    )


def suggestion(number: int) -> Suggestion:
    option = Option("Acme", "acme", "")
    return Suggestion(f"{number}", Span(number, number + 4), "ekmi", (option,), (), 0.9, "sure")


@pytest.mark.parametrize(
    ("states", "apply", "proposal"),
    [
        (["accepted"] * 6, None, "sure"),
        (["accepted"] * 6, "sure", None),
        (["accepted"] * 4, None, None),
        (["accepted", "accepted", "dismissed", "dismissed", "dismissed"], None, "ask"),
        (["dismissed"] * 5, "ask", "never"),
        (["accepted"] * 4 + ["by hand"] * 2, None, None),
    ],
)
def test_decisions_speak_for_another_apply(
    states: list[SuggestionState], apply: str | None, proposal: str | None
) -> None:
    entry = Entry("Acme", "acme", variants=(Variant("Ekmi", apply=apply),))  # type: ignore[arg-type]

    rows = usage([entry], [(suggestion(5 * n), state) for n, state in enumerate(states)])

    assert [(row.variant, row.proposal) for row in rows] == [("Ekmi", proposal)]
