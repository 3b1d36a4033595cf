"""Signs for what became of a decision, so that it can be read without colour."""

MARKS = {"goes": ("[-", "-]"), "comes": ("{+", "+}"), "stays": ("[=", "=]"), "open": ("[?", "?]")}
"""What encloses a decision; the first two are those of ``cleaner diff``."""
MEANINGS = {
    "goes": "raw words that go",
    "comes": "what comes in their place",
    "stays": "words that were left, or whose edit is rejected",
    "open": "a suggestion that nobody has decided; in a blind pass, each one to decide",
}
VERDICT_SIGNS = {"": "◦", "approved": "✓", "rejected": "✗"}
