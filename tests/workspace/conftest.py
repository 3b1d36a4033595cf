"""A small world for the workspace: a glossary, a raw translation, the engine over them."""

from pathlib import Path

import pytest
from command_line import GLOSSARY, RAW

from cleaner.workspace.engine.engine import Engine, load_engine


@pytest.fixture
def raw(here: Path) -> Path:
    """The raw translation, with ``names.yaml`` beside it in the current folder."""
    (here / "names.yaml").write_bytes(GLOSSARY.encode())
    (here / "raw.txt").write_bytes(RAW.encode())
    return Path("raw.txt")


@pytest.fixture
def engine(raw: Path) -> Engine:
    return load_engine([Path("names.yaml")])
