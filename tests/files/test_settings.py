from pathlib import Path

import pytest

from cleaner.core.basis.errors import UsageError
from cleaner.files.settings.in_force import load_settings
from cleaner.files.settings.values import Settings, output_path
from cleaner.files.settings.writer import list_glossary, unlist_glossary


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "texts"
    folder.mkdir(parents=True)
    return folder


def test_without_a_file_everything_has_its_default(home: Path, project: Path) -> None:
    settings = load_settings(project / "article.txt", home)
    assert settings == Settings()
    assert output_path(settings, Path("a/article.txt")) == Path("a/article.cleaned.txt")
    assert output_path(settings, Path("article")) == Path("article.cleaned")


def test_the_nearest_file_upwards_wins_over_the_persons_own(home: Path, project: Path) -> None:
    (home / "cleaner.yaml").write_text("person: Ann\nglossaries: mine.yaml\ntheme: nord\n", "utf-8")
    nearest = project.parent / "cleaner.yaml"
    nearest.write_text(
        "glossaries: [g/a.yaml, /abs/b.yaml]\noutput: out/{stem}.en{suffix}\nencoding: gb18030\ntheme: mono\n", "utf-8"
    )
    (project.parent.parent / "cleaner.yaml").write_text("person: Nobody\n", "utf-8")

    settings = load_settings(project / "article.txt", home)

    assert settings == Settings(
        glossaries=(str(home / "mine.yaml"), str(project.parent / "g" / "a.yaml"), "/abs/b.yaml"),
        output="out/{stem}.en{suffix}",
        person="Ann",
        encoding="gb18030",
        theme="mono",
        files=(str(home / "cleaner.yaml"), str(nearest)),
    )
    assert output_path(settings, project / "article.txt") == project / "out" / "article.en.txt"


def test_a_file_that_is_both_counts_once(home: Path) -> None:
    (home / "cleaner.yaml").write_text("glossaries: a.yaml\n", "utf-8")
    assert load_settings(home / "article.txt", home).glossaries == (str(home / "a.yaml"),)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "glossaries:\n"])
def test_an_empty_file_settles_nothing(home: Path, project: Path, text: str) -> None:
    path = project / "cleaner.yaml"
    path.write_text(text, "utf-8")
    assert load_settings(project, home) == Settings(files=(str(path),))


MISTAKES = [
    ("persn: Ann", "1:1: the settings file has no key 'persn'; did you mean 'person'?"),
    ("person: Ann\nperson: Bob", "2:1: 'person' stands here for the second time, first in line 1; "),
    ("person: [Ann]", "1:9: person is a list; write one text; "),
    ("person:", "1:8: person is empty; write a text, or delete it"),
    ("encoding: klingon", "1:11: 'klingon' is no text encoding; write one such as gb18030 or big5"),
    ('output: "{name}.txt"', "1:9: output has '{name}'; use {stem} and {suffix} only"),
    ('output: "{stem"', "1:9: output has '{stem'; use "),
    ("output: cleaned.txt", "1:9: output is the same file for every text; put {stem} in: {stem}.cleaned{suffix}"),
    ("- a", "1:1: the settings file is a list; write one `key: value` a line"),
    ("person: b: c", "1:10: a colon stands where no key can stand; "),
    ("person: Ann\n---\n", "2:1: a second document begins here; "),
    ("glossaries: [a, ['", "1:18: the quoted text that begins at 1:18 has no end; "),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), MISTAKES)
def test_each_mistake_is_told_with_place_and_remedy(home: Path, project: Path, text: str, said: str) -> None:
    path = project / "cleaner.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(UsageError) as caught:
        load_settings(project, home)
    assert str(caught.value).startswith(f"U100 {path}:{said}")


def test_a_file_in_another_encoding_is_told(home: Path, project: Path) -> None:
    (project / "cleaner.yaml").write_bytes("person: 安".encode("gb18030"))
    with pytest.raises(UsageError, match="is not UTF-8; save the settings as UTF-8"):
        load_settings(project, home)


@pytest.mark.parametrize(
    ("before", "meanwhile", "left"),
    [
        (None, "{}", None),
        ("person: Ann\n", "{}", "person: Ann\n"),
        (None, "{}person: Ann\n", "glossaries: []\nperson: Ann\n"),
        ("glossaries: [own.yaml]  # all\n", "{}person: Ann\n", "glossaries: [own.yaml]  # all\nperson: Ann\n"),
        ("glossaries:\n  - own.yaml\n", "# hand\n{}", "# hand\nglossaries:\n  - own.yaml\n"),
        ("", "glossaries:\n- names.yaml\nperson: Ann\n", "glossaries:\n []\nperson: Ann\n"),
        ("", "glossaries: [\n", "glossaries: [\n"),
        ("", "person: Ann\n", "person: Ann\n"),
        ("# nothing yet\n", "{}", "# nothing yet\n"),
    ],
)
def test_a_glossary_is_taken_out_of_the_settings_and_what_others_wrote_there_stays(
    tmp_path: Path, before: str | None, meanwhile: str, left: str | None
) -> None:
    path = tmp_path / "cleaner.yaml"
    if before is not None:
        path.write_text(before)
    found = list_glossary(path, "names.yaml")
    path.write_text(meanwhile.replace("{}", path.read_text()))

    unlist_glossary(path, "names.yaml", found)

    assert left == (path.read_text() if path.exists() else None)
    if left and left != meanwhile:
        assert "names.yaml" not in load_settings(tmp_path / "a.txt", tmp_path / "home").glossaries
