"""A seeded glossary and a text with planted mentions, each labelled with its place, its entry and how it was written."""

import random
from dataclasses import dataclass

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.language.tables.english import WORDS

SYLLABLES = (
    "ba chen dong fei gao hua jing kai lin mei ning peng qiu ruo shan tao wei xin yang zhou bo cai du gu han".split()
)
ENDINGS = "Technology Holdings Group Capital Energy Motors Logistics Media Securities".split()
EXACT = ("exact", "case", "possessive", "plural", "wrapped")
NEAR = ("joined", "split", "hyphened", "one edit")
SHARES = {"exact": 56, "case": 8, "possessive": 7, "plural": 3, "wrapped": 2, "joined": 7, "split": 6, "hyphened": 2,
          "one edit": 9}  # fmt: skip
EVERY = 43
"""Words for each mention."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an entry was planted."""

    start: int
    end: int
    entry: str
    kind: str


@dataclass(frozen=True, slots=True)
class Workload:
    """Entries, and a text that names them."""

    entries: tuple[Entry, ...]
    text: str
    mentions: tuple[Mention, ...]

    @property
    def forms(self) -> list[tuple[str, str]]:
        """Every form that is written in the glossary, with its entry."""
        return [(form, e.id) for e in self.entries for form in (e.name, *(v.text for v in e.variants))]


def workload(entries: int, size: int, seed: int = 7) -> Workload:
    """Make so many entries and a text of so many characters."""
    dice = random.Random(seed)
    plain = [word for fact, word in english_words() if fact[0] in "nsv" and int(fact[1:]) >= 5]
    made = made_entries(entries, plain, dice)
    text, mentions = made_text(made, size, dice)
    return Workload(tuple(made), text, tuple(mentions))


def english_words() -> list[tuple[str, str]]:
    """Return what is known of each English word, and the word."""
    pairs = (pair.split(":") for row in WORDS.values() for pair in row.split())
    return sorted((fact, word) for word, fact in pairs)


def made_entries(count: int, plain: list[str], dice: random.Random) -> list[Entry]:
    """Return people, companies and phrases, no two with one name, each with a wrong rendering or two."""
    names: dict[str, Entry] = {}
    while len(names) < count:
        core = ["".join(dice.choices(SYLLABLES, k=dice.randint(2, 3))).capitalize() for _ in range(dice.randint(1, 2))]
        kind = dice.choices(["person", "company", "term"], [40, 38, 22])[0]
        if kind == "person":
            name = f"{dice.choice(SYLLABLES).capitalize()} {core[0]}"
        elif kind == "company":
            name = " ".join([*core, dice.choice(ENDINGS)][: dice.randint(1, 3)])
        else:
            name = " ".join(dice.sample(plain, dice.randint(2, 3)))
        wrong = tuple(Variant(" ".join(dice.sample(plain, 2))) for _ in range(dice.randint(1, 2)))
        names.setdefault(name, Entry(name, f"e{len(names)}", kind, variants=wrong))  # type: ignore[arg-type]
    return list(names.values())


def made_text(entries: list[Entry], size: int, dice: random.Random) -> tuple[str, list[Mention]]:
    """Return a news-like text, commoner words oftener, and its mentions."""
    words = [(word, 10 ** (int(fact[1:]) / 2)) for fact, word in english_words()]
    strangers = [f"{dice.choice(SYLLABLES)} {''.join(dice.choices(SYLLABLES, k=2))}".title() for _ in range(500)]
    fill = dice.choices([w for w, _ in words], [n for _, n in words], k=size // 5)
    parts: list[str] = []
    mentions: list[Mention] = []
    at = 0
    for number, word in enumerate(fill):
        if at >= size:
            break
        chance = dice.random()
        if chance < 1 / EVERY:
            kind, entry = dice.choices(list(SHARES), list(SHARES.values()))[0], dice.choice(entries)
            word = written(dice.choice([entry.name, *(v.text for v in entry.variants)]), kind, dice)
            mentions.append(Mention(at, at + len(word), entry.id, kind))
        elif chance > 0.99:
            word = dice.choice(strangers)
        end = dice.choices([" ", ", ", ". ", ".\n\n", " “", "’s "], [86, 6, 5, 1, 1, 1])[0]
        parts.append((word.capitalize() if number % 18 == 0 and word.islower() else word) + end)
        at += len(parts[-1])
    return "".join(parts), mentions


def written(form: str, kind: str, dice: random.Random) -> str:
    """Return a form as a raw translation may have it."""
    middle = dice.randrange(2, len(form) - 1)
    match kind:
        case "case":
            return dice.choice([form.upper(), form.lower(), form.title()])
        case "possessive":
            return form + dice.choice(["'s", "’s"])
        case "plural":
            return form + "s"
        case "wrapped":
            return form.replace(" ", "\n", 1)
        case "joined":
            return form.replace(" ", "")
        case "split":
            return form[:middle].rstrip() + " " + form[middle:].lstrip()
        case "hyphened":
            return form.replace(" ", "-", 1)
        case "one edit":
            return form[:middle] + dice.choice(["", dice.choice("aeioubdgk"), form[middle] + "e"]) + form[middle + 1 :]
    return form
