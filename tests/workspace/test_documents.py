"""Reading documents: the source text stands beside the raw translation, each in its own encoding; home lists both kinds of text."""

from functools import partial
from pathlib import Path

import pytest

from cleaner.core.basis.errors import GlossaryError, TextError
from cleaner.core.basis.text import digest
from cleaner.files.disk.bundled import bundled_samples
from cleaner.files.disk.recent import RecentTexts
from cleaner.files.settings.values import Settings
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.upkeep.proving import failures, read_each
from cleaner.workspace.work.documents import read_document
from cleaner.workspace.work.home import home_state, remember, take_sample
from cleaner.workspace.work.session import open_session


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_the_source_text_is_aligned_in_either_encoding(here: Path, codec: str) -> None:
    Path("a.txt").write_bytes("rookie grew\n\nants too\n".encode("gb18030"))
    Path("s.txt").write_bytes("菜鸟成长\n\n蚂蚁也是\n".encode(codec))

    document, _ = read_document(Path("a.txt"), Settings(encoding="gb18030"), Path("s.txt"))

    assert ["菜鸟成长", "蚂蚁也是"] == [segment.source for segment in document.segments if segment.source]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_text_has_the_same_digest_in_every_encoding(here: Path, codec: str) -> None:
    Path("a.txt").write_bytes("“rookie” 菜鸟\n".encode(codec))

    document, _ = read_document(Path("a.txt"), Settings(encoding="gb18030" if codec == "gb18030" else None))

    assert digest("“rookie” 菜鸟\n") == document.digest


def test_a_folder_and_a_missing_source_are_told(raw: Path) -> None:
    with pytest.raises(TextError, match="this is a folder"):
        read_document(Path(), Settings())
    with pytest.raises(TextError, match="no such file") as told:
        read_document(raw, Settings(), Path("source.txt"))

    assert told.value.place is not None
    assert "source.txt" == told.value.place.path


def test_home_lists_recent_texts_newest_first_and_forgets_what_is_gone(raw: Path, engine: Engine) -> None:
    recent = RecentTexts(Path("state"))
    other = Path("other.txt")
    other.write_text("jack ma\n", "utf-8")
    for number, path in enumerate((raw, other)):
        with open_session(path, engine=engine) as session:
            session.clock = partial("2025-01-02T03:04:0{}.000Z".format, number)
            remember(session, recent)
            session.accept([session.review.suggestions[0].key])

    listed = home_state(recent).recent
    assert [("other.txt", 1, 1), ("raw.txt", 1, 3)] == [(Path(t.path).name, t.decided, t.total) for t in listed]

    raw.unlink()
    assert ["other.txt"] == [Path(t.path).name for t in home_state(recent).recent]


def test_home_lists_every_sample_and_takes_a_copy_once(here: Path) -> None:
    samples = home_state(RecentTexts(here / "state")).samples
    assert [path.name for path in bundled_samples()] == [sample.path.name for sample in samples]
    assert all(0 < len(sample.title) <= 80 for sample in samples)

    copy = take_sample(samples[0], here)

    assert copy.parent == here
    assert samples[0].path.read_bytes() == copy.read_bytes()
    assert copy == take_sample(samples[0], here)


def test_proving_tells_what_came_out_and_goes_on_behind_a_bad_file(raw: Path) -> None:
    Path("bad.yaml").write_text("entries: {\n", "utf-8")
    text = Path("names.yaml").read_text("utf-8").replace("Jack Ma leads the Alibaba", "Jock Ma leads the Alibaba")
    Path("names.yaml").write_text(text, "utf-8")

    refused, read = read_each([Path("bad.yaml"), Path("names.yaml")])

    assert isinstance(refused, GlossaryError)
    assert not isinstance(read, GlossaryError)
    [failure] = failures(read)
    assert ("Alibaba Group", "Jack Ma leads the Alibaba Group") == (failure.entry.name, failure.came)


def test_settings_place_the_source_text_beside_each_document(here: Path) -> None:
    settings = Settings(source="zh/{stem}.zh{suffix}")
    Path("zh").mkdir()
    for name, text in (("a.txt", "rookie grew\n"), ("b.txt", "ants too\n"), ("zh/a.zh.txt", "菜鸟成长\n")):
        Path(name).write_text(text, "utf-8")

    (one, _), (other, _) = read_document(Path("a.txt"), settings), read_document(Path("b.txt"), settings)

    assert ["菜鸟成长"] == [segment.source for segment in one.segments]
    assert [None] == [segment.source for segment in other.segments]
