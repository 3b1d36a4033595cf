"""The glossary screen as far as it only looks: the table of entries, the form beside it, moving and narrowing."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer

from cleaner.tui.shell.field_dialog import FilterDialog
from cleaner.tui.shell.keyed_screen import KeyedScreen
from cleaner.tui.shell.said import Saying
from cleaner.tui.translator.entry_form import EntryForm, Seen
from cleaner.tui.translator.entry_table import EntryTable
from cleaner.tui.translator.narrowing import Narrowing
from cleaner.workspace.upkeep.desk import Desk
from cleaner.workspace.upkeep.desk_rows import Row

_PAUSE = 0.12
"""Seconds without a key after which the texts are looked at."""


class EntriesScreen(KeyedScreen):
    """Keys move in the table or, after Enter, in the form."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]

    def __init__(self, desk: Desk, entry_id: str = "") -> None:
        super().__init__("glossary")
        self.desk = desk
        self.narrowing = Narrowing(desk)
        self.table, self.form = EntryTable(), EntryForm()
        self.head = Saying([])
        self._timer: Timer | None = None
        first = next((row for row in reversed(desk.rows) if row.entry.id == entry_id), None) if entry_id else None
        self.table.fill(self.narrowing.rows(), first)
        self.table.empty = "No entry is like that; Esc shows all, n makes a new one."

    def compose(self) -> ComposeResult:
        """Put the table and the form between a heading and the keys."""
        yield self.head
        with Horizontal(id="desk"):
            yield self.table
            yield self.form
        yield self.key_bar

    def on_mount(self) -> None:
        """Show the first entry."""
        self.refresh_all()

    # showing

    def refresh_all(self, keep: Row | None = None) -> None:
        """Show everything as it stands; a row is kept under the cursor."""
        self.table.fill(self.narrowing.rows(), keep or self.table.chosen)
        self.stand()

    def stand(self) -> None:
        """Show the entry under the cursor, and look at the texts once no key is pressed."""
        self.table.active = not self.form.active
        self.query_one("#desk").set_class(self.form.active, "-typing")
        self.table.show()
        self.form.tell(self.table.chosen)
        self.head.say(self.narrowing.heading(len(self.table.rows), len(self.desk.changed)))
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self.look)

    def look(self) -> None:
        """Show what is known of the entry."""
        row = self.table.chosen
        if row is not None:
            desk = self.desk
            seen = Seen(
                desk.findings(row),
                desk.examples(row),
                desk.places(row),
                desk.impacts(row),
                len(desk.documents),
                desk.whole,
            )
            self.form.tell(row, seen)

    # moving

    def _move(self, step: int) -> None:
        if self.form.active:
            self.form.move(step)
        else:
            self.table.move(step)
            self.stand()

    def action_next(self) -> None:
        """Go down."""
        self._move(1)

    def action_previous(self) -> None:
        """Go up."""
        self._move(-1)

    def action_page_down(self) -> None:
        """Go a page on."""
        self._move(self.table.page)

    def action_page_up(self) -> None:
        """Go a page back."""
        self._move(-self.table.page)

    def action_top(self) -> None:
        """Go to the first one."""
        self._move(-len(self.desk.rows))

    def action_bottom(self) -> None:
        """Go to the last one."""
        self._move(len(self.desk.rows))

    def on_entry_table_moved(self) -> None:
        """Stand on what was clicked on."""
        self.form.active = False
        self.stand()

    def on_entry_form_moved(self) -> None:
        """Type into the field that was clicked on."""
        self.form.active = True
        self.stand()

    def action_back(self) -> None:
        """Go back to the table; from there, show all entries."""
        if self.form.active:
            self.form.active = False
        else:
            self.narrowing.clear()
        self.refresh_all()

    # narrowing the table

    def action_filter(self) -> None:
        """Ask for words."""

        def narrow(words: str) -> str:
            self.narrowing.words = words
            self.table.cursor = 0
            self.table.fill(self.narrowing.rows())
            self.stand()
            return f"{len(self.table.rows)} of {sum(row.stands for row in self.desk.rows)}"

        self.form.active = False
        self.app.push_screen(FilterDialog(self.narrowing.words, narrow, self._move))

    def action_narrow(self, what: str) -> None:
        """Show the entries of the next kind, status, file, or only those with something."""
        said = self.narrowing.turn(what)
        self.form.active = False
        self.refresh_all()
        if said:
            self.say(said)
