"""The glossary screen: what changes entries and writes them; the table and the form stand in the class it is made of."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import BindingType

from cleaner.core.basis.errors import CleanerError, UsageError
from cleaner.core.basis.glossary import Entry
from cleaner.core.upkeep.teaching import new_entry, spaced
from cleaner.core.upkeep.writing import ASKS, CHOICES, Field, next_choice, with_text
from cleaner.tui.keys.commands import Scope, bindings
from cleaner.tui.shell.field_dialog import FieldDialog, Said
from cleaner.tui.shell.help_screen import help_rows
from cleaner.tui.shell.question_dialog import UnsavedDialog
from cleaner.tui.shell.reading_screen import ReadingScreen
from cleaner.tui.shell.reading_screen import Row as PageRow
from cleaner.tui.translator.entries_screen import EntriesScreen
from cleaner.workspace.upkeep.desk_rows import Row
from cleaner.workspace.upkeep.keeping import Change
from cleaner.workspace.upkeep.proving import broken_by


class GlossaryScreen(EntriesScreen):
    """All entries of all layers; nothing is written before ``w``."""

    SCOPE: ClassVar[Scope] = "glossary"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("glossary")]

    # changing

    def action_edit(self) -> None:
        """Go into the form; from there, type into the field."""
        row, field = self.table.chosen, self.form.field
        if row is None or row.after is None:
            self.say("There is no entry here." if row is None else "It is taken out; u brings it back.")
        elif not self.form.active:
            self.form.active = True
            self.stand()
        elif field is not None and field.name in CHOICES:
            self._put(with_text(row.after, field, next_choice(row.before, field)))
        elif field is not None:
            self._type(row.after, field)

    def _type(self, entry: Entry, field: Field) -> None:
        def made(text: str) -> Entry:
            return with_text(entry, field, text)

        def put(text: str | None) -> None:
            if text is not None:
                self._put(made(text))

        self.app.push_screen(FieldDialog(ASKS[field.name], field.text, lambda text: self._judged(made, text)), put)

    def _judged(self, make: Callable[[str], Entry], text: str) -> Said:
        row = self.table.chosen
        try:
            made = make(text)
        except UsageError as error:
            return [(True, f"{error.message}; {error.remedy}")]
        return list(self.desk.objections(row, made)) if row is not None else []

    def action_new(self) -> None:
        """Ask for the name of a new entry."""

        def judge(text: str) -> Said:
            entry = new_entry(text, "")
            return list(self.desk.objections(Row("", None, None), entry)) or self._taken(entry)

        def put(text: str | None) -> None:
            if text is not None:
                self._carry_out(lambda: self.desk.add(new_entry(spaced(text), ""), self._path()))
                self.form.active = True
                self.stand()

        self.app.push_screen(FieldDialog(ASKS["name"], "", judge), put)

    def _taken(self, entry: Entry) -> Said:
        other = next((row for row in self.desk.rows if row.after and row.entry.id == entry.id), None)
        return [(True, f"the id {entry.id!r} belongs to {other.entry.name!r} already")] if other else []

    def _path(self) -> str:
        row = self.table.chosen
        return row.path if row is not None else ""

    def action_rename(self) -> None:
        """Type another name; the id stays, so that decisions about the entry stand."""
        row = self.table.chosen
        if row is not None and row.after is not None:
            self._type(row.after, Field("name", row.after.name))

    def action_duplicate(self) -> None:
        """Add an entry like this one."""
        row = self.table.chosen
        if row is not None:
            self._carry_out(lambda: self.desk.duplicate(row))

    def action_remove(self) -> None:
        """Take the entry out, or the value under the cursor in the form."""
        row, field = self.table.chosen, self.form.field
        if row is None or row.after is None:
            return
        if not self.form.active:
            name, fresh = row.entry.name, row.before is None
            if self._carry_out(lambda: self.desk.put(row, None)):
                out = "is gone again" if fresh else "will be taken out of its file"
                self.say(f"{name} {out}; u brings it back{'' if fresh else ', w writes'}.")
        elif (
            field is not None
            and field.text
            and field.name != "name"
            and (field.name not in CHOICES or field.name == "apply")
        ):
            self._put(with_text(row.after, field, ""))
        else:
            self.say("There is nothing here that could be taken out.")

    def _put(self, entry: Entry) -> None:
        row = self.table.chosen
        if row is not None and entry != row.after:
            self._carry_out(lambda: self.desk.put(row, entry))

    def _carry_out(self, deed: Callable[[], Row]) -> bool:
        """Change something and show it, or say why that cannot be; return whether it could."""
        try:
            row = deed()
        except CleanerError as error:
            self.complain(error)
            return False
        if row.path != self._path():
            self.say(f"A copy of {row.entry.name} is changed in {row.path}; bundled glossaries are not written.")
        self.refresh_all(row)
        return True

    def action_undo(self) -> None:
        """Take the last change back."""
        self._turned(self.desk.undo(), "There is nothing to undo.")

    def action_redo(self) -> None:
        """Make it again."""
        self._turned(self.desk.redo(), "There is nothing to do again.")

    def _turned(self, row: Row | None, otherwise: str) -> None:
        if row is None:
            self.say(otherwise)
        else:
            self.refresh_all(row)

    # writing

    def action_diff(self) -> None:
        """Show what would be written."""
        try:
            lines = self.desk.diff()
        except CleanerError as error:
            self.complain(error)
            return
        styles = {"+": "accepted", "-": "error", "@": "muted"}
        rows = [PageRow("", text or " ", text_style=styles.get(text[:1], "plain"), head_cells=1) for text in lines]
        self.app.push_screen(ReadingScreen(rows or [PageRow(), PageRow("Nothing has changed.")]))

    def action_save(self) -> None:
        """Write the files."""
        self.save()

    def save(self) -> bool:
        """Write the files, and return whether all of it was written."""
        changes, count = list(self.desk.changes()), len(self.desk.changed)
        failed = self.desk.save()
        self.refresh_all()
        for error in failed:
            self.complain(error)
        if not failed:
            self._say_written(changes, count)
        return not failed

    def _say_written(self, changes: Sequence[Change], count: int) -> None:
        if not count:
            self.say("Nothing has changed.")
            return
        layers = {layer.path: layer for layer in self.desk.layers}
        failing = sum(len(broken_by(change.revisions, layers[str(change.path)])) for change in changes)
        entries, files = "entry" if count == 1 else "entries", f"{len(changes)} file{'s' * (len(changes) != 1)}"
        fail = "1 example fails" if failing == 1 else f"{failing} examples fail"
        told = f"; {fail} now, and until then it is refused (i)" if failing else ""
        self.say(f"Wrote {count} {entries} to {files}{told}.", error=bool(failing))

    def action_help(self) -> None:
        """List the keys."""
        self.app.push_screen(ReadingScreen(help_rows("glossary")))

    def action_quit(self) -> None:
        """Leave, after asking where something is not written."""
        if not self.desk.changed:
            self.dismiss(None)
            return

        def answer(said: str | None) -> None:
            if said == "leave" or (said == "save" and self.save()):
                self.dismiss(None)

        self.app.push_screen(UnsavedDialog(len(self.desk.changed)), answer)
