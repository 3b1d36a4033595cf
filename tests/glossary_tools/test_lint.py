"""``glossary lint``: every rule says code, place and remedy; what has one right remedy is mended without other harm."""

import json
from pathlib import Path

import pytest
import yaml
from command_line import Run
from glossary_tools.styled import Styled, files
from hypothesis import given
from jsonschema import Draft202012Validator

from cleaner.core.basis.errors import GlossaryError
from cleaner.core.basis.glossary import Entry, Glossaries
from cleaner.core.upkeep.linting import RULES, lint_entry
from cleaner.core.upkeep.linting_between import lint_between
from cleaner.files.disk.bundled import bundled_glossaries
from cleaner.files.glossaries.reader import parse_glossary, read_glossary
from cleaner.files.glossaries.schema import glossary_schema

ACME = "  - {name: Acme, source: 艾克米, variants: [eckmi]}\n"


def linted(run: Run, here: Path, entries: str) -> list[str]:
    """The findings of entries, without the path."""
    (here / "a.yaml").write_text(f"glossary: A\nentries:\n{entries}", encoding="utf-8")
    return [line.replace("a.yaml:", "") for line in run("glossary", "lint", "a.yaml").out.splitlines()]


CASES = [
    ("{name: Acme Inc, id: other, source: 克米}", "G201", None),
    ("{name: Acme, id: other, source: 克米}", "G201 4:12: 'Acme' is also the name of the entry 'acme'", "put both together"),
    ("{name: Other, source: 其他, variants: [Eck-mi]}", "G202 4:42: 'Eck-mi' of 'Other' is also a variant of 'Acme'", "near:"),
    ("{name: Other, source: 其他, variants: [eckmi], apply: ask, near: [x]}", "G202 4:42: 'eckmi' of 'Other'", "near:"),
    ("{name: Other, source: 其他, variants: [acme]}", "G203 4:42: 'acme' of 'Other' is the right name of 'Acme'", "delete"),
    ("{name: Eckmi, source: 其他, variants: [acme]}", "G203 4:42: 'acme' of 'Eckmi' is the right name of 'Acme' (", "other way"),
    ("{name: Big Blue Co, source: 其他, variants: [Big Blue]}", "G204 4:48: 'Big Blue' of 'Big Blue Co' is a part", "admitted"),
    ("{name: Other, source: 其他, variants: [rookie]}", "G205 4:42: 'rookie' of 'Other' is an ordinary word", "apply: ask"),
    ("{name: Other, source: 其他, variants: [rookie], apply: ask}", "G206 4:42: 'rookie' of 'Other'", "`keep:`"),
    ("{name: Оther, source: 其他}", "G207 4:12: 'Оther' has look-alike letters (U+041E)", "write 'Other'"),
    ("{name: Other, source: 其他, variants: [ｅck 2]}", "G208 4:42: 'ｅck 2' has characters of the wrong width", "write 'eck 2'"),
    ('{name: Other, source: 其他, variants: ["cafe\u0301 x"]}', "G209 4:42: 'cafe\u0301 x' has invisible", "write 'café x'"),
    ('{name: Other, source: 其他, variants: ["ab  cd"]}', "G209 4:42: 'ab  cd' has invisible characters", "write 'ab cd'"),
    ("{name: big data, kind: term}", "G210 4:12: 'big data' can change nothing", "add a variant"),
    ("{name: Other, source: 其他, variants: [othr, oth-r, OTHR]}", "G211 4:55: 'OTHR' of 'Other' is found already", "delete it"),
    ("{name: Other, source: 其他, variants: [x]}", "G212 4:42: 'x' of 'Other' can never be found", "two letters"),
    ("{name: Other, source: 其他}\n  - Third", "G213 5:5: 'Third' has no source name", "add `source:`"),
    ("{name: Other}", "G213", None),
    ("{name: Other, source: 其他, examples: [{raw: x, cleaned: y}]}", "G110 4:42: an example of 'Other' must become 'y'", "add cues"),
    ("{name: Other, source: 艾克米}", "G214 4:12: the source name '艾克米' of 'Other' is also that of 'Acme'", "leave it"),
    ("{name: Other, source: 马雲}", "G215 4:12: the source name '马雲' mixes simplified (马) and traditional (雲)", "one script"),
    ('{name: Other, source: 其他, near: "van, lorry"}', "G217 4:12: 'van, lorry' is one cue of 'Other'", "write [van, lorry]"),
    ('{name: Other, source: 其他, unless: ["van， lorry", car]}', "G217 4:12: 'van， lorry' is one cue of 'Other'", "write ["),
    ('{name: Other, source: 其他, variants: [{text: othr y, near: ["a；b"]}]}', "G217 4:49: 'a；b' is one cue of 'Other'", "a, b"),
    ('{name: Other, source: "其他、别的"}', "G217 4:12: '其他、别的' is one source name of 'Other'", "write [其他, 别的]"),
    ("{name: “Other”, source: 其他}", "G218 4:12: '“Other”' stands in typographic quotes", "write 'Other', in straight"),
    ("{name: Other, source: 其他, variants: [‘othr y’]}", "G218 4:42: '‘othr y’' stands in typographic quotes", "write 'othr y', in"),
    ("{name: Other, source: 《其他》, variants: ['“othr” y']}", "G21", None),
    ("{name: big data, source: 大数据}", "G219 4:12: 'big data' is in lower case and has no kind", "write `kind: term`"),
    ("{name: big data, kind: company, source: 大数据}", "G219", None),
    ("{name: iQiyi, source: 爱奇艺}", "G219", None),
    ("{name: Other, source: 其他, near: [van], unless: [Van]}", "G216 4:12: 'Van' speaks for 'Other' and against it", "delete"),
    ("{name: Other, source: 其他, variants: [othr y], unless: [Othr-y]}", "G216 4:12: 'Othr-y' is a form of 'Other'", "words beside"),
    ("{name: Other, source: 其他, variants: [othr y], unless: [othr y inn]}", "G216", None),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "said", "remedy"), CASES, ids=[f"{n}-{c[1][:4]}" for n, c in enumerate(CASES)])
def test_each_rule_names_place_and_remedy(run: Run, here: Path, entry: str, said: str, remedy: str | None) -> None:
    findings = linted(run, here, f"{ACME}  - {entry}\n")

    if remedy is None:
        assert [f for f in findings if f.startswith(said)] == []
    else:
        assert [remedy in f for f in findings if f.startswith(said)] == [True], findings
        assert said[:4] in RULES


def test_a_name_in_lower_case_without_a_kind_is_mended_to_a_term(run: Run, here: Path) -> None:
    (here / "a.yaml").write_text("entries:\n  - name: parcel locker  # 柜\n    source: 快递柜\n", "utf-8")

    ran = run("glossary", "lint", "a.yaml", "--fix")

    assert (0, "a.yaml: 1 mended\n") == (ran.status, ran.err.replace("no findings\n", ""))
    (entry,) = read_glossary(here / "a.yaml").entries
    assert ("term", "free") == (entry.kind, entry.case)
    assert "- name: parcel locker  # 柜\n    kind: term\n    source: 快递柜\n" in (here / "a.yaml").read_text("utf-8")


def test_entries_of_another_file_count_too(run: Run, here: Path) -> None:
    for name, entry in (
        ("a.yaml", "{name: Eckmi, source: 艾}"),
        ("b.yaml", "{name: Other, source: 艾, variants: [eckmi]}"),
    ):
        (here / name).write_text(f"entries:\n  - {entry}\n", encoding="utf-8")

    ran = run("glossary", "lint", "a.yaml", "b.yaml")

    assert [line[:12] for line in ran.out.splitlines()] == ["G214 b.yaml:", "G203 b.yaml:"]
    assert ran.status == 1


def test_a_variant_that_a_later_file_names_rightly_is_told_where_it_stands(run: Run, here: Path) -> None:
    (here / "a.yaml").write_text("entries:\n  - {name: Taobao, source: 淘, variants: [amoi]}\n", encoding="utf-8")
    (here / "b.yaml").write_text("entries:\n  - {name: Amoi, source: 厦}\n", encoding="utf-8")

    out = run("glossary", "lint", "a.yaml", "b.yaml").out

    assert ["G203 a.yaml:2:42: 'amoi' of 'Taobao' is the right name of 'Amoi' (b.yaml:2:12)"] == [
        line.partition(";")[0] for line in out.splitlines()
    ]


def test_what_has_one_right_remedy_is_mended_and_nothing_else_moves(run: Run, here: Path) -> None:
    path = here / "a.yaml"
    path.write_text(
        "entries:  # mine\n  - name: Аcme   # Cyrillic\n    source: ' 艾'\n    variants: [ eckmi, 'eck  mi', Eckmi, ｅckmy ]\n",
        encoding="utf-8",
    )

    ran = run("glossary", "lint", "a.yaml", "--fix")

    assert (ran.status, ran.out) == (0, "")
    assert path.read_text(encoding="utf-8") == (
        "entries:  # mine\n  - name: Acme   # Cyrillic\n    id: аcme\n    source: '艾'\n    variants: [ eckmi, 'eck mi', eckmy ]\n"
    )


def test_without_fix_nothing_is_written(run: Run, here: Path) -> None:
    findings = linted(run, here, "  - {name: Acme, source: 艾, variants: [eckmi, ECKMI]}\n")
    before = (here / "a.yaml").read_bytes()

    ran = run("glossary", "lint", "a.yaml")

    assert len(findings) == 1
    assert ran.err == "1 finding; --fix mends 1 of them\n"
    assert before == (here / "a.yaml").read_bytes()


def test_other_programs_get_code_and_place(run: Run, here: Path) -> None:
    linted(run, here, "  - {name: Acme, variants: [a: b}\n  - Bob\n")
    for form in ("json", "github", "sarif"):
        assert run("glossary", "lint", "a.yaml", "--format", form).status == 2
    linted(run, here, "  - {name: Acme, source: 艾, unless: [a], near: [a]}\n")

    value = json.loads(run("glossary", "lint", "a.yaml", "--format", "json").out)
    assert (value["code"], value["path"], value["line"], value["column"], value["refused"]) == (
        "G216",
        "a.yaml",
        3,
        12,
        False,
    )
    annotation = run("glossary", "lint", "a.yaml", "--format", "github").out
    assert annotation.startswith("::warning file=a.yaml,line=3,col=12,title=G216::'a' speaks for")
    log = json.loads(run("glossary", "lint", "a.yaml", "--format", "sarif").out)
    assert [r["ruleId"] for r in log["runs"][0]["results"]] == ["G216"]


@pytest.mark.parametrize("path", bundled_glossaries(), ids=lambda path: path.stem)
def test_bundled_glossaries_keep_to_the_schema(path: Path) -> None:
    data = yaml.load(path.read_bytes(), yaml.BaseLoader)

    assert [error.message for error in Draft202012Validator(glossary_schema()).iter_errors(data)] == []


@given(files(most=2))
def test_what_the_reader_accepts_keeps_to_the_schema(case: tuple[Styled, tuple[Entry, ...]]) -> None:
    data = yaml.load(case[0].text, yaml.BaseLoader)

    assert list(Draft202012Validator(glossary_schema()).iter_errors(data)) == []


@pytest.mark.parametrize(
    ("entries", "sound"),
    [
        ("[Ada, {Bob: [bop]}, {name: Cy, kind: person}]", True),
        ("{Ada: {kind: person}, Bob: }", True),
        ("[{name: Ada, variants: [{text: Eda, near: [x], apply: ask}]}]", True),
        ("[{name: Ada, examples: [{keep: x}, {raw: a, cleaned: b}]}]", True),
        ("[{name: Ada, knd: person}]", False),
        ("[{name: Ada, kind: animal}]", False),
        ("[{kind: person}]", False),
        ("[{name: Ada, variants: [{near: [x]}]}]", False),
        ("[{name: Ada, variants: [{text: Eda, note: x}]}]", False),
        ("[{name: Ada, examples: [{raw: a}]}]", False),
        ("[{name: Ada, examples: [{keep: a, raw: b, cleaned: c}]}]", False),
        ("[{name: Ada, near: {a: b}}]", False),
        ("[]", False),
    ],
)
def test_schema_and_reader_agree(entries: str, sound: bool) -> None:
    text = f"entries: {entries}"
    errors = list(Draft202012Validator(glossary_schema()).iter_errors(yaml.load(text, yaml.BaseLoader)))

    assert sound == (not errors)
    try:
        read = bool(parse_glossary(text, "a.yaml").entries)
    except GlossaryError:
        read = False
    assert sound == read


def test_bundled_glossaries_leave_nothing_to_mend() -> None:
    layers = [read_glossary(path) for path in bundled_glossaries()]
    own = [lint.finding for layer in layers for entry in layer.entries for lint in lint_entry(entry)]
    entries = Glossaries.of(layers).entries
    shared = [lint.finding for layer in layers for lint in lint_between(entries, layer.path)]

    assert [str(f) for f in (*own, *shared, *Glossaries.of(layers).clashes)] == []
