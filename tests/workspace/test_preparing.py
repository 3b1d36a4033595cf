"""Which glossaries and settings hold: bundled below the person's, below the project's; named ones instead of all."""

from pathlib import Path

import platformdirs
import pytest

from cleaner.core.basis.errors import GlossaryError, UsageError
from cleaner.core.basis.text import Document
from cleaner.files.cache.indexes import IndexCache
from cleaner.files.cache.proofs import Proofs
from cleaner.files.disk.bundled import bundled_glossaries
from cleaner.workspace.engine.engine import Engine, load_engine
from cleaner.workspace.engine.preparing import glossaries_in_use, prepare


@pytest.fixture
def person(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's own folder of settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
    folder = platformdirs.user_config_path("cleaner")
    folder.mkdir(parents=True)
    return folder


def glossary(path: Path, title: str, note: str = "") -> Path:
    path.write_text(
        f"glossary: {title}\nentries:\n  - {{name: Jack Ma, id: jack-ma, note: {note or title}}}\n", "utf-8"
    )
    return path


def titles(engine: Engine) -> list[str]:
    return [layer.name for layer in engine.glossaries.layers]


def test_without_settings_the_bundled_glossaries_are_in_use(here: Path, person: Path) -> None:
    assert [str(path) for path in bundled_glossaries()] == [g.path for g in prepare(here).engine.glossaries.layers]


def test_a_person_stands_over_the_bundled_and_a_project_over_the_person(here: Path, person: Path) -> None:
    glossary(person / "mine.yaml", "Mine")
    glossary(here / "ours.yaml", "Ours")
    (person / "cleaner.yaml").write_text("glossaries: [mine.yaml]\nperson: ada\n", "utf-8")
    (here / "cleaner.yaml").write_text("glossaries: [ours.yaml]\n", "utf-8")
    (here / "deep").mkdir()

    ready = prepare(here / "deep")

    assert ["Mine", "Ours"] == titles(ready.engine)[-2:]
    assert len(bundled_glossaries()) + 2 == len(titles(ready.engine))
    assert "ada" == ready.settings.person
    entry = ready.engine.glossaries.entry("jack-ma")
    assert entry is not None
    assert "Ours" == entry.note


def test_a_glossary_that_is_gone_is_told_with_the_settings_that_name_it(here: Path, person: Path) -> None:
    glossary(person / "mine.yaml", "Mine")
    (person / "cleaner.yaml").write_text("glossaries: [mine.yaml]\n", "utf-8")
    (here / "cleaner.yaml").write_text("glossaries: [ours.yaml]\n", "utf-8")
    (here / "our.yaml").touch()

    with pytest.raises(GlossaryError) as caught:
        prepare(here)

    said, named = str(caught.value), here.absolute() / "cleaner.yaml"
    assert said.startswith(f"G100 {here.absolute() / 'ours.yaml'}: there is no such file; did you mean ")
    assert said.endswith(f"our.yaml? {named} names it")
    with pytest.raises(GlossaryError, match=r"check the path$"):
        prepare(here, ["gone.yaml"])


def test_named_glossaries_are_all_there_are(here: Path, person: Path) -> None:
    glossary(here / "ours.yaml", "Ours")
    named = glossary(here / "named.yaml", "Named")
    (here / "cleaner.yaml").write_text("glossaries: [ours.yaml]\n", "utf-8")

    assert ["Named"] == titles(prepare(here, [str(named)]).engine)
    assert (named,) == glossaries_in_use([str(named)], here)
    assert (*bundled_glossaries(), here / "ours.yaml") == glossaries_in_use(None, here)


def test_what_is_given_overrules_the_settings(here: Path, person: Path) -> None:
    (here / "cleaner.yaml").write_text("person: ada\nencoding: gb18030\n", "utf-8")

    given, silent = prepare(here, person="grace", encoding="big5").settings, prepare(here).settings

    assert ("grace", "big5") == (given.person, given.encoding)
    assert ("ada", "gb18030") == (silent.person, silent.encoding)


def test_an_entry_that_replaces_another_is_told(here: Path) -> None:
    low, high = glossary(here / "low.yaml", "Low"), glossary(here / "high.yaml", "High")

    engine = load_engine([low, high])

    [notice] = engine.notices
    assert not notice.fatal
    assert str(high) == notice.place.path
    assert "low.yaml" in notice.message


def test_settings_and_glossaries_that_are_refused_are_told_by_file(here: Path, person: Path) -> None:
    (here / "cleaner.yaml").write_text("glossaries: [gone.yaml]\n", "utf-8")
    with pytest.raises(GlossaryError, match=r"no such file"):
        prepare(here)
    (here / "cleaner.yaml").write_text("glossary: gone.yaml\n", "utf-8")
    with pytest.raises(UsageError, match="glossary"):
        prepare(here)


def test_examples_are_run_once_for_each_content(raw: Path, tmp_path: Path) -> None:
    names, proofs = Path("names.yaml"), Proofs(tmp_path / "proofs")
    digest = load_engine([names], proofs, IndexCache(tmp_path / "indexes")).glossaries.layers[0].digest
    assert proofs.has(digest)

    names.write_text(names.read_text("utf-8").replace("Jack Ma leads", "Jock Ma leads"), "utf-8")

    with pytest.raises(GlossaryError, match="an example of 'Alibaba Group' must become"):
        load_engine([names], proofs)
    with pytest.raises(GlossaryError, match="must become"):
        load_engine([names], proofs)


def test_an_engine_explains_a_place(engine: Engine) -> None:
    document = Document.of("a.txt", "jack ma leads the ali group")

    assert "Alibaba Group" in " ".join(engine.explain(document, document.raw.index("ali")))
