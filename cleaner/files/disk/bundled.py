"""Where the glossaries and samples that come with the program stand: inside a wheel, or in the folders of a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[2]


def bundled_folder(name: str) -> Path:
    """Return the folder of bundled ``glossaries`` or ``samples``."""
    inside = _PACKAGE / "_bundled" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def bundled_glossaries() -> tuple[Path, ...]:
    """Return the bundled glossary files by name; this order is their layering, low to high."""
    return tuple(sorted(bundled_folder("glossaries").glob("*.yaml")))


def bundled_samples() -> tuple[Path, ...]:
    """Return the sample texts by name, without what the program may have left beside them."""
    return tuple(sorted(p for p in bundled_folder("samples").glob("*.txt") if ".cleaned" not in p.suffixes))
