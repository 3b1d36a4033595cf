"""Reasons in words: the fields that a group's texts name, filled in for one match when somebody reads them."""

from collections.abc import Callable

from cleaner.core.finding.forms import Form
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.finding.traits import read_as
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.series import list_members

Field = Callable[[Scene, Match, Candidate], str]


def told(text: str, scene: Scene, match: Match, candidate: Candidate) -> str:
    """Return the text of a reason with its fields filled in."""
    return text.format_map(_Fields(scene, match, candidate)) if "{" in text else text


class _Fields(dict[str, str]):
    """The fields of one candidate, each worked out when it is asked for."""

    def __init__(self, scene: Scene, match: Match, candidate: Candidate) -> None:
        super().__init__()
        self._of = scene, match, candidate

    def __missing__(self, field: str) -> str:
        return _FIELDS[field](*self._of)


def _behind(scene: Scene, match: Match) -> int:
    return match.stop + scene.possessive(match)


def _owner(scene: Scene, match: Match, _: Candidate) -> str:
    return scene.by_word[match.first - 2].entry.name


def _speaking_near(scene: Scene, match: Match, form: Form) -> int:
    """Return the number of the nearest word of the sentence that goes with what the form means as an ordinary word."""
    sense = scene.traits(form).sense
    spoken = scene.speaking(*scene.sentence(match), sense.own, sense.apart)
    return min(spoken, key=lambda at: max(match.first - at, at - match.stop + 1))


def _listed(scene: Scene, match: Match, _: Candidate) -> str:
    names = [m for m in list_members(scene, match)[0] if m.telling]
    return " and ".join(m.entry.name for m in names[:2])


def _explaining(scene: Scene, match: Match, _: Candidate) -> str:
    at = scene.explaining(match)
    return "" if at is None else scene.tokens.word(at)


_FIELDS: dict[str, Field] = {
    "name": lambda _s, _m, c: c.form.entry.name,
    "form": lambda _s, _m, c: c.form.text,
    "written form": lambda _s, _m, c: c.form.variant.text if c.form.variant else c.form.entry.name,
    "source": lambda _s, _m, c: read_as(c.form),
    "before": lambda s, m, _: s.tokens.word(m.first - 1),
    "before folded": lambda s, m, _: s.tokens.folds[m.first - 1],
    "second": lambda s, m, _: s.tokens.folds[m.first - 2],
    "first": lambda _s, m, _c: m.candidates[0].form.words[0],
    "last": lambda _s, m, _c: m.candidates[0].form.words[-1],
    "first entry": lambda _s, m, _c: m.entry.name,
    "after": lambda s, m, _: s.tokens.word(_behind(s, m)),
    "after folded": lambda s, m, _: s.tokens.folds[_behind(s, m)],
    "behind": lambda s, m, _: s.tokens.word(_behind(s, m) + 1),
    "behind folded": lambda s, m, _: s.tokens.folds[_behind(s, m) + 1],
    "owner": _owner,
    "listed": _listed,
    "beside": lambda s, m, _: next(iter(s.names_beside(m, *s.named_in(*s.sentence(m))).values())).name,
    "explaining": _explaining,
    "speaking": lambda s, m, c: s.tokens.word(_speaking_near(s, m, c.form)),
}
