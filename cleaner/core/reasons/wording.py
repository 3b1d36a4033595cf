"""Reasons from the form that stands at a match: how it came about, how long it is, how it is written."""

from collections.abc import Iterator
from functools import partial
from operator import attrgetter
from typing import Any

from cleaner.core.basis.reason import Reason, decided
from cleaner.core.finding.matching import Match
from cleaner.core.finding.traits import Make, Traits
from cleaner.core.language.english import is_ordinary, part
from cleaner.core.reasons.around import Around
from cleaner.core.reasons.outlook import Outlook
from cleaner.core.reasons.scene import Scene
from cleaner.core.words.tokens import LOWER, UPPER

_MAY_BE_LOWER = frozenset({"variant", "romanised"}).__contains__
_EDITS, _PLURAL = map(attrgetter, ("edits", "plural"))
_RIGHT, _SEVERAL_WORDS, _CAPITALS = map(attrgetter, ("right", "several_words", "capitals"))
_MAKE, _SLIP = map(attrgetter, ("make", "slip"))
_LISTED_CAPITAL, _SHORT, _PERSON, _UNHEARD, _FORM_KIND = map(
    attrgetter, ("listed_capital", "short", "person", "unheard", "form.kind")
)


def form_reasons(scene: Scene, on: Outlook, match: Any, candidate: Any, traits: Any, around: Around) -> Any:
    """Return what the form of a candidate says by itself."""
    slip, right = on.fact(_EDITS, candidate) > 0, on.fact(_RIGHT, traits)
    variant = on.fact(_SEVERAL_WORDS, traits)
    listed = on.only(variant & on.fact(_CAPITALS, traits), partial(_as_listed, scene), match, traits)
    capital = variant & (around.case == UPPER) & (around.begins == 0) & (on.fact(_LISTED_CAPITAL, traits) == 0)
    style = on.only(right & (slip == 0), partial(_style, scene), match, traits)
    style = style + (listed != 0) * _AS_LISTED + (capital & (listed == 0)) * _CAPITAL
    several = on.several(match)
    return on.decide(
        _form, on.each(_MAKE, traits), on.each(_SLIP, traits), slip, style, on.fact(_PLURAL, candidate), several
    )


def _as_listed(scene: Scene, match: Match, traits: Traits) -> bool:
    """Whether a variant is written with its own capitals."""
    return " ".join(scene.tokens.text[match.span.start : match.span.end].split()) == traits.form.text


def _style(scene: Scene, match: Match, traits: Traits) -> int:
    """Return as which of ``_STYLES`` a right name is written."""
    written, right = scene.tokens.text[match.span.start : match.span.end], traits.form.text.casefold()
    same = written.casefold() == right or " ".join(written.split()).casefold() == right
    case = "case" if same else "spacing"
    if case == "case" and written.islower():
        return _STYLES.index("lower case")
    if case == "spacing" and written.replace(".", "") == traits.form.text.replace(".", ""):
        return _STYLES.index("full stops")
    if case == "case" and _has_proper_capitals(written, traits.form.text):
        return _STYLES.index("small words")
    return _STYLES.index(f"capital {case}" if written.isupper() and len(written) > 3 else case)


def _has_proper_capitals(written: str, right: str) -> bool:
    """Whether only ordinary words of a name are in lower case, and another word has its capital: *Hunan province*."""
    pairs = [(a, b) for a, b in zip(written.split(), right.split(), strict=False) if b[:1].isupper()]
    proper = any(
        a[:1].isupper() and (a.isupper() or not is_ordinary(a.casefold()) or part(a.casefold()) == "u")
        for a, _ in pairs
    )
    return proper and all(a == b or (a.islower() and is_ordinary(a)) for a, b in pairs)


@decided
def _form(make: Make, as_slip: Make, slip: bool, styled: int, plural: bool, several: bool) -> Iterator[Reason]:
    (made, words, full, kind), style = as_slip if slip else make, _STYLES[styled]
    if made == "right":
        yield from _right(style)
    else:
        came = _OF_MADE.get(made, "variant")
        yield Reason(came, _MADE[came])
        if made in _MORE:
            yield Reason(made, _MORE[made])
    if words >= 3:
        yield Reason(
            "three words", "a form of three words and more, which hardly stands by chance", min(3, words - 2) / 2
        )
    if style in _WRITTEN:
        yield Reason(style, _WRITTEN[style])
    if full:
        yield Reason(full, _FULL[full])
    if plural:
        yield Reason("plural", "in the plural, as names seldom are")
    if several:
        yield Reason("several entries", "may stand for several entries")
    yield Reason(f"kind {kind}", f"would be {_WOULD_BE.get(kind, f'the name of a {kind}')}")


_MADE = {
    "near": "nearly {form}",
    "romanised": "is how {source} is romanised",
    "respelled": "another spelling of {written form}",
    "reworded": "another wording of the listed ‘{written form}’",
    "glossed": "is what a machine may make of {source}, part by part",
    "without suffix": "{name} without the legal form at its end",
    "variant": "listed variant of {name}",
}
_OF_MADE = {made: made for made in _MADE} | {"short romanised": "romanised"}
_MORE = {
    "short romanised": "a short romanisation, which many names share",
    "reads source": "is how {source} is read",
    "looks read": "looks like Chinese in Latin letters",
    "half a word": "several words together, ordinary ones among them",
}
_STYLES = (
    "",
    "lower case",
    "case",
    "spacing",
    "capital case",
    "capital spacing",
    "as listed",
    "capitals",
    "small words",
    "full stops",
)
"""How a form is written, as far as that says something."""
_AS_LISTED, _CAPITAL = _STYLES.index("as listed"), _STYLES.index("capitals")
_WRITTEN = {
    "as listed": "written just as the variant is listed, with its capitals",
    "capitals": "written with capitals, as other names and titles are",
}
_WOULD_BE = {"company": "a proper name", "term": "a term"}
"""What an entry without a kind counts as may be no company."""
_FULL = {
    "long full name": "as long as a full name of three syllables, which few people share",
    "short full name": "as short as a full name of two syllables, which many people share",
}


def _right(style: str) -> Iterator[Reason]:
    """Yield how a right name is not written as it should be."""
    if style == "full stops":
        yield Reason("full stops", "is {name} but for the full stops of letters")
    elif "spacing" in style:
        yield Reason("spacing", "is {name} but for its spaces and marks")
    else:
        yield Reason("case", "is {name} but for its capitals")
    if style == "small words":
        yield Reason("small words", "only its ordinary words are in lower case, as many texts have them")
    if style == "lower case":
        yield Reason("all lower case", "the name in lower case")
    if style.startswith("capital "):
        yield Reason("all capitals", "written in capitals throughout")


def writing(scene: Scene, on: Outlook, match: Any, around: Around, sense: Any) -> Any:
    """Return how an ordinary word is written."""
    apart = (on.adjacent(around.first - 1) == 0) & (on.adjacent(around.stop - 1) == 0)
    quoted = on.only(apart, scene.quoted, match)
    person, capital = on.fact(_PERSON, sense), on.fact(_LISTED_CAPITAL, sense)
    opens = on.only((around.case == LOWER) & around.begins, partial(_opens, scene), around.first)
    return on.decide(_written, around.case, around.begins, opens, person, capital, quoted)


def _opens(scene: Scene, first: int) -> int:
    """Return 2 where a sentence or a line begins with the word as others of the text do, 1 where it alone does so."""
    return (1 + scene.lower_starts) * scene.opens(first)


@decided
def _written(case: int, begins: bool, opens: int, person: bool, listed_capital: bool, quoted: bool) -> Iterator[Reason]:
    if case == UPPER and not begins:
        if person:
            yield Reason("person's name", "with a capital in the middle of a sentence, ‘{form}’ may be a person")
        elif not listed_capital:
            yield Reason("capital", "has a capital in the middle of a sentence")
        else:
            yield Reason("own capital", "written with a capital, as the variant is listed")
    elif opens:
        yield Reason("lower start", "begins a sentence in lower case, as raw translations do")
        if opens > 1:
            yield Reason("lower starts", "so do sentences of this text that begin with other words")
    elif case == LOWER and listed_capital:
        yield Reason("lower case", "written in lower case")
    if quoted:
        yield Reason("quoted", "stands in quotation marks")


def name_writing(scene: Scene, on: Outlook, match: Any, traits: Any, around: Around) -> Any:
    """Return how a name is written."""
    asked = on.fact(_MAY_BE_LOWER, on.each(_FORM_KIND, traits))
    lower = on.only(asked & (around.case != UPPER), partial(_lower, scene), match)
    capital = asked & (around.case == UPPER) & (around.begins == 0)
    unheard = (around.case == UPPER) & on.fact(_UNHEARD, traits)
    headed = around.owns | on.are(around.after, "part n", "part s", "role", "firm")
    counted = (around.case != UPPER) & (headed == 0) & on.are(around.before, "article", "demonstrative", "quantity")
    return on.decide(_name_written, lower, capital, on.fact(_SHORT, traits), on.fact(_PERSON, traits), unheard, counted)


def _lower(scene: Scene, match: Match) -> bool:
    return scene.tokens.text[match.span.start : match.span.end].islower()


@decided
def _name_written(
    lower: bool, capital: bool, short: bool, person: bool, unheard: bool, counted: bool
) -> Iterator[Reason]:
    if lower:
        yield Reason("lower case", "written in lower case")
    elif capital:
        yield Reason("capital", "has a capital in the middle of a sentence")
    if short:
        yield Reason("short", "a short form, which many things share")
    if person:
        yield Reason("person's name", "‘{form}’ is also a person's name")
    if unheard:
        yield Reason("unheard", "‘{form}’ is no word of English, and no name known there")
    if counted:
        yield Reason("one of many", "after ‘{before}’, and before no noun: one of many such things")
