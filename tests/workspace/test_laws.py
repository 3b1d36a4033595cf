"""Laws that hold for any text and the whole way through: glossary, engine, session, files."""

import tempfile
from pathlib import Path

import pytest
from command_line import GLOSSARY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleaner.core.basis.text import Document
from cleaner.files.disk.bundled import bundled_samples
from cleaner.files.settings.values import Settings
from cleaner.workspace.engine.engine import Engine, load_engine
from cleaner.workspace.work.fixing import fix_file
from cleaner.workspace.work.session import open_session

PIECES = (
    *(
        "jack ma",
        "Jack Ma",
        "JACK MA",
        "ali group",
        "Ali Group",
        "horse cloud",
        "Horse Cloud",
        "jackma",
        "an",
        "a",
        "the",
    ),
    *(
        "said",
        "'s",
        "’s",
        "and",
        ",",
        ".",
        "“",
        "”",
        " ",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "马云",
        "e\u0301",
        "\u2028",
        "https://ali.group/x",
    ),
)
texts = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join)
RIGHT = ("Alibaba Group", "Jack Ma")
forms = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"])
a_few = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, "utf-8")
    return load_engine([path])


def accepted(engine: Engine, raw: str) -> str:
    """The edition when everything is accepted."""
    document = Document.of("a.txt", raw)
    done, pieces = 0, []
    for suggestion in engine.suggest(document):
        pieces += [raw[done : suggestion.span.start], suggestion.options[0].after]
        done = suggestion.span.end
    return "".join([*pieces, raw[done:]])


@given(texts)
def test_accepting_everything_and_matching_again_touches_no_name_that_was_put_right(names: Engine, raw: str) -> None:
    """A right name may be the evidence that its neighbour lacked, so the neighbour may follow; then it is over."""
    for _ in range(5):
        found = names.suggest(Document.of("a.txt", raw))
        if not found:
            return
        assert not any(s.broken in RIGHT for s in found)
        raw = accepted(names, raw)
    raise AssertionError(f"never at rest: {raw!r}")


@given(texts, forms)
@a_few
def test_dismissing_everything_gives_the_file_back_byte_for_byte(names: Engine, text: str, codec: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.write_bytes(text.encode(codec))
        wanted = Settings(encoding=codec if codec == "gb18030" else None)
        with open_session(path, engine=names, settings=wanted) as session:
            session.dismiss([s.key for s in session.review.suggestions])
            edition = session.save()

        assert text.encode(codec) == edition.read_bytes() == path.read_bytes()


@given(texts, forms)
@a_few
def test_what_is_saved_is_what_the_log_replays_to(names: Engine, text: str, codec: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.write_bytes(text.encode(codec))
        wanted = Settings(encoding=codec if codec == "gb18030" else None)
        fixed = fix_file(path, engine=names, settings=wanted, certainty="ask")

        with open_session(path, engine=names, settings=wanted) as session:
            assert 0 == fixed.left
            assert session.saved
            assert session.review.edition().text.encode(codec) == fixed.edition.read_bytes()


@pytest.mark.parametrize("sample", bundled_samples(), ids=lambda path: path.stem)
def test_a_sample_leaves_questions_at_most_when_everything_is_accepted(bundled: Engine, sample: Path) -> None:
    raw = sample.read_text("utf-8")
    edition = accepted(bundled, raw)

    assert edition != raw
    found = bundled.suggest(Document.of("a.txt", edition))
    assert [] == [(s.before, s.options[0].after) for s in found if s.certainty != "ask"]


@pytest.fixture(scope="module")
def bundled() -> Engine:
    return load_engine(None)
