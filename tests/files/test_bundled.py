import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import cleaner
from cleaner.files.disk.bundled import bundled_folder, bundled_glossaries, bundled_samples
from cleaner.files.glossaries.reader import read_glossary
from cleaner.workspace.upkeep.proving import failures

ROOT = Path(cleaner.__file__).parents[1]


def test_a_checkout_uses_its_own_folders() -> None:
    assert bundled_folder("glossaries") == ROOT / "glossaries"
    assert [p.parent for p in bundled_glossaries()[:1]] == [ROOT / "glossaries"]


def test_samples_are_texts_and_not_what_was_made_of_them() -> None:
    assert all(p.suffix == ".txt" and ".cleaned" not in p.suffixes for p in bundled_samples())


def test_an_installed_package_uses_the_folders_inside(tmp_path: Path) -> None:
    package = tmp_path / "cleaner"
    for name in ("__init__.py", "files/__init__.py", "files/disk/__init__.py", "files/disk/bundled.py"):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "cleaner" / name, package / name)
    inside = package / "_bundled" / "glossaries"
    inside.mkdir(parents=True)
    (inside / "a.yaml").touch()
    code = "from cleaner.files.disk.bundled import bundled_glossaries as b; print(*b())"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()) == (inside / "a.yaml").resolve()


@pytest.mark.parametrize("path", bundled_glossaries(), ids=lambda path: path.stem)
def test_the_examples_of_a_bundled_glossary_hold(path: Path) -> None:
    assert failures(read_glossary(path)) == ()
