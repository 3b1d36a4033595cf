"""The commands, and what each does in a line: all that ``cleaner --help`` has to know of them."""

COMMANDS = {
    "edit": "open the screen and decide (also without the word: cleaner FILE)",
    "check": "list what would be suggested; write nothing",
    "fix": "apply what is certain enough, write edition and log",
    "diff": "show what differs, word by word, and why",
    "adopt": "take over a text that was edited elsewhere",
    "reclean": "carry decisions over to a changed text or glossary",
    "review": "judge every change, sign and comment (also of two texts: cleaner review RAW EDITION)",
    "report": "count what was changed, by whom, and what is open",
    "explain": "say why something is suggested at a place, or why not",
    "glossary": "keep glossaries: lint, test, list, find, add, change",
    "completion": "print a completion script for your shell",
}
"""Each command is a module of ``cleaner.cli.commands``, which is loaded only where it is needed."""
