"""Both texts, and over the edition an editor for one segment."""

from typing import TYPE_CHECKING

from cleaner.core.work.review import Review
from cleaner.tui.drawing.layout import RowPlace
from cleaner.tui.shell.pane import GUTTER
from cleaner.tui.shell.text_view import AIR, TextView

if TYPE_CHECKING:
    from cleaner.tui.shell.segment_editor import SegmentEditor


class RewritingView(TextView):
    """Texts of which one segment at a time may be rewritten."""

    def __init__(self, review: Review) -> None:
        super().__init__(review)
        self._editor: SegmentEditor | None = None
        self._rewritten_at = 0
        """The raw offset at which the editor was opened."""

    @property
    def partial(self) -> bool:
        """Whether only a part of the segment is open, since it is very long."""
        return self._editor is not None and self._editor.partial

    @property
    def rewriting(self) -> bool:
        """Whether the editor is open."""
        return self._editor is not None and self._editor.is_open

    async def ready_editor(self) -> None:
        """Make the editor when it is first wanted: few who open a text want it at once."""
        if self._editor is None:
            from cleaner.tui.shell.segment_editor import SegmentEditor

            self._editor = SegmentEditor()
            self._editor.display = False
            await self.mount(self._editor)

    def end_rewriting(self) -> None:
        """Take the editor away."""
        if self._editor is not None:
            self._editor.end()

    def rewrite(self, number: int, offset: int) -> None:
        """Lay the editor, which must be ready, over the edition of a segment, the cursor at a raw offset."""
        editor = self._editor
        if editor is None:
            return
        self._rewritten_at = offset
        blocks = self.blocks.of_segment(number)
        first = max(blocks[0], min(blocks[-1], self.blocks.at(offset)))
        text, before = self.review.segment_edition(number), self._edition_before(range(blocks[0], first))
        block = self.layout_rows.rows(first).shown["edition"]
        editor.begin(number, text, max(0, min(len(text), before + block.own_of(offset))))
        self._lay_editor()

    def arranged(self) -> None:
        """Lay the editor over the new place of its segment."""
        if self.rewriting:
            self.call_after_refresh(self._lay_editor)

    def _lay_editor(self) -> None:
        editor = self._editor
        if editor is None or not editor.is_open:
            return
        blocks = self.blocks.of_segment(editor.number)
        first = max(blocks[0], min(blocks[-1], self.blocks.at(self._rewritten_at))) if editor.partial else blocks[0]
        self._reveal(RowPlace(first, 0), RowPlace(first, min(self.layout_rows.height(first), self.rows - 2 * AIR) - 1))
        row = self.layout_rows.distance(self._top, RowPlace(first, 0), self.rows) or 0
        height = sum(self.layout_rows.height(block) for block in range(first, blocks[-1] + 1)[:20])
        pane = self._panes["edition"] if "edition" in self.layout_rows.sides else self._panes["raw"]
        editor.styles.offset = (pane.region.x - self.region.x + GUTTER, row + 1)
        editor.styles.width = pane.size.width - GUTTER
        editor.styles.height = max(2, min(height, self.rows - row))

    def _edition_before(self, blocks: range) -> int:
        """Return how long the edition of these blocks is."""
        return sum(len(self.layout_rows.rows(block).shown["edition"].own) for block in blocks)
