"""Glossary files as many hands write them: every quote, list and mapping style, comments everywhere, short forms, CRLF."""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from cleaner.core.basis.glossary import Entry, Example, Variant

WORDS = (
    "rookie",
    "ant's",
    "No",
    "007",
    "a: b",
    "x #y",
    "菜鸟",
    "[draft]",
    "-dash",
    'say "hi"',
    "R&D",
    "e-mail",
    "{it}",
    "a, b",
    "é",
    "ends:",
)
SENTENCES = ("ants, rookie, UC", "It's: fine # really", 'He said "no".', "plain words here", "1.10", "back\\slash")


@dataclass(frozen=True)
class Styled:
    """A file in pieces: the head, and a piece for each entry with the comments before it."""

    head: str
    comments: tuple[str, ...]
    pieces: tuple[str, ...]
    tail: str

    @property
    def text(self) -> str:
        return self.head + "".join(c + p for c, p in zip(self.comments, self.pieces, strict=True)) + self.tail


def scalar(draw: st.DrawFn, text: str) -> str:
    styles = ["'" + text.replace("'", "''") + "'", '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"']
    if text[0].isalnum() and not any(c in text for c in ":#,[]{}\"'\\"):
        styles += [text, text]
    return draw(st.sampled_from(styles))


def sequence(draw: st.DrawFn, made: list[list[tuple[str, str]]], column: int, note: str) -> str:
    """A list behind its key: in brackets, in brackets over lines, or a line each; a member has one value, or keys."""
    style = draw(st.sampled_from(["flow", "broken", "block", "tight", "spaced"]))
    margin = " " * column
    members = [
        pairs[0][1] if len(pairs) == 1 else "{" + ", ".join(f"{k}: {v}" for k, v in pairs) + "}" for pairs in made
    ]
    if style == "flow" or not members:
        return f" [{', '.join(members)}]{note}\n"
    if style == "broken":
        return (
            f" [{members[0]}, # first{note}\n"
            + "".join(f"{margin}    {m},\n" for m in members[1:])
            + f"{margin}  ] # end\n"
        )
    indent = margin if style == "tight" else margin + "  "
    between = f"{indent}# about the next\n" if style == "spaced" else ""
    if draw(st.booleans()):
        breaks = f"{note}\n{indent}  "
        members = [pairs[0][1] if len(pairs) == 1 else breaks.join(f"{k}: {v}" for k, v in pairs) for pairs in made]
    return f"{note}\n" + between.join(f"{indent}- {m}{note}\n" for m in members)


def words(draw: st.DrawFn, most: int = 3) -> tuple[str, ...]:
    return tuple(draw(st.lists(st.sampled_from(WORDS), max_size=most, unique=True)))


def variants(draw: st.DrawFn, number: int) -> tuple[Variant, ...]:
    return tuple(
        Variant(
            f"{text} {number}",
            words(draw, 2) if mapped else (),
            (),
            draw(st.sampled_from([None, "ask"])) if mapped else None,
        )
        for text in words(draw)
        for mapped in [draw(st.booleans())]
    )


@st.composite
def entries(draw: st.DrawFn, number: int) -> Entry:
    """An entry whose name, id and forms nobody else has."""
    examples = tuple(
        Example(f"{raw} {at}", draw(st.sampled_from([f"{raw} {at}", "Other"]))) for at, raw in enumerate(words(draw, 2))
    )
    return Entry(
        draw(st.sampled_from([f"Name {number}", f"O'Name: {number}", f"名{number}"])),
        f"id-{number}",
        draw(st.sampled_from(["company", "person"])),
        words(draw, 2),
        variants(draw, number),
        tuple(f"right {w}" for w in words(draw, 1)),
        words(draw),
        words(draw, 1),
        apply=draw(st.sampled_from([None, None, "sure"])),
        note=draw(st.sampled_from(["", *SENTENCES])),
        examples=examples,
    )


def variant_pairs(draw: st.DrawFn, variant: Variant) -> list[tuple[str, str]]:
    pairs = [("text", scalar(draw, variant.text))]
    pairs += [("near", f"[{', '.join(scalar(draw, w) for w in variant.near)}]")] if variant.near else []
    return pairs + ([("apply", variant.apply)] if variant.apply else [])


def full(draw: st.DrawFn, entry: Entry, column: int, note: str) -> list[str]:
    """The keys of an entry in some order, each with its lines."""
    keys = [f"id: {entry.id}{note}\n"]
    for key in ("kind", "apply"):
        if getattr(entry, key) not in (None, "company") or (key == "kind" and draw(st.booleans())):
            keys.append(f"{key}: {getattr(entry, key)}{note}\n")
    if entry.note:
        keys.append(f"note: {scalar(draw, entry.note)}{note}\n")
    for key in ("source", "admitted", "near", "unless"):
        if getattr(entry, key):
            keys.append(
                f"{key}:" + sequence(draw, [[("", scalar(draw, w))] for w in getattr(entry, key)], column, note)
            )
    for key, made in (
        ("variants", [variant_pairs(draw, v) for v in entry.variants]),
        ("examples", [[("raw", scalar(draw, e.raw)), ("cleaned", scalar(draw, e.cleaned))] for e in entry.examples]),
    ):
        if made:
            keys.append(f"{key}:" + sequence(draw, made, column, note))
    return draw(st.permutations(keys))


@st.composite
def files(draw: st.DrawFn, most: int = 4) -> tuple[Styled, tuple[Entry, ...]]:
    """A styled file and its entries."""
    mapped = draw(st.booleans())
    indent = draw(st.sampled_from([0, 2, 4])) if not mapped else 2
    comments, pieces, made = [], [], []
    for number in range(draw(st.integers(2, most))):
        entry = draw(entries(number))
        note = draw(st.sampled_from(["", f"  # note {number}"]))
        comments.append(
            draw(st.sampled_from(["", "", f"# about {number}\n", f"\n{' ' * indent}# --- section {number}\n", "\n"]))
        )
        short = mapped or draw(st.booleans())
        if short:
            entry = Entry(entry.name, entry_id(entry.name), variants=entry.variants)
        made.append(entry)
        pieces.append(piece(draw, entry, number, indent, note, mapped, short))
    head = draw(
        st.sampled_from(
            [
                "glossary: Styled\nentries:\n",
                "# by hand\nglossary: 'Styled' # title\nlanguage: {source: zh, target: en}\n\nentries: # all\n",
            ]
        )
    )
    styled = Styled(head, tuple(comments), tuple(pieces), draw(st.sampled_from(["", "# the end\n", "\n\n"])))
    return styled, tuple(replace(e, glossary="Styled") for e in made)


def entry_id(name: str) -> str:
    from cleaner.core.basis.glossary import entry_id

    return entry_id(name)


def piece(draw: st.DrawFn, entry: Entry, number: int, indent: int, note: str, mapped: bool, short: bool) -> str:
    margin = " " * indent
    name = scalar(draw, entry.name)
    if short:
        members = [variant_pairs(draw, v) for v in entry.variants]
        lead = margin if mapped else f"{margin}- "
        if not members and not mapped and draw(st.booleans()):
            return f"{lead}{name}{note}\n"
        return f"{lead}{name}:" + sequence(draw, members, len(lead), note)
    column = indent + 2
    keys = full(draw, entry, column, note)
    at = draw(st.integers(0, min(1, len(keys))))
    keys.insert(at, f"name: {name}{note}\n")
    between = draw(st.sampled_from(["", f"{' ' * column}# inside {number}\n"]))
    body = (between + " " * column).join(keys)
    return f"{margin}- {body}"
