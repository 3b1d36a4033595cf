"""Reasons from the form that stands at a match: how it came about, how long it is, how it is written."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from cleaner.core.around import Around
from cleaner.core.forms import RIGHT_KINDS, Form
from cleaner.core.matching import Candidate, Match
from cleaner.core.outlook import Outlook
from cleaner.core.reason import Group, Reason, decided
from cleaner.core.scene import Scene
from cleaner.core.traits import Sense, Traits


def form_reasons(scene: Scene, match: Match, candidate: Candidate, traits: Traits) -> Group:
    """Return what the form of this candidate says by itself."""
    form, slip = traits.form, candidate.edits > 0
    asked = traits.styled and not (slip and form.kind in RIGHT_KINDS)
    style = _style(scene, match, form, traits) if asked else ""
    return _form(traits.slip if slip else traits.make, style, candidate.plural, len(match.candidates) > 1)


def _style(scene: Scene, match: Match, form: Form, traits: Traits) -> str:
    """Return how the form is written here, as far as that says something."""
    written = scene.tokens.text[match.span.start : match.span.end]
    if form.kind in RIGHT_KINDS:
        right = form.text.casefold()
        same = written.casefold() == right or " ".join(written.split()).casefold() == right
        case = "case" if same else "spacing"
        if case == "case" and written.islower():
            return "lower case"
        return f"capital {case}" if written.isupper() and len(written) > 3 else case
    if traits.capitals and " ".join(written.split()) == form.text:
        return "as listed"
    capital = written[:1].isupper() and not form.text[:1].isupper() and not scene.starts_sentence(match)
    return "capitals" if capital else ""


@decided
def _form(make: tuple[str, int, str, str], style: str, plural: bool, several: bool) -> Iterator[Reason]:
    made, words, full, kind = make
    if made == "near":
        yield Reason("near", "nearly {form}")
    elif made == "right":
        yield from _right(style)
    elif made in ("romanised", "short romanised"):
        yield Reason("romanised", "is how {source} is romanised")
        if made == "short romanised":
            yield Reason("short romanised", "a short romanisation, which many names share")
    elif made == "respelled":
        yield Reason("respelled", "another spelling of {form}")
    else:
        yield Reason("variant", "listed variant of {name}")
        if made in _READ:
            yield Reason(made, _READ[made])
    if words >= 3:
        yield Reason(
            "three words", "a form of three words and more, which hardly stands by chance", min(3, words - 2) / 2
        )
    if style in _STYLES:
        yield Reason(style, _STYLES[style])
    if full:
        yield Reason(full, _FULL[full])
    if plural:
        yield Reason("plural", "in the plural, as names seldom are")
    if several:
        yield Reason("several entries", "may stand for several entries")
    yield Reason(f"kind {kind}", f"would be the name of a {kind}")


_READ = {
    "reads source": "is how {source} is read",
    "looks read": "looks like Chinese in Latin letters",
    "half a word": "holds an ordinary word",
}
_STYLES = {
    "as listed": "written just as the variant is listed, with its capitals",
    "capitals": "written with capitals, as names are",
}
_FULL = {
    "long full name": "as long as a full name of three syllables, which few people share",
    "short full name": "as short as a full name of two syllables, which many people share",
}


def _right(style: str) -> Iterator[Reason]:
    """Yield how a right name is not written as it should be."""
    if "spacing" in style:
        yield Reason("spacing", "is {name} but for its spacing")
    else:
        yield Reason("case", "is {name} but for its capitals")
    if style == "lower case":
        yield Reason("all lower case", "the name in lower case")
    if style.startswith("capital "):
        yield Reason("all capitals", "written in capitals throughout")


def writing(scene: Scene, on: Outlook, match: Any, around: Around, sense: Any) -> Any:
    """Return how an ordinary word is written."""
    apart = (on.adjacent(around.first - 1) == 0) & (on.adjacent(around.stop - 1) == 0)
    return on.each(partial(_written_at, scene), match, sense, around.begins, on.only(apart, scene.quoted, match))


def _written_at(scene: Scene, match: Match, sense: Sense, begins: bool, quoted: bool) -> Group:
    first = scene.tokens.text[match.span.start]
    case = "upper" if first.isupper() else "lower" if first.islower() else ""
    return _written(case, begins, sense.person, sense.listed_capital, quoted)


@decided
def _written(case: str, begins: bool, person: bool, listed_capital: bool, quoted: bool) -> Iterator[Reason]:
    if case == "upper" and not begins:
        if person:
            yield Reason("person's name", "with a capital in the middle of a sentence, ‘{form}’ may be a person")
        elif not listed_capital:
            yield Reason("capital", "has a capital in the middle of a sentence")
        else:
            yield Reason("own capital", "written with a capital, as the variant is listed")
    elif case == "lower" and begins:
        yield Reason("lower start", "begins a sentence in lower case, as raw translations do")
    elif case == "lower" and listed_capital:
        yield Reason("lower case", "written in lower case")
    if quoted:
        yield Reason("quoted", "stands in quotation marks")


def name_writing(scene: Scene, match: Match, traits: Traits, begins: bool) -> Group:
    """Return how a name is written; ``begins`` tells whether a sentence begins with it."""
    lower = capital = False
    if traits.form.kind in ("variant", "romanised"):
        written = scene.tokens.text[match.span.start : match.span.end]
        lower = written.islower()
        capital = written[:1].isupper() and not begins
    return _name_written(lower, capital, traits.short, traits.person)


@decided
def _name_written(lower: bool, capital: bool, short: bool, person: bool) -> Iterator[Reason]:
    if lower:
        yield Reason("lower case", "written in lower case")
    elif capital:
        yield Reason("capital", "has a capital in the middle of a sentence")
    if short:
        yield Reason("short", "a short form, which many things share")
    if person:
        yield Reason("person's name", "‘{form}’ is also a person's name")
