"""What a folder on the command line means: every raw translation in it and below."""

from pathlib import Path

from cleaner.core.basis.errors import Place, TextError
from cleaner.files.settings import load_settings, output_path, source_path

SUFFIXES = (".txt", ".md")


def texts_in(folder: Path) -> tuple[Path, ...]:
    """Return the raw translations of a folder in order; hidden files, editions and source texts are none.

    Raises:
        TextError: there is no text in it.
        UsageError: a settings file below it is refused.
    """
    found = [path for path in sorted(folder.rglob("*")) if _is_text(path.relative_to(folder)) and path.is_file()]
    settings = {parent: load_settings(parent) for parent in {path.parent for path in found}}
    editions = {path: output_path(settings[path.parent], path).absolute() for path in found}
    made = {edition for path, edition in editions.items() if edition != path.absolute()}
    sources = {source_path(settings[path.parent], path) for path in found}
    made |= {path.absolute() for path in sources if path is not None}
    texts = tuple(path for path in found if path.absolute() not in made)
    if not texts:
        wanted = " or ".join(SUFFIXES)
        raise TextError(f"the folder has no texts ({wanted})", "name a folder of raw translations", Place(str(folder)))
    return texts


def _is_text(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    return path.suffix in SUFFIXES and not hidden and ".cleaned" not in path.suffixes
