"""The report as one page: figures, small charts, tables, and the redline of each text, all without a network."""

from collections import Counter
from collections.abc import Iterable, Sequence

from cleaner.core.differences.redline import Redline
from cleaner.core.differences.report import Pace, Reported, Tally
from cleaner.files.redlines.page import counted, filters, hunks, page, text

_SECTIONS = (
    "Texts", "Changes by entry", "Changes by kind", "Changes by person", "Reviewers", "Agreement", "Mentions that carry the right name",
    "Open suggestions",
)  # fmt: skip
_MOST_ROWS = 200
"""Of one table; what is left out is told."""


def report_page(found: Sequence[Reported], total: Tally, at: str) -> str:
    """Return the page; ``at`` says when it was made."""
    title = found[0].document.name if len(found) == 1 else counted(len(found), "text")
    redlines = [report.redline for report in found]
    parts = [
        f"<header><h1>Report: {text(title)}</h1><p>{text(at[:16].replace('T', ' '))} UTC · "
        f"{counted(total.words, 'word')} in {counted(total.segments, 'segment')}, {total.touched:,} of them changed, "
        f"{total.signed:,} signed</p></header>",
        f'<main id="main">{_cards(total)}',
        _contents(len(found) > 1, total),
        _texts(found) if len(found) > 1 else "",
        _bars("Changes by entry", "Entry", total.entries),
        _bars("Changes by kind", "Kind", total.kinds),
        _people(total),
        _reviewers(total),
        _agreement(total),
        _consistency(total),
        _open(found),
        '<h2 id="redline-of-all">Redline</h2>',
        filters(redlines) if total.changes else '<p class="none">Nothing was changed.</p>',
        *(_redline(redline, len(found) > 1) for redline in redlines if redline.marks),
        "</main>",
    ]
    return page(f"Report: {title}", "\n".join(part for part in parts if part))


def figures(total: Tally) -> list[tuple[str, str, str]]:
    """Return the main figures: number, what it is, and what it says."""
    pace = sum(total.pace.values(), Pace()).each_minute
    rows = total.consistency.values()
    right, left = sum(r.right for r in rows), sum(r.left for r in rows)
    overturned = 100 * total.overturned / total.decided if total.decided else None
    return [
        (f"{total.changes:,}", "changes", "edits that stand in the edition"),
        (f"{total.open:,}", "open suggestions", "nobody has decided them"),
        (f"{total.measures.hter:.1f} %", "HTER", "edits of words for each word of the edition; shifts count one"),
        (f"{total.measures.chrf:.1f}", "chrF", "likeness of raw text and edition; 100 is equal"),
        (
            f"{100 * right / (right + left):.1f} %" if right + left else "–",
            "right names",
            "mentions that carry a right name",
        ),
        (f"{pace:.1f}" if pace else "–", "decisions a minute", "commands that decided something; pauses left out"),
        (
            f"{overturned:.1f} %" if overturned is not None else "–",
            "overturned",
            "decisions that another person took back",
        ),
    ]


def anchor(caption: str) -> str:
    """Return the id of the section of this caption."""
    return caption.lower().replace(" ", "-")


def _contents(many: bool, total: Tally) -> str:
    there = {"Texts": many, "Reviewers": bool(total.verdicts), "Agreement": bool(total.agreement)}
    names = [name for name in _SECTIONS if there.get(name, True)]
    links = "".join(f'<a href="#{anchor(name)}">{name}</a>' for name in names)
    return f'<nav aria-label="Sections">{links}<a href="#redline-of-all">Redline</a></nav>'


def _cards(total: Tally) -> str:
    cards = "".join(f'<li title="{text(why)}"><b>{number}</b>{text(what)}</li>' for number, what, why in figures(total))
    return f'<ul class="cards">{cards}</ul>'


def _table(caption: str, heads: Sequence[tuple[str, bool]], rows: Iterable[Sequence[str]], level: str = "h2") -> str:
    """Return a table; a head says whether its column holds numbers, and cells are HTML."""
    listed = list(rows)
    head = "".join(f'<th scope="col"{" class=n" * number}>{text(name)}</th>' for name, number in heads)
    body = "".join(
        "<tr>"
        + "".join(f"<td{' class=n' * number}>{cell}</td>" for cell, (_, number) in zip(row, heads, strict=True))
        + "</tr>"
        for row in listed[:_MOST_ROWS]
    )
    more = f'<p class="soft">and {len(listed) - _MOST_ROWS:,} more</p>' if len(listed) > _MOST_ROWS else ""
    none = "" if listed else '<p class="none">None.</p>'
    table = (
        f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
        if listed
        else ""
    )
    return f'<section id="{anchor(caption)}"><{level}>{text(caption)}</{level}>{table}{more}{none}</section>'


def _bar(share: float) -> str:
    return (
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="rest" width="100" height="8"/><rect width="{100 * share:.1f}" height="8"/></svg>'
    )


def _bars(caption: str, noun: str, counts: Counter[str]) -> str:
    most = max(counts.values(), default=1)
    rows = [(text(name), f"{number:,}", _bar(number / most)) for name, number in counts.most_common()]
    return _table(caption, ((noun, False), ("Changes", True), ("", False)), rows)


def _people(total: Tally) -> str:
    heads = (
        ("Person", False),
        ("Changes", True),
        ("Decisions", True),
        ("Commands", True),
        ("Minutes", True),
        ("A minute", True),
    )
    rows = []
    for person in dict.fromkeys((*total.people, *total.pace)):
        pace = total.pace.get(person, Pace())
        rate = f"{pace.each_minute:.1f}" if pace.each_minute else "–"
        minutes = f"{pace.seconds / 60:.1f}"
        rows.append(
            (text(person), f"{total.people[person]:,}", f"{pace.decisions:,}", f"{pace.commands:,}", minutes, rate)
        )
    return _table("Changes by person", heads, rows)


def _reviewers(total: Tally) -> str:
    heads = (("Reviewer", False), ("Approved", True), ("Rejected", True))
    people = dict.fromkeys(person for person, _ in total.verdicts)
    verdicts = total.verdicts
    rows = [(text(p), f"{verdicts[p, 'approved']:,}", f"{verdicts[p, 'rejected']:,}") for p in people]
    return _table("Reviewers", heads, rows) if rows else ""


def _agreement(total: Tally) -> str:
    """Return how far a blind second pass agrees with the first decisions."""
    heads = (("First", False), ("Blind", False), ("Places", True), ("Alike", True), ("Cohen's kappa", True))
    rows = [
        (
            text(first),
            text(second),
            f"{a.places:,}",
            f"{100 * a.alike / a.places:.0f} %",
            "–" if a.kappa is None else f"{a.kappa:.2f}",
        )
        for (first, second), a in total.agreement.items()
    ]
    return _table("Agreement", heads, rows) if rows else ""


def _consistency(total: Tally) -> str:
    heads = (("Entry", False), ("Right", True), ("Open", True), ("Share", True), ("", False))
    rows = [
        (text(r.name), f"{r.right:,}", f"{r.left:,}", f"{100 * r.share:.0f} %", _bar(r.share))
        for r in sorted(total.consistency.values(), key=lambda r: (r.share, -r.right))
    ]
    return _table("Mentions that carry the right name", heads, rows)


def _texts(found: Sequence[Reported]) -> str:
    heads = (("Text", False), ("Words", True), ("Changes", True), ("HTER", True), ("chrF", True), ("Open", True))
    rows = [
        (
            text(report.document.name),
            f"{report.tally.words:,}",
            f"{report.tally.changes:,}",
            f"{report.tally.measures.hter:.1f} %",
            f"{report.tally.measures.chrf:.1f}",
            f"{report.tally.open:,}",
        )
        for report in found
    ]
    return _table("Texts", heads, rows)


def _open(found: Sequence[Reported]) -> str:
    heads = (("Place", False), ("Raw", False), ("Suggested", False), ("Certainty", False), ("Confidence", True))
    rows = (
        (
            text(str(report.document.place(s.word_span.start))),
            text(s.broken),
            text(s.options[0].name or s.options[0].after),
            s.certainty,
            f"{100 * s.confidence:.0f} %",
        )
        for report in found
        for s in report.open
    )
    return _table("Open suggestions", heads, rows)


def _redline(redline: Redline, titled: bool) -> str:
    head = f"<h2>{text(redline.before_name)}</h2>" if titled else ""
    return f'<section aria-label="Redline of {text(redline.before_name)}">{head}{"".join(hunks(redline))}</section>'
