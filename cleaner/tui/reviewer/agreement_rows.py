"""How far two people agree, as a page: places, share, kappa, and which choices met."""

from collections.abc import Iterator, Mapping

from cleaner.core.work.agreement import Agreement
from cleaner.tui.shell.reading_screen import Row

_HEAD = 22


def agreement_rows(found: Mapping[tuple[str, str], Agreement]) -> list[Row]:
    """Return the page."""
    rows = [Row(), Row("Agreement of the blind pass with the first decisions", head_style="title"), Row()]
    if not found:
        rows.append(Row("", "Nobody has decided blind yet; b begins a blind pass.", "muted", head_cells=1))
    for people, agreement in found.items():
        rows += [*_pair(people, agreement), Row()]
    return rows


def _pair(people: tuple[str, str], agreement: Agreement) -> Iterator[Row]:
    first, second = people
    yield Row(f"{first} first, {second} blind", head_style="strong")
    share = f"{agreement.alike} of {agreement.places} ({agreement.alike / agreement.places:.0%})"
    yield Row("alike", share, "muted", head_cells=_HEAD)
    kappa = agreement.kappa
    said = "not defined: chance alone makes them agree everywhere" if kappa is None else f"{kappa:.2f}"
    yield Row("Cohen's kappa", said, "muted", "strong", _HEAD)
    for (one, other), count in sorted(agreement.choices.items(), key=lambda item: (item[0][0] == item[0][1], -item[1])):
        what = f"both: {one}" if one == other else f"{first}: {one}; {second}: {other}"
        yield Row(f"×{count}", what, "muted" if one == other else "warning", head_cells=_HEAD)
