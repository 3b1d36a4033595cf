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

    def rewrite(self, number: int) -> None:
        """Lay the editor, which must be ready, over the edition of a segment."""
        editor = self._editor
        if editor is None:
            return
        blocks = self.blocks.of_segment(number)
        self._reveal(
            RowPlace(blocks[0], 0),
            RowPlace(blocks[0], min(self.layout_rows.height(blocks[0]), self.rows - 2 * AIR) - 1),
        )
        row = self.layout_rows.distance(self._top, RowPlace(blocks[0], 0), self.rows) or 0
        height = sum(self.layout_rows.height(block) for block in blocks[:20])
        pane = self._panes["edition"] if "edition" in self.layout_rows.sides else self._panes["raw"]
        editor.styles.offset = (pane.region.x - self.region.x + GUTTER, row + 1)
        editor.styles.width = pane.size.width - GUTTER
        editor.styles.height = max(2, min(height, self.rows - row))
        editor.begin(number, self.review.segment_edition(number), self._edition_offset(blocks))

    def arranged(self) -> None:
        """Lay the editor over the new place of its segment."""
        if self.rewriting:
            self.call_after_refresh(self._replace_editor)

    def _replace_editor(self) -> None:
        if self._editor is not None:
            text = self._editor.text
            self.rewrite(self._editor.number)
            self._editor.load_text(text)

    def _edition_offset(self, blocks: range) -> int:
        """Return where the current suggestion stands in the edition of a segment; its beginning where it does not."""
        before = 0
        for block in blocks:
            shown = self.layout_rows.rows(block).shown["edition"]
            mark = shown.mark_of(self.current)
            if mark is not None:
                return before + shown.own_offset(mark.start)
            before += len(shown.own)
        return 0
