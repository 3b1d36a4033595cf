"""Changes of glossary files: what was meant is there, and nothing else has moved."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from glossary_tools.styled import WORDS, Styled, entries, files
from hypothesis import given
from hypothesis import strategies as st

from cleaner.core.basis.errors import ConflictError, GlossaryError, TextError
from cleaner.core.basis.glossary import Entry, Example, Variant
from cleaner.core.upkeep.revising import Revision, revise, same
from cleaner.files.glossaries.reader import parse_glossary, read_glossary
from cleaner.files.glossaries.writer import create_glossary, revised, write_revisions

CHANGES: tuple[Callable[[Entry, str], Entry], ...] = (
    lambda e, w: replace(e, variants=(*e.variants, Variant(w))),
    lambda e, w: replace(e, variants=(Variant(w, ("a", "b: c")), *e.variants)),
    lambda e, _: replace(e, variants=e.variants[1:]),
    lambda e, w: replace(e, variants=tuple(replace(v, near=(*v.near, w)) for v in e.variants)),
    lambda e, _: replace(e, variants=tuple(replace(v, near=v.near[1:], apply=None) for v in e.variants)),
    lambda e, w: replace(e, source=(w, *e.source[:1])),
    lambda e, w: replace(e, note=w),
    lambda e, _: replace(e, note="two\nlines"),
    lambda e, _: replace(e, note="", apply=None),
    lambda e, _: replace(e, kind="product", apply="never"),
    lambda e, _: replace(e, name=f"Renamed {e.name}"),
    lambda e, w: replace(e, examples=(Example(w, w), *e.examples)),
    lambda e, _: replace(e, examples=e.examples[:-1]),
    lambda e, _: replace(e, near=e.near[::-1], unless=()),
)
"""What a person does to an entry, with a word."""


def changed(draw: st.DrawFn, entry: Entry) -> Entry:
    """The entry after one to three changes."""
    for change in draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=3)):
        entry = change(entry, draw(st.sampled_from(WORDS)) + " new")
    # A reader refuses what is a variant twice.
    return replace(entry, variants=tuple({v.text: v for v in entry.variants}.values()))


@st.composite
def work(draw: st.DrawFn) -> tuple[Styled, tuple[Entry, ...], list[Revision]]:
    styled, known = draw(files())
    chosen = draw(st.lists(st.sampled_from(known), max_size=3, unique_by=lambda e: e.id))
    removed = draw(st.booleans()) and len(chosen) < len(known)
    revisions = [Revision(e, None if removed and at == 0 else changed(draw, e)) for at, e in enumerate(chosen)]
    # What is added takes the place of a last entry that is removed, before the comment above that one.
    if not removed and draw(st.booleans()):
        revisions.append(Revision(None, replace(draw(entries(99)), glossary="Styled")))
    return styled, known, revisions


@given(work())
def test_only_the_lines_of_changed_entries_differ(case: tuple[Styled, tuple[Entry, ...], list[Revision]]) -> None:
    styled, known, revisions = case
    glossary = parse_glossary(styled.text, "a.yaml")
    assert all(same(e, k) for e, k in zip(glossary.entries, known, strict=True))

    text, result = revised(styled.text, glossary, revisions)

    wanted = revise(known, revisions)
    assert [replace(e, glossary="") for e in wanted] == [
        replace(e, glossary="") for e in parse_glossary(text, "a.yaml").entries
    ]
    assert result.entries == parse_glossary(text, "a.yaml").entries
    touched = {r.before.id for r in revisions if r.before}
    at, run = 0, styled.head
    for entry, comment, piece in zip(known, styled.comments, styled.pieces, strict=True):
        run += comment
        if entry.id in touched:
            at = found(text, run, at)
            run = ""
        else:
            run += piece
    found(text, run + (styled.tail if not any(r.before is None for r in revisions) else ""), at)


def found(text: str, run: str, at: int) -> int:
    """Where an untouched run of lines ends; a blank line behind something removed may be gone."""
    for form in (run, run.removeprefix("\n")):
        if (place := text.find(form, at)) >= 0:
            return place + len(form)
    raise AssertionError(f"lost: {run!r}")


@given(work())
def test_a_file_with_crlf_keeps_its_line_breaks(case: tuple[Styled, tuple[Entry, ...], list[Revision]]) -> None:
    styled, _, revisions = case
    crlf = styled.text.replace("\n", "\r\n")
    before = parse_glossary(crlf, "a.yaml")

    text, _ = revised(crlf, before, revisions)

    assert text.replace("\r\n", "").count("\n") == 0
    assert text.replace("\r\n", "\n") == revised(styled.text, parse_glossary(styled.text, "a.yaml"), revisions)[0]


HAND = """\
# Names of the group, kept by hand.
glossary: Hand
entries:
  - name: Cainiao   # logistics
    variants:
      - rookie   # a word too
    # cues
    near: [parcel,
           logistics]

  - Jack Ma: [horse cloud]
  - Taobao
"""


def entry_of(path: Path, ident: str) -> Entry:
    return next(e for e in read_glossary(path).entries if e.id == ident)


def revision(path: Path, ident: str, **changes: object) -> Revision:
    before = entry_of(path, ident)
    return Revision(before, replace(before, **changes))  # type: ignore[arg-type]


@pytest.fixture
def hand(here: Path) -> Path:
    path = here / "hand.yaml"
    path.write_text(HAND)
    return path


@pytest.mark.parametrize(
    ("ident", "changes", "old", "new"),
    [
        ("cainiao", {"variants": (Variant("rookie"), Variant("rookies"))}, "too\n", "too\n      - rookies\n"),
        ("cainiao", {"variants": (Variant("rookie", ("van",)),)}, "- rookie ", "- {text: rookie, near: [van]} "),
        ("cainiao", {"near": ("parcel",)}, "[parcel,\n           logistics]", "[parcel]"),
        ("cainiao", {"note": "It's: new"}, "logistics]\n", 'logistics]\n    note: "It\'s: new"\n'),
        ("cainiao", {"kind": "person"}, "# logistics\n", "# logistics\n    kind: person\n"),
        ("cainiao", {"name": "CaiNiao"}, "name: Cainiao ", "name: CaiNiao "),
        ("jack-ma", {"variants": ()}, "[horse cloud]", "[]"),
        ("jack-ma", {"kind": "person"}, "[horse cloud]", "{kind: person, variants: [horse cloud]}"),
        ("jack-ma", {"unless": ("No",)}, "[horse cloud]", '{variants: [horse cloud], unless: ["No"]}'),
        ("taobao", {"variants": (Variant("panning"),)}, "- Taobao", "- name: Taobao\n    variants: [panning]"),
    ],
)
def test_a_change_is_spliced_where_a_person_would_write_it(
    hand: Path, ident: str, changes: dict[str, object], old: str, new: str
) -> None:
    write_revisions(hand, [revision(hand, ident, **changes)])

    assert HAND.replace(old, new) == hand.read_text()


@pytest.mark.parametrize(
    ("entries", "name", "after"),
    [
        ("[Ada, {name: Bob}]", "Ada", "[{name: Ada, kind: person}, {name: Bob}]"),
        ("{Ada: [Eda], Bob: []}", "Ada", "{Ada: {kind: person, variants: [Eda]}, Bob: []}"),
        (
            "\n- Ada:\n  - Eda # x\n  Bob: []",
            "Ada",
            "\n- Ada:\n    kind: person\n    variants:\n    - Eda # x\n  Bob: []",
        ),
    ],
)
def test_every_form_of_the_entries_can_be_changed(here: Path, entries: str, name: str, after: str) -> None:
    path = here / "a.yaml"
    path.write_text(f"entries: {entries}")

    write_revisions(path, [revision(path, name.lower(), kind="person")])

    assert f"entries: {after}" == path.read_text()


def test_a_renamed_entry_keeps_its_id_so_that_decisions_about_it_stand(hand: Path) -> None:
    write_revisions(hand, [revision(hand, "jack-ma", name="Ma Yun")])

    assert "  - Ma Yun: {id: jack-ma, variants: [horse cloud]}\n" in hand.read_text()


def test_encoding_mark_and_line_breaks_stay(here: Path) -> None:
    path = here / "wide.yaml"
    path.write_bytes(HAND.replace("\n", "\r\n").encode("utf-16"))

    glossary = write_revisions(path, [revision(path, "cainiao", note="菜鸟")])

    text = HAND.replace("logistics]\n", "logistics]\n    note: 菜鸟\n").replace("\n", "\r\n")
    assert text.encode("utf-16") == path.read_bytes()
    assert read_glossary(path) == glossary


def test_what_somebody_else_wrote_meanwhile_is_kept(hand: Path) -> None:
    known = read_glossary(hand)
    mine = revision(hand, "cainiao", variants=(Variant("rookie"), Variant("green bird")))
    theirs = HAND.replace("- rookie ", "- rookies\n      - rookie ").replace("Taobao", "Tmall")
    hand.write_text(theirs)

    write_revisions(hand, [mine], known)

    assert theirs.replace("word too\n", "word too\n      - green bird\n") == hand.read_text()


@pytest.mark.parametrize("theirs", [HAND.replace("# cues", "note: theirs"), HAND.replace("Cainiao", "Rookie")])
def test_two_changes_of_one_thing_are_a_conflict_and_nothing_is_written(hand: Path, theirs: str) -> None:
    mine = revision(hand, "cainiao", note="mine")
    hand.write_text(theirs)

    with pytest.raises(ConflictError, match=r"note of 'Cainiao' was changed|'Cainiao' was removed"):
        write_revisions(hand, [mine])

    assert theirs == hand.read_text()


def test_a_change_that_the_reader_would_refuse_is_not_written(hand: Path) -> None:
    with pytest.raises(GlossaryError, match="own name"):
        write_revisions(hand, [revision(hand, "cainiao", variants=(Variant("Cainiao"),))])

    assert hand.read_text() == HAND


def test_the_last_entry_cannot_be_removed(here: Path) -> None:
    path = here / "a.yaml"
    path.write_text("entries:\n  - Ada\n")

    with pytest.raises(GlossaryError, match="no entries left") as refused:
        write_revisions(path, [Revision(entry_of(path, "ada"), None)])

    assert str(path) == refused.value.findings[0].place.path


def test_a_new_glossary_does_not_take_the_place_of_a_file(hand: Path) -> None:
    with pytest.raises(TextError, match="exists already"):
        create_glossary(hand, "New", [Entry("Ada", "ada")])


@given(
    st.lists(st.integers(0, 50), min_size=1, max_size=4, unique=True).flatmap(lambda ns: st.tuples(*map(entries, ns)))
)
def test_a_new_glossary_reads_as_it_was_meant(made: tuple[Entry, ...]) -> None:
    from cleaner.files.glossaries.rendering import glossary_text

    read = parse_glossary(glossary_text("New", made), "new.yaml")

    assert [replace(e, glossary="New") for e in made] == list(read.entries)
