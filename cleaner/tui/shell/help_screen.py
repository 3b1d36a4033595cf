"""What the help screen and the entry page say: why this is suggested, the keys, the signs, the entry in full."""

from collections.abc import Iterable, Iterator, Sequence

from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.suggestion import percent
from cleaner.core.work.hearing import heard
from cleaner.core.work.review import Review
from cleaner.tui.drawing.render import state_style
from cleaner.tui.drawing.shown import SIGNS
from cleaner.tui.drawing.signs import MARKS, MEANINGS, VERDICT_SIGNS
from cleaner.tui.drawing.source_line import source_of
from cleaner.tui.keys.commands import GROUPS, Scope, commands, shown_key
from cleaner.tui.shell.panel import sign_of
from cleaner.tui.shell.reading_screen import Row

_KEYS, _SIGN, _FIELD = 20, 14, 11
_MEANINGS = {
    "open": "nothing decided yet; the edition still has the raw words",
    "accepted": "the edition has an option of the suggestion",
    "dismissed": "the raw words stay",
    "by hand": "a person's own words stand here",
}


def help_rows(scope: Scope, review: Review | None = None, index: int = -1, notices: Sequence[str] = ()) -> list[Row]:
    """Return the help page of a screen; it begins with the suggestion the person stands on, if there is one."""
    rows: list[Row] = [Row()]
    if review is not None and index >= 0:
        rows += [*_why_rows(review, index, scope), Row()]
    if notices:
        rows += [Row("What was told of this text", head_style="title")]
        rows += [*(Row("·", notice, "muted", head_cells=2) for notice in notices), Row()]
    for group, title in GROUPS.items():
        members = [c for c in commands(scope) if c.group == group]
        if members:
            rows.append(Row(title, head_style="title"))
            for command in members:
                keys = "1-9" if command.name == "choose" else " ".join(map(shown_key, command.keys))
                rows.append(Row(keys, command.help, head_cells=_KEYS))
            rows.append(Row())
    if scope == "review":
        rows += [*_sign_rows(), Row()]
    if scope in ("hunks", "blind"):
        return [*rows, *_mark_rows()]
    if scope == "home":
        return rows
    rows.append(Row("With the mouse", head_style="title"))
    rows.append(Row("drag", "Select words in one text; c copies them.", head_cells=_KEYS))
    rows.append(Row("Shift+drag", "Select as your terminal does it.", head_cells=_KEYS))
    return rows


def entry_rows(entry: Entry) -> list[Row]:
    """Return the page of one glossary entry."""
    rows = [Row(), Row(entry.name, head_style="title")]
    for name, text in _fields(entry):
        if text:
            rows.append(Row(name, text, "muted", head_cells=_FIELD))
    if entry.variants:
        rows += [Row(), Row("Wrong renderings that are repaired", head_style="title")]
    for variant in entry.variants:
        said = "; ".join(
            filter(None, (_listed("near", variant.near), _listed("unless", variant.unless), variant.apply))
        )
        rows.append(Row("·", variant.text + (f"   ({said})" if said else ""), "muted", head_cells=2))
    if entry.examples:
        rows += [Row(), Row("Examples", head_style="title")]
    for example in entry.examples:
        text = f"stays: {example.raw}" if example.keeps else f"{example.raw}  →  {example.cleaned}"
        rows.append(Row("·", text, "muted", head_cells=2))
    return rows


def _why_rows(review: Review, index: int, scope: Scope) -> Iterator[Row]:
    suggestion = heard(review, index) if scope == "review" else review.suggestions[index]
    yield Row("Why this is suggested", head_style="title")
    place = review.document.place(suggestion.span.start)
    options = ", ".join(option.after for option in suggestion.options)
    yield Row(f"{suggestion.before}  →  {options}", head_style="strong")
    state = "" if scope == "blind" else f"; {review.state(index)}"
    said = f"{suggestion.certainty}, {percent(suggestion.confidence)}{state}; line {place.line}, column {place.column}"
    yield Row("", said, text_style="muted", head_cells=1)
    source = source_of(review.document, suggestion.span.start)
    if source is not None:
        yield Row("source", source, "muted", head_cells=_SIGN)
    for evidence in suggestion.evidence:
        style = "accepted" if evidence.weight >= 0 else "error"
        yield Row(f"{sign_of(evidence.weight):<5}{evidence.weight:+.1f}", evidence.text, style, head_cells=_SIGN)
    for loser in suggestion.losers:
        yield Row("gave way", loser, "muted", head_cells=_SIGN)


def _sign_rows() -> Iterator[Row]:
    yield Row("Signs", head_style="title")
    for state, sign in SIGNS.items():
        yield Row(f"{sign} {state}", _MEANINGS[state], state_style(state), head_cells=_SIGN)


def _mark_rows() -> Iterator[Row]:
    yield Row("Signs", head_style="title")
    for verdict, sign in VERDICT_SIGNS.items():
        yield Row(sign, f"{verdict} by you" if verdict else "not judged by you yet", head_cells=_SIGN)
    for name, (first, last) in MARKS.items():
        yield Row(f"{first}words{last}", MEANINGS[name], head_cells=_SIGN)


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "kind", entry.told_kind
    yield "source", " · ".join(entry.source)
    yield "note", entry.note
    yield "also right", ", ".join(entry.admitted)
    yield "near", ", ".join(entry.near)
    yield "unless", ", ".join(entry.unless)
    yield "apply", entry.apply or ""
    yield "status", entry.status
    yield "glossary", entry.glossary
    yield "place", str(entry.place or "")


def _listed(name: str, words: Iterable[str]) -> str:
    joined = ", ".join(words)
    return f"{name} {joined}" if joined else ""
