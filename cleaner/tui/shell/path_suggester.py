"""Proposes the rest of a path while it is typed: files and folders that are there."""

from pathlib import Path

from textual.suggester import Suggester


class PathSuggester(Suggester):
    """Looks into the folder that is typed so far."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the first path that begins with what is typed; a folder with a slash at its end."""
        head, slash, tail = value.rpartition("/")
        if not value or value == "~":
            return None
        try:
            folder = Path(head + slash).expanduser()
            names = sorted(path for path in folder.iterdir() if path.name.startswith(tail))
        except (OSError, RuntimeError, ValueError):
            return None
        shown = [path for path in names if tail or not path.name.startswith(".")]
        if not shown:
            return None
        return head + slash + shown[0].name + ("/" if shown[0].is_dir() else "")
