import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import event, given
from hypothesis import strategies as st

from cleaner.core.basis.errors import GlossaryError, Place
from cleaner.core.basis.glossary import Entry, Example, Glossary, Variant
from cleaner.files.disk.bundled import bundled_glossaries
from cleaner.files.glossaries.reader import parse_glossary, read_glossary

FULL = """\
# A comment.
glossary: Alibaba Group
language: {source: zh, target: en}
entries:
  - name: Cainiao
    id: cai-niao
    kind: product
    source: [菜鸟, 菜鸟网络]
    variants:
      - rookie network
      - {text: rookie, near: [logistics, parcel], unless: season, apply: ask}
    admitted: Cainiao Network
    near: [logistics]
    unless: ["rookie of the year"]
    case: free
    apply: never
    status: proposed
    note: "Logistics arm: founded in 2013."
    examples:
      - {raw: "rookie, UC", cleaned: "Cainiao, UCWeb"}
      - {keep: "a rookie mistake"}
"""


def parse(text: str) -> Glossary:
    return parse_glossary(textwrap.dedent(text), "g.yaml")


def entries(text: str) -> tuple[Entry, ...]:
    return parse("entries:\n" + textwrap.indent(textwrap.dedent(text), "  ")).entries


def complaints(text: str | bytes) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        parse_glossary(textwrap.dedent(text) if isinstance(text, str) else text, "g.yaml")
    return str(caught.value).split("\n")


def test_a_full_entry_is_read_with_every_field() -> None:
    expected = Entry(
        name="Cainiao",
        id="cai-niao",
        kind="product",
        source=("菜鸟", "菜鸟网络"),
        variants=(Variant("rookie network"), Variant("rookie", ("logistics", "parcel"), ("season",), "ask")),
        admitted=("Cainiao Network",),
        near=("logistics",),
        unless=("rookie of the year",),
        case="free",
        apply="never",
        status="proposed",
        note="Logistics arm: founded in 2013.",
        examples=(Example("rookie, UC", "Cainiao, UCWeb"), Example("a rookie mistake", "a rookie mistake")),
        glossary="Alibaba Group",
    )
    glossary = parse(FULL)
    assert (glossary.name, glossary.path, glossary.entries) == ("Alibaba Group", "g.yaml", (expected,))


def test_values_know_their_places() -> None:
    (entry,) = parse(FULL).entries
    assert entry.place == Place("g.yaml", 5, 11)
    assert [v.place for v in entry.variants] == [Place("g.yaml", 10, 9), Place("g.yaml", 11, 16)]
    assert [e.place for e in entry.examples] == [Place("g.yaml", 20, 9), Place("g.yaml", 21, 9)]


def test_what_is_left_out_has_its_default() -> None:
    company, term = entries("- name: Jack & Co.\n- {name: big data, kind: term}")
    assert company == Entry("Jack & Co.", "jack-co", glossary="g")
    assert (company.case, term.case) == ("exact", "free")


@pytest.mark.parametrize(
    "text",
    [
        "Jack Ma: [Ma Yun, Jack Horse]",
        "- Jack Ma: [Ma Yun, Jack Horse]",
        "- name: Jack Ma\n  variants: [Ma Yun, Jack Horse]",
        "Jack Ma: {variants: [Ma Yun, Jack Horse]}",
        "- Jack Ma:\n    variants:\n      - Ma Yun\n      - {text: Jack Horse}",
        '"Jack Ma":\n  - Ma Yun\n  - Jack Horse',
    ],
)
def test_the_short_forms_say_the_same_as_the_full_one(text: str) -> None:
    expected = (Entry("Jack Ma", "jack-ma", variants=(Variant("Ma Yun"), Variant("Jack Horse")), glossary="g"),)
    assert entries(text) == expected


def test_short_and_full_entries_stand_in_one_list() -> None:
    read = entries("- Alipay\n- UCWeb: UC\n- Tmall:\n- Jack Ma: [Ma Yun]\n  Joe Tsai: [Mr. Tsai]\n- name: Ele.me")
    assert [(e.name, [v.text for v in e.variants]) for e in read] == [
        ("Alipay", []),
        ("UCWeb", ["UC"]),
        ("Tmall", []),
        ("Jack Ma", ["Ma Yun"]),
        ("Joe Tsai", ["Mr. Tsai"]),
        ("Ele.me", []),
    ]


@pytest.mark.parametrize("word", ["No", "007", "1e3", "true", "~", "null", "2013-01-01", "0x1F", "1_000", "=", "1:30"])
def test_every_scalar_is_a_text(word: str) -> None:
    (entry,) = entries(f"- name: {word}\n  variants: [{word}x]\n  note: {word}")
    assert (entry.name, entry.variants, entry.note) == (word, (Variant(f"{word}x"),), word)


def test_the_title_may_be_missing_or_stand_last() -> None:
    assert parse("entries: [Jack Ma]").name == "g"
    last = parse("entries: [Jack Ma]\nglossary: People")
    assert (last.name, last.entries[0].glossary) == ("People", "People")


def test_the_digest_is_that_of_the_bytes() -> None:
    assert parse(FULL).digest == parse_glossary(FULL.encode(), "other.yaml").digest
    assert parse(FULL).digest != parse(FULL + "# more\n").digest


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_changes_no_place(codec: str) -> None:
    (entry,) = parse_glossary(FULL.replace("\n", "\r\n").encode(codec), "g.yaml").entries
    assert (entry.source[0], entry.place) == ("菜鸟", Place("g.yaml", 5, 11))


FINDINGS = [
    ("entries: [{nmae: Cainiao}]", "G103 g.yaml:1:12: an entry has no key 'nmae'; did you mean 'name'?"),
    (
        "entries: [{name: A, colour: red}]",
        "G103 g.yaml:1:21: an entry has no key 'colour'; known are name, id, kind, source, variants, admitted, near, "
        "unless, case, apply, status, note, examples",
    ),
    ("entires: [A]", "G103 g.yaml:1:1: a glossary has no key 'entires'; did you mean 'entries'?"),
    (
        "entries: [{name: A, note: x, note: y}]",
        "G104 g.yaml:1:30: 'note' stands here for the second time, first in line 1; delete one, or put both values "
        "together",
    ),
    (
        "entries:\n  A: [x]\n  A: [y]",
        "G104 g.yaml:3:3: 'A' stands here for the second time, first in line 2; delete one, or put both values together",
    ),
    (
        "entries: [{name: A, kind: compny}]",
        "G106 g.yaml:1:27: kind 'compny' is not one of company, person, product, place, term; did you mean company?",
    ),
    *(
        (
            f"entries: [{{name: A, kind: {word}}}]",
            f"G106 g.yaml:1:27: kind '{word}' is not one of company, person, product, place, term; write {kind}, as it",
        )
        for word, kind in (("organisation", "company"), ("Location", "place"), ("品牌", "product"))
    ),
    ("entries: [{name: A, apply: often}]", "G106 g.yaml:1:28: apply 'often' is not one of sure, ask, never; "),
    ("entries: [{kind: person}]", "G105 g.yaml:1:11: an entry has no name; write `name: …`"),
    ('entries: [{name: ""}]', "G105 g.yaml:1:18: a name is empty; write a text, or delete it"),
    ("entries: [{name: [A, B]}]", "G102 g.yaml:1:18: a name is a list; write one text; "),
    ("entries: [{name: A, variants: {x: y}}]", "G102 g.yaml:1:31: variants is a mapping; write a list: [one, two]"),
    ("entries: [{name: A, variants: [[x]]}]", "G102 g.yaml:1:32: a variant is a list; "),
    ("entries: [{name: A, variants: [{near: x}]}]", "G105 g.yaml:1:32: a variant has no text; write `text: …`"),
    ("entries: [{name: A, variants: [UC: x]}]", "G103 g.yaml:1:32: a variant has no key 'UC'; known are text, near, "),
    ('entries: [{name: A, variants: [" x"]}]', "G112 g.yaml:1:32: a variant ' x' begins or ends with a space; "),
    ('entries: [{name: A, near: ["x\\ny"]}]', "G106 g.yaml:1:28: near 'x\\ny' has a line break or control character; "),
    ("entries: [{name: A, id: a b}]", "G106 g.yaml:1:18: the id 'a b' has a space; write 'a-b'"),
    ("entries: [{name: A, examples: [x]}]", "G102 g.yaml:1:32: an example is a single text; write {raw: "),
    ("entries: [{name: A, examples: [{raw: x}]}]", "G102 g.yaml:1:32: an example cannot consist of raw; write {raw: "),
    ("entries: [{name: A, examples: [{keep: ''}]}]", "G105 g.yaml:1:32: an example is empty; write a sentence, "),
    (
        "entries:\n- name: A\n- name: B\n  id: a",
        "G108 g.yaml:3:9: the id 'a' belongs already to the entry in line 2; put both together, or give one its own `id:`",
    ),
    ("entries: [{name: A, variants: [a, A]}]", "G109 g.yaml:1:35: 'A' is the entry's own name; delete it; "),
    (
        "entries: [{name: A, variants: [b], admitted: b}]",
        "G109 g.yaml:1:32: 'b' is both admitted and a variant of 'A'; ",
    ),
    ("", "G111 g.yaml:1:1: this glossary has no entries; add one under `entries:`"),
    ("glossary: A\nentries:", "G111 g.yaml:2:1: this glossary has no entries; add one under `entries:`"),
    ("- A", "G102 g.yaml:1:1: the glossary is a list; write `glossary: TITLE` and, below it, `entries:`"),
    ("entries: Jack Ma", "G102 g.yaml:1:10: entries is a single text; write a list with one `- name: …` for each entry"),
    ("entries: [{}]", "G105 g.yaml:1:11: an entry is empty; write `name: …`, or delete it"),
    ("entries: [[A]]", "G102 g.yaml:1:11: an entry is a list; write `name: …`, or the short form"),
    (
        "entries:\n  name: A",
        "G102 g.yaml:2:3: 'name' stands where the name of an entry is expected; write `- name: …` and the other keys "
        "below it",
    ),
    ("entries:\n- A: [x]\n  kind: person", "G102 g.yaml:3:3: 'kind' stands where the name of an entry is expected; "),
    ("entries:\n- A: {name: B}", "G104 g.yaml:2:7: 'A' has its name already; delete this line, or write "),
    ("entries: [? [A] : x]", "G102 g.yaml:1:13: a key is a list; write a plain word and a colon; "),
    ("entries: [? {A: b} : x]", "G102 g.yaml:1:13: a key is a mapping; write a plain word and a colon; "),
    ("language: zh\nentries: [A]", "G102 g.yaml:1:11: language is a single text; write a mapping: {source: zh, target: en}"),
    ("language: {form: zh}\nentries: [A]", "G103 g.yaml:1:12: language has no key 'form'; known are source, target"),
    ("entries: [&a A]", "G107 g.yaml:1:11: the anchor &a is not allowed; delete it, or put the text in quotes"),
    ("entries: [A, *a ]", "G107 g.yaml:1:14: the alias *a is not allowed; write the value itself, or put it in quotes"),
    ("entries: [!!str A]", "G107 g.yaml:1:11: a tag (`!`) is not allowed; delete it, or put the text in quotes"),
    ("entries: [A]\n---\nentries: [B]", "G107 g.yaml:2:1: a second document begins here; delete the line `---`, or "),
    ("entries:\n- name: A: B", "G101 g.yaml:2:10: a colon stands where no key can stand; put a text that contains ': ' "),
    ("entries: [A, B\nx: y", "G101 g.yaml:2:2: the list that begins at 1:10 is broken here; add the missing comma, "),
    ("entries: [{name A: x, b", "G101 g.yaml:2:1: the mapping that begins at 1:11 is broken here; add the missing comma"),
    ("entries: ['A]", "G101 g.yaml:1:11: the quoted text that begins at 1:11 has no end; add the closing quote"),
    ("entries:\n\t- A", "G101 g.yaml:2:1: a text cannot begin with a tab; put it in quotes; indent with spaces"),
    ("entries:\n- @A", "G101 g.yaml:2:3: a text cannot begin with `@`; put it in quotes; indent with spaces"),
    ("entries:\n  - A\n glossary: b", "G101 g.yaml:3:2: this does not stand in line with the keys above it; give keys "),
    ("entries:\n- A\n-B\n", "G101 g.yaml:4:1: the text at 3:1 is neither `key: value` nor `- item`; add the colon, "),
    ("entries: - A", "G101 g.yaml:1:10: a list with hyphens cannot begin beside its key; begin it on the next line"),
    ('entries: ["\\q"]', "G101 g.yaml:1:12: a backslash means something else within double quotes; use single quotes"),
    ("  entries: [A]\nglossary: B", "G101 g.yaml:2:1: the file goes on after its end; give all top-level keys the same "),
    ("entries: ]", "G101 g.yaml:1:10: a value is missing here, or a bracket is too many; add the value, or delete "),
    ("glossary: 阿里\nentries: [A\x01]", "G101 g.yaml:2:12: U+0001 cannot stand in YAML; delete it, or write it as an "),
    ("entries: [A\ud800]", "G101 g.yaml:1:12: U+D800 cannot stand in YAML; "),
    ("entries:\n- name: &", "G101 g.yaml:2:10: a text cannot begin with `&` or `*`; put it in quotes"),
    ("entries:\n- A\n<<<<<<< ours\n- B\n=======\n- C\n>>>>>>> theirs\n", "G101 g.yaml:3:1: git could not merge this: "),
    ("%YAML 9\n---\nentries: [A]", "G101 g.yaml:1:8: "),
    (
        "entries:\n  -name: Wu Lei\n  -kind: person",
        "G102 g.yaml:2:3: a name '-name' begins with a hyphen; write a space behind it, or put it in quotes",
    ),
    ("entries:\n- A: [-b]", "G102 g.yaml:2:7: a variant '-b' begins with a hyphen; "),
    (
        "entries:\n- name:Wu Lei",
        "G102 g.yaml:2:3: an entry 'name:Wu Lei' is no key and value; write a space behind the colon, or put it in quotes",
    ),
    ("entries:\n- A:\n  - text:b", "G102 g.yaml:3:5: a variant 'text:b' is no key and value; "),
    (
        "entries:\n- name: A\n  variants:\n  - b\n    - c",
        "G102 g.yaml:4:5: a variant 'b - c' goes on in the next line with a hyphen; indent all items alike, or put it in ",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FINDINGS)
def test_each_mistake_is_a_finding_with_place_and_remedy(text: str, expected: str) -> None:
    found = complaints(text)
    assert any(line.startswith(expected) for line in found), found


@pytest.mark.parametrize("word", ["a-b", "a - b", "a:b", "7-name:x", "'-b'", '"name:b"', "by name:b", '"b\n    - c"'])
def test_hyphens_and_colons_that_are_meant_are_no_mistake(word: str) -> None:
    assert entries(f"- name: A\n  variants:\n  - {word}")[0].variants


def test_all_findings_are_told_at_once_in_file_order() -> None:
    found = complaints("""\
        glossary: X
        entries:
          - name: A
            kind: firm
            colour: red
          - name: A
          - {name: B, variants: [B, {near: x}]}
          - name: "C
        """)
    assert [line.split(":")[:3] for line in found] == [
        ["G106 g.yaml", "4", "11"],
        ["G103 g.yaml", "5", "5"],
        ["G108 g.yaml", "6", "11"],
        ["G109 g.yaml", "7", "26"],
        ["G105 g.yaml", "7", "29"],
        ["G101 g.yaml", "8", "11"],
    ]


def test_bytes_that_are_no_text_are_one_finding() -> None:
    assert complaints("entries: [蚂蚁]".encode("gb18030"))[0].startswith(
        "G100 g.yaml:1:11: 0xC2 at byte 10 is not UTF-8; save"
    )
    assert complaints(b"a\0b")[0].startswith("G100 g.yaml:1:2: this is a binary file")


def test_a_file_that_cannot_be_read_is_one_finding(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"^G100 .*none\.yaml: there is no such file; check the path$"):
        read_glossary(tmp_path / "none.yaml")
    with pytest.raises(GlossaryError, match=r"^G100 .*: this is a folder; name a file in it$"):
        read_glossary(tmp_path)


@given(
    st.text(alphabet="aA:-[]{},'\"#&*!|>%@`? \n\t阿é", max_size=60), st.sampled_from(["", "entries:\n", "entries: "])
)
def test_no_input_ends_in_anything_but_a_glossary_or_findings(text: str, start: str) -> None:
    try:
        glossary = parse_glossary(start + text, "g.yaml")
    except GlossaryError as refused:
        event(refused.findings[0].code)
        return
    assert glossary.entries


def test_deep_nesting_is_a_finding_and_no_crash() -> None:
    assert complaints("entries: " + "[" * 100_000)


def test_ten_thousand_entries_are_read_fast() -> None:
    text = "entries:\n" + "".join(
        f"  - name: Company {n}\n    source: 公司{n}\n    variants: [firm {n}, thing {n}]\n    note: Founded once.\n"
        for n in range(10_000)
    )

    def read() -> None:
        assert len(parse_glossary(text, "g.yaml").entries) == 10_000

    def parse() -> None:
        assert sum(1 for _ in yaml.parse(text, Loader=yaml.CLoader)) > 10_000

    assert seconds(read) < 8 * seconds(parse)


def seconds(work: Callable[[], None]) -> float:
    """The least processor time of some runs."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


@pytest.mark.parametrize("path", bundled_glossaries(), ids=lambda path: path.stem)
def test_every_bundled_glossary_is_read(path: Path) -> None:
    assert read_glossary(path).entries
