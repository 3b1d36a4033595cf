"""Which entries the table shows: by words, kind, status, file, and by what is known of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import get_args

from cleaner.core.basis.glossary import Kind, Status
from cleaner.core.work.searching import search
from cleaner.tui.drawing.render import Part
from cleaner.workspace.upkeep.desk import Desk
from cleaner.workspace.upkeep.desk_rows import Row

_ALL = "all"
_NO_KIND = "no kind"
"""Of entries whose glossary says none."""


@dataclass(slots=True)
class Narrowing:
    """The filters that hold; all entries pass at first."""

    desk: Desk
    words: str = ""
    kind: str = _ALL
    status: str = _ALL
    path: str = _ALL
    only: str = _ALL
    """``findings``, ``unused`` or ``changed``."""

    def clear(self) -> None:
        """Let all entries pass."""
        self.words = ""
        self.kind = self.status = self.path = self.only = _ALL

    def turn(self, what: str) -> str:
        """Take the next value of a filter, and say why it cannot be taken where it cannot."""
        choices: dict[str, tuple[str, ...]] = {
            "kind": (_ALL, *get_args(Kind), _NO_KIND),
            "status": (_ALL, *get_args(Status)),
            "path": (_ALL, *(layer.path for layer in self.desk.layers)),
            "findings": (_ALL, "findings"),
            "unused": (_ALL, "unused"),
            "changed": (_ALL, "changed"),
        }
        if what == "unused" and not self.desk.documents:
            return "No text is open, so nobody knows which entries are used: --text FILE opens one."
        name = what if what in ("kind", "status", "path") else "only"
        values = choices[what]
        now = getattr(self, name)
        setattr(self, name, values[(values.index(now) + 1) % len(values)] if now in values else values[1])
        return ""

    def rows(self) -> list[Row]:
        """Return the rows that pass, in the order of the files, or the likeliest first where words were typed."""
        passes = self._passes()
        rows = [row for row in self.desk.rows if row.stands and all(p(row) for p in passes)]
        if not self.words.strip():
            return rows
        by_id: dict[tuple[str, str], int] = {}
        for at, found in enumerate(search((row.entry for row in rows), self.words)):
            by_id.setdefault((found.entry.id, found.entry.glossary), at)
        found_rows = [
            (by_id[key], n, row) for n, row in enumerate(rows) if (key := (row.entry.id, row.entry.glossary)) in by_id
        ]
        return [row for _, _, row in sorted(found_rows, key=lambda item: item[:2])]

    def _passes(self) -> list[Callable[[Row], bool]]:
        passes: list[Callable[[Row], bool]] = []
        if self.kind != _ALL:
            kind = "" if self.kind == _NO_KIND else self.kind
            passes.append(lambda row: row.entry.told_kind == kind)
        if self.status != _ALL:
            passes.append(lambda row: row.entry.status == self.status)
        if self.path != _ALL:
            passes.append(lambda row: row.path == self.path)
        if self.only == "changed":
            passes.append(lambda row: row.changed)
        if self.only == "findings":
            about = self.desk.found.about
            passes.append(lambda row: (row.path, row.entry.id) in about)
        if self.only == "unused":
            used = self.desk.used()
            passes.append(lambda row: row.entry.id not in used)
        return passes

    def heading(self, shown: int, changed: int) -> list[Part]:
        """Return what is shown of all, by which filters, and what is not written yet."""
        total = sum(row.stands for row in self.desk.rows)
        parts: list[Part] = [("  glossaries", "title"), (f"   {shown} of {total} entries", "plain")]
        held = [
            f"like ‘{self.words.strip()}’" if self.words.strip() else "",
            self.kind if self.kind != _ALL else "",
            self.status if self.status != _ALL else "",
            PurePath(self.path).name if self.path != _ALL else "",
            {"findings": "with findings", "unused": "never used", "changed": "changed"}.get(self.only, ""),
        ]
        if any(held):
            parts.append(("   " + " · ".join(filter(None, held)), "strong"))
        if changed:
            parts.append((f"   ● {changed} not saved", "warning"))
        return parts
