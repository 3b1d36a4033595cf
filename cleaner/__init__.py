r"""Repair raw machine translation whose names are broken: suggest, decide, keep every decision.

An arrow points only down; ``tests/test_architecture.py`` holds the code to this picture::

       cli/  console            tui/              front ends; they never import each other (cli opens tui lazily)
            \                  /
              workspace/                          application: open, decide, save; the only caller of files and of the clock
                  |
                files/                            adapters: YAML, JSONL, text formats, settings, locks
                  |
                core/                             pure: no I/O, no clock, no Textual, no Rich

``core`` in import order (a module imports only what stands before it):
``errors · text · glossary · edits · history`` the values and the log;
``readings · english`` tables of facts (pinyin, how common an English word is);
``forms · matching · cues · evidence · suggestion · repair · suggesting · examples`` from glossary and text to suggestions;
``review`` the state of one person's work on one document;
``wordwise · pairing · compare · redline · tracing · adopting · measures · report`` what differs between two texts, what
stands behind it, and what it comes to.

The raw translation is never altered. Every decision is one record in an append-only log; the edition, undo and redo
are computed from it.
"""

__version__ = "0.1.0"
