r"""Repair raw machine translation whose names are broken: suggest, decide, keep every decision.

An arrow points only down; ``tests/test_architecture.py`` holds the code to this picture::

       cli/  console            tui/              front ends; they never import each other (cli opens tui lazily)
            \                  /
              workspace/                          application: open, decide, save; the only caller of files and of the clock
                  |
                files/                            adapters: YAML, JSONL, text formats, settings, locks
                  |
                core/                             pure: no I/O, no clock, no Textual, no Rich

``core`` in import order, folder by folder; a module imports only what stands before it::

   basis/        the values that everything speaks of
                 values · remembering · digest · errors · reason · cues · sought · columns · text · glossary · suggestion · seen
   words/        a text as words, and how a form is looked for among them
                 likeness · tokens · gaps · checksums · cutting · hashing · vocabulary · seeking · folds · long_tokens
   language/     facts of English and Chinese
                 tables/ · romanisation · sounds · lookalikes · english · neighbours · many_neighbours · sorts ·
                 lexicon · half_translated · glossing · otherwise
   log/          what was decided, and what a log of it amounts to
                 edits · base · log_line · history · marks · resettling · stacks · replay · points ·
                 leaving
   finding/      where a form of an entry may stand
                 forms · traits · sieve · slip_sieve · accidents · protected · standing · matching · long_matches · covering · wholes · slips
                 · meetings · nearness · bodies · overlay · rows · parts · tabling · flat · packing · rewording ·
                 widening · fuzzy · persons · strangers · family_names · aligning · sourcing · runs · rendering
   reasons/      what speaks for it, what it weighs, and what is suggested
                 scene · vicinity · outlook · one_outlook · many_rows · speaking · long_vicinity · long_outlook · around · series ·
                 telling · longer_names · company · grammar · constructions · habits · bearing · likening · strangeness · wording · kinds ·
                 evidence · weighing · long_weighing · settling · context · wordpieces · context_model · precedents · styling ·
                 doubling · articles · replacing · plainly · offering · proposing · long_suggesting · suggesting · examples · explaining · drifting
   work/         the state of one person's work on one document
                 stretch · offered · agreement · deciding · rewriting · review · hearing · judging · verdicts · sifting ·
                 searching
   differences/  what differs, and what it comes to
                 wordwise · pairing · compare · redline · tracing · adopting · anchoring · recleaning · measures ·
                 report
   upkeep/       the translator's questions to glossaries
                 linting · linting_between · teaching · writing · mining · usage · mining_pairs · impact ·
                 forecasting · revising · combining · importing

``files``, ``workspace`` and ``cli`` in import order::

   files/        disk · yaml · settings · glossaries · formats · redlines · cache · facts
   workspace/    engine · work · upkeep · differences
   cli/          parsing · output · glossary · commands

``tui`` in import order::

   drawing/      from text and values to styled lines of a given width
   keys/         every command, and how keys are answered
   shell/        what every screen stands on: application, matching behind the frame, shared widgets and dialogs
   reviewer/     every decision of a document, judged one by one or by the pair
   translator/   the entries of glossaries, and the dialog that teaches them
   editor/       one document under review
   home/         where a person chooses what to open

The raw translation is never altered. Every decision is one record in an append-only log; the edition, undo and redo
are computed from it.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""Before numpy is loaded: the small products of the language model wait for a busy core far longer than they take."""

__version__ = "0.1.0"
