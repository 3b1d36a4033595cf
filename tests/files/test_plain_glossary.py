"""The quick reading of plain glossaries says what the parser says, or nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.core.basis.errors import GlossaryError
from cleaner.core.basis.glossary import Entry
from cleaner.core.finding.rows import Layer
from cleaner.files.glossaries.plain import plain_layer
from cleaner.files.glossaries.reader import parse_glossary

PLAIN = """\
# Firms of one group.
glossary: Harbour & Sons
language: {source: zh, target: en}
entries:
  - name: Cainiao
    kind: company
    source: [菜鸟, 菜鸟网络]
    variants: [rookie network, bird's nest]
    near: parcel
    note: logistics, since 2013
  - name: No
    id: no-1
    variants: yes
  - name: 007
    status: proposed
"""
VALUES = st.sampled_from(
    ["a", "no", "[a, b]", "[a, a]", "[]", "'a'", '"a"', "a: b", "a:b", "a #b", "a#b", "- a", "~", "[a, [b]]", "{a: b}", "ask",
     "company", "term", "exact", "a, b", "[a,b]", "[a b , c]", "a ", "*a", "&a b", "!a", "|", "> a", "%a", "菜鸟", "1.50", "[?a, b]",
     "[a?, b!]", "é", "a\u00a0b", "a\u3000", "(a)", "a\tb", "[a, (b)]", "[a: b]", "[a, b", "", "Ａ", "--- a", "a'", "İ", "a\u2028b"]
)  # fmt: skip
KEYS = st.sampled_from(
    ["name", "id", "kind", "source", "variants", "admitted", "near", "case", "apply", "status", "note", "far"]
)
LINES = st.lists(st.tuples(KEYS, VALUES), max_size=4)
FILES = st.tuples(
    st.sampled_from(["", "glossary: G\n", "glossary: 'G'\n", "# x\n\nglossary: G h\n", "language: {source: zh, target: en}\n"]),
    st.sampled_from(["  ", "", "    "]),
    st.lists(st.tuples(st.sampled_from(["A", "B b", "A-b", "No", "É", "Co. Ltd.", "1688", "x: y"]), LINES), min_size=1, max_size=4),
    st.sampled_from(["", "# end\n", "\n", "  x\n", "...\n"]),
)  # fmt: skip


def entries(layer: Layer) -> list[Entry]:
    return [layer.entry(row) for row in layer.rows]


def agreed(text: str) -> bool:
    """Whether it is read quickly, and then as by the parser."""
    quick = plain_layer(text.encode("utf-8"), "g.yaml")
    if quick is None:
        return False
    slow = Layer.of(parse_glossary(text.encode("utf-8"), "g.yaml"))
    assert (slow.name, slow.digest, slow.path) == (quick.name, quick.digest, quick.path)
    assert entries(slow) == entries(quick)
    assert [(e.place, e.told_kind) for e in entries(slow)] == [(e.place, e.told_kind) for e in entries(quick)]
    assert [[v.place for v in e.variants] for e in entries(slow)] == [
        [v.place for v in e.variants] for e in entries(quick)
    ]
    assert [row[16] for row in slow.rows] == [row[16] for row in quick.rows]
    return True


def test_a_plain_glossary_is_read_quickly_and_as_by_the_parser() -> None:
    assert agreed(PLAIN)


def test_a_plain_glossary_of_many_entries_is_read_as_by_the_parser() -> None:
    items = "".join(f"  - name: Firm {n}\n    id: f-{n}\n    variants: [form {n}, shape {n}]\n" for n in range(4000))

    assert agreed(PLAIN + items + "  - name: Last\n    kind: term\n    source: 菜鸟\n")
    assert plain_layer(f"{PLAIN}{items}  - name: 007\n".encode(), "g.yaml") is None


@pytest.mark.parametrize(
    ("old", "new"),
    [("logistics, ", "logistics: "), ("No\n", "No # says who\n"), ("bird's", "'bird'"), ("007", "Cainiao"), ("rookie network", "Cainiao")],
)  # fmt: skip
def test_whatever_is_unusual_is_left_to_the_parser(old: str, new: str) -> None:
    assert plain_layer(PLAIN.replace(old, new, 1).encode("utf-8"), "g.yaml") is None


@given(FILES)
@settings(max_examples=400, deadline=None)
def test_what_is_read_quickly_is_what_the_parser_reads(
    made: tuple[str, str, list[tuple[str, list[tuple[str, str]]]], str],
) -> None:
    head, indent, items, tail = made
    lines = [f"{head}entries:\n"]
    for name, rows in items:
        lines.append(f"{indent}- name: {name}\n")
        lines += [f"{indent}  {key}: {value}\n" for key, value in rows]
    text = "".join(lines) + tail

    try:
        agreed(text)
    except GlossaryError as error:
        pytest.fail(f"read quickly though it is refused: {text!r} {error}")


@given(
    st.integers(0, len(PLAIN)), st.sampled_from(list(" \n\t-:#[]{}'\",&*!|>%@`?\\~é\u3000\u0085\ufeff")), st.booleans()
)
@settings(max_examples=400, deadline=None)
def test_one_character_more_or_other_changes_nothing_of_that(at: int, character: str, instead: bool) -> None:
    text = PLAIN[:at] + character + PLAIN[at + instead :]

    try:
        agreed(text)
    except GlossaryError as error:
        pytest.fail(f"read quickly though it is refused: {text!r} {error}")
