"""``glossary split``: one entry that has become two."""

from pathlib import Path

import pytest
from command_line import Run

FILE = """\
glossary: Hand
entries:
  - name: Ant Financial   # renamed in 2020
    kind: product
    source: [蚂蚁金服, 网商银行]
    variants:
      - ants   # everywhere
      # of the bank
      - {text: merchant bank, near: [loans]}   # seen in 2019
      - ant gold suit
    near: [finance]
    apply: ask
    examples:
      - {keep: "ants crawl"}
      - {keep: "a merchant bank of the city"}
  - Jack Ma: [horse cloud, daniel zhang, dan zhang]
"""


@pytest.fixture
def hand(here: Path) -> Path:
    path = here / "hand.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_what_is_named_goes_to_a_new_entry_and_the_rest_stays_as_it_is_written(run: Run, hand: Path) -> None:
    words = ("--variant", "merchant bank", "--source", "网商银行", "--example", "a merchant bank of the city")

    ran = run("glossary", "split", "Ant Financial", "MYbank", *words, "-g", "hand.yaml")

    assert (0, "hand.yaml is written\n") == (ran.status, ran.err)
    left = FILE.replace(", 网商银行", "").replace('      - {keep: "a merchant bank of the city"}\n', "")
    left = left.replace("      - {text: merchant bank, near: [loans]}   # seen in 2019\n", "")
    new = """\
  - name: MYbank
    kind: product
    source: 网商银行
    variants:
      - {text: merchant bank, near: [loans]}   # seen in 2019
    near: [finance]
    apply: ask
    examples:
      - {keep: "a merchant bank of the city"}
"""
    assert left + new == hand.read_text("utf-8")


@pytest.mark.parametrize(
    ("lists", "left", "new"),
    [
        (
            "\n      - silk road   # in 2001\n      - net merchant   # in 2019\n",
            "\n      - silk road   # in 2001\n",
            "\n      - net merchant   # in 2019\n",
        ),
        (
            "\n      # from Bea\n      # in print\n      - net merchant   # in 2019\n",
            None,
            "\n      - net merchant  # from Bea  # in print   # in 2019\n",
        ),
        ("[net merchant]  # in 2019\n", None, "\n      - net merchant  # in 2019\n"),
        (
            "[silk road, net merchant]  # both\n",
            "[silk road]  # both\n",
            "[net merchant]\n",
        ),
    ],
)
def test_a_comment_goes_where_its_variant_goes(run: Run, here: Path, lists: str, left: str | None, new: str) -> None:
    head = "glossary: G\nentries:\n  - name: Ant\n"
    (here / "g.yaml").write_text(f"{head}    variants: {lists}".replace(": \n", ":\n"), "utf-8")

    ran = run("glossary", "split", "ant", "MYbank", "--variant", "net merchant", "-g", "g.yaml")

    kept = "" if left is None else f"    variants: {left}"
    made = f"{head}{kept}  - name: MYbank\n    variants: {new}".replace(": \n", ":\n")
    assert (0, made) == (ran.status, (here / "g.yaml").read_text("utf-8"))


def test_two_entries_made_one_keep_the_comments_of_both(run: Run, hand: Path) -> None:
    ran = run("glossary", "merge", "Jack Ma", "Ant Financial", "-g", "hand.yaml")
    back = run("glossary", "split", "Ant Financial", "Jack Ma", "--variant", "ants", "-g", "hand.yaml")
    again = run("glossary", "merge", "Jack Ma", "Ant Financial", "--keep-as", "nothing", "-g", "hand.yaml")

    assert (0, 0, 0) == (ran.status, back.status, again.status)
    assert "      - ants   # everywhere\n" in hand.read_text("utf-8")


@pytest.mark.parametrize(
    ("target", "made"),
    [
        ("variants: [silk]", "variants: [silk, road, way]   # in 2001   # old"),
        ("variants: [silk]  # mine", "variants: [silk, road, way]  # mine   # in 2001   # old"),
        ("variants: silk", "variants: [silk, road, way]   # in 2001   # old"),
        ("kind: term", "kind: term\n    variants:\n      - road   # in 2001\n      - way   # old"),
        ("variants:\n      - silk", "variants:\n      - silk\n      - road   # in 2001\n      - way   # old"),
    ],
)
def test_what_is_put_into_an_entry_brings_its_comments(run: Run, here: Path, target: str, made: str) -> None:
    head = "glossary: G\nentries:\n  - name: Ant\n    "
    other = "\n  - name: Bee\n    variants:\n      - road   # in 2001\n      - way   # old\n"
    (here / "g.yaml").write_text(f"{head}{target}{other}", "utf-8")

    ran = run("glossary", "merge", "bee", "ant", "--keep-as", "nothing", "-g", "g.yaml")

    assert (0, f"{head}{made}\n") == (ran.status, (here / "g.yaml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("gone", "target", "made"),
    [
        (
            "name: Bee   # of 2020\n    # from Bea\n    kind: term  # sure\n    # seen\n    variants:  # few\n      - road   # old",
            "name: Ant  # mine\n    variants:\n      - silk",
            "name: Ant  # mine  # of 2020  # from Bea  # sure  # seen  # few\n    variants:\n      - silk\n      - road   # old",
        ),
        (
            "name: Bee\n    variants:\n      - silk  # old\n      - road  # old",
            "name: Ant\n    variants:\n      - silk",
            "name: Ant  # old\n    variants:\n      - silk\n      - road  # old",
        ),
        ("{name: Bee, note: 'no # here'}  # of 2020", "name: Ant", 'name: Ant  # of 2020\n    note: "no # here"'),
        ("Bee  # of 2020", "Ant", "Ant  # of 2020"),
        ("Bee:  # of 2020", '{Ant: x, Cat: "two\n      lines"}', '{Ant: x, Cat: "two\n      lines"}  # of 2020'),
        ("Bee:  # of 2020\n      - road", "Ant: [silk]  # mine", "Ant: [silk, road]  # mine  # of 2020"),
        ("Bee  # of 2020", "Ant:\n      - silk", "Ant:  # of 2020\n      - silk"),
        ("Bee  # of 2020", '{name: Ant, note: "two\n      lines"}', '{name: Ant, note: "two\n      lines"}  # of 2020'),
    ],
)
def test_an_entry_put_into_another_leaves_it_all_its_comments(
    run: Run, here: Path, gone: str, target: str, made: str
) -> None:
    head = "glossary: G\nentries:\n  - "
    (here / "g.yaml").write_text(f"{head}{target}\n  - {gone}\n  # the end\n", "utf-8")

    ran = run("glossary", "merge", "bee", "ant", "--keep-as", "nothing", "-g", "g.yaml")

    assert (0, f"{head}{made}\n  # the end\n") == (ran.status, (here / "g.yaml").read_text("utf-8"))


def test_a_short_form_is_split_and_its_variant_may_become_the_name(run: Run, hand: Path) -> None:
    ran = run("glossary", "split", "jack-ma", "daniel zhang", "--variant", "dan zhang", "-g", "hand.yaml", "-n")

    assert "+  - Jack Ma: [horse cloud]\n+  - name: daniel zhang\n+    variants: [dan zhang]\n" in ran.out
    assert FILE == hand.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("jack-ma", "X"), "U100 nothing is named that goes; name it with --variant, --source, --admitted or --"),
        (("jack-ma", " ", "--variant", "horse cloud"), "U100 the name is empty; "),
        (("nobody", "X", "--variant", "horse cloud"), "U100 no entry is found by 'nobody'; "),
        (("jack-ma", "X", "--variant", "horse"), "U100 'horse' is not among the variants of jack-ma; it has 'horse cl"),
        (("jack-ma", "X", "--source", "马云"), "U100 '马云' is not among the source names of jack-ma; it has none"),
        (
            ("jack-ma", "Ant Financial", "--variant", "horse cloud"),
            "U100 'Ant Financial' is an entry already (hand.yaml:3:11); give the new one another name",
        ),
    ],
)
def test_what_cannot_be_split_is_said(run: Run, hand: Path, words: tuple[str, ...], said: str) -> None:
    ran = run("glossary", "split", *words, "-g", "hand.yaml")

    assert (2, "") == (ran.status, ran.out)
    assert ran.err.startswith(said)
    assert FILE == hand.read_text("utf-8")
