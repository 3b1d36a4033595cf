"""Where forms stand: case, spacing, hyphens, line breaks, romanisation, slips, and what is left alone."""

import pytest
from engine_case import offered
from hypothesis import given
from hypothesis import strategies as st

from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.language.romanisation import romanisations
from cleaner.core.reasons.explaining import explain
from cleaner.core.reasons.suggesting import suggest, survey
from cleaner.files.glossaries.reader import parse_glossary

GLOSSARY = """\
glossary: names
entries:
  - {name: Pony Ma, kind: person, source: 马化腾}
  - {name: Lei Jun, kind: person, source: 雷军}
  - {name: Li Jun, kind: person, source: 李军}
  - {name: Lü Buwei, kind: person, source: 吕不韦}
  - {name: Tsinghua Unigroup, kind: company, source: 紫光集团, variants: [purple light]}
  - {name: China Merchants Bank, kind: company, source: 招商银行}
  - {name: Procter & Gamble, kind: company, source: 宝洁}
  - {name: Double Eleven, kind: term, source: 双十一}
  - {name: Xiaomi Holdings Ltd., kind: company, source: 小米控股}
  - {name: Hua Wei, kind: company, source: 華為}
  - {name: Hong Kong Exchanges, source: 港交所}
  - {name: UK Export Finance}
  - {name: Hohhot, source: 呼和浩特}
  - {name: Shaanxi, source: 陕西}
"""
INDEX = Index.of(parse_glossary(GLOSSARY, "names.yaml").entries)


def entries_at(raw: str) -> list[tuple[str, str]]:
    """What stands where in a text: written form and name, right names left out."""
    scene = survey(INDEX, Document.of("article.txt", raw))
    return [(raw[m.span.start : m.span.end], m.entry.name) for m in scene.matches if not m.right]


@pytest.mark.parametrize(
    "written",
    [
        "Ma Huateng",
        "ma hua teng",
        "Mahuateng",
        "Ma Hua-teng",
        "Huateng Ma",
        "MA HUATENG",
        "Ma Hua\nTeng",
        "Ma  Huateng",
        "pony ma",
    ],
)
def test_a_person_is_found_in_every_romanisation_order_and_spacing(written: str) -> None:
    assert (written, "Pony Ma") in entries_at(f"Later {written} said no.")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Lyu Buwei", "Lü Buwei"),
        ("Lu Pu-wei", "Lü Buwei"),
        ("Lv Bu Wei", "Lü Buwei"),
        ("tsinghua unigroup", "Tsinghua Unigroup"),
        ("China Merchants bank", "China Merchants Bank"),
        ("Procter and Gamble", "Procter & Gamble"),
        ("Double 11", "Double Eleven"),
        ("Xiaomi Holdings", "Xiaomi Holdings Ltd."),
        ("Huawei", "Hua Wei"),
        ("Zhaoshang Yinhang", "China Merchants Bank"),
        ("HK Exchanges", "Hong Kong Exchanges"),
        ("United Kingdom Export Finance", "UK Export Finance"),
        ("Huhehaote", "Hohhot"),
    ],
)
def test_forms_are_generated_and_need_no_listing(written: str, name: str) -> None:
    assert (written, name) in entries_at(f"Later {written} grew by much.")


def test_how_one_place_is_read_is_no_form_of_another() -> None:
    scene = survey(INDEX, Document.of("article.txt", "Later Shanxi grew by much."))

    assert "romanised" not in {candidate.form.kind for match in scene.matches for candidate in match.candidates}


@pytest.mark.parametrize("written", ["China Merchant Bank", "Tsinghau Unigroup"])
def test_a_slip_in_a_name_is_found_and_never_sure(written: str) -> None:
    raw = f"Shares of {written} rose while those of China Merchants Bank and Tsinghua Unigroup fell."
    found = [s for s in suggest(INDEX, Document.of("a", raw), 0.0) if s.before == written]
    assert found
    assert all(s.certainty != "sure" for s in found)


def test_two_people_of_nearly_one_name_are_never_mixed_up() -> None:
    assert entries_at("Lei Jun met Li Jun, and Li Jun met Lei Jun.") == []


@pytest.mark.parametrize("word", ["did I", "in do", "her as", "or as"])
def test_ordinary_words_that_run_together_to_a_name_are_no_match(word: str) -> None:
    index = Index.of(
        parse_glossary("glossary: g\nentries: [{name: Didi}, {name: Indo}, {name: Heras}, {name: Oras}]", "g").entries
    )
    assert survey(index, Document.of("a", f"What {word} wrong?")).matches == []


def test_the_longest_form_wins() -> None:
    (suggestion,) = [s for s in offered("alibaba grew. ali pictures grew.") if "pictures" in s.before]
    assert suggestion.before == "ali pictures"
    assert suggestion.options[0].after == "Alibaba Pictures"


def test_a_comma_inside_a_listed_form_is_seen_through() -> None:
    assert "ants, financial services" in [s.before for s in offered("Alibaba, ants, financial services and Tmall.")]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("So spoke Lei, Jun and they.", ["Lei, Jun"]),
        ("So spoke lei, jun and they.", ["lei, jun"]),
        ("So spoke Lei, jun and they.", []),
        ("So spoke lei, Jun and they.", []),
    ],
)
def test_a_comma_inside_a_name_is_a_slip_where_its_words_are_written_as_they_should(raw: str, found: list[str]) -> None:
    assert [written for written, _ in entries_at(raw)] == found


@pytest.mark.parametrize("variant", ["red, yellow and blue", "pink, yellow and blue", "red, blue"])
def test_a_listed_form_with_a_comma_is_found_however_short_its_first_word(variant: str) -> None:
    entries = f"glossary: g\nentries: [{{name: Colour Mobile, variants: ['{variant}']}}]"
    index = Index.of(parse_glossary(entries, "g").entries)
    text = f"The operator {variant} announced it, "
    (match,) = survey(index, Document.of("a", text)).matches
    assert text[match.span.start : match.span.end] == variant


def test_an_abbreviation_is_no_lower_case_word() -> None:
    index = Index.of(parse_glossary("glossary: g\nentries: [{name: Bank X, admitted: [ABC]}]", "g").entries)
    assert survey(index, Document.of("a", "Learn the abc, a b c.")).matches == []


def test_a_name_with_a_mark_is_not_nearly_what_stands_without_it() -> None:
    index = Index.of(parse_glossary("entries: [{name: Internet Plus, admitted: [Internet+], kind: term}]", "g").entries)
    assert () == suggest(index, Document.of("a", "It was paid for on the Internet."), 0.0)


words = st.sampled_from(
    [
        "ants",
        "rookie",
        "Scott",
        "jack ma",
        "Alibaba",
        "the",
        "a",
        "said",
        "of",
        ",",
        ".",
        "\n",
        "company",
        "'s",
        "UC",
        "UC,",
    ]
)


@given(st.lists(words, max_size=30).map(" ".join))
def test_suggestions_stand_in_order_where_they_say_and_change_something(raw: str) -> None:
    end = 0
    for suggestion in offered(raw):
        assert suggestion.span.start >= end
        end = suggestion.span.end
        assert raw[suggestion.span.start : end] == suggestion.before
        assert suggestion.span.contains(suggestion.word_span)
        assert 0 <= suggestion.confidence <= 1
        assert all(option.after != suggestion.before for option in suggestion.options)


@given(st.lists(words, max_size=30).map(" ".join))
def test_what_was_accepted_is_not_suggested_again(raw: str) -> None:
    text, end = "", 0
    for suggestion in offered(raw):
        text += raw[end : suggestion.span.start] + suggestion.options[0].after
        end = suggestion.span.end
    accepted = text + raw[end:]
    names = {option.after for s in offered(raw) for option in s.options[:1]}
    again = [s for s in offered(accepted) if s.before in names]
    assert again == []


def test_a_city_is_no_name_of_a_person_read_backwards() -> None:
    index = Index.of(parse_glossary("entries:\n  - {name: Zhou Hang, kind: person, source: 周航}\n", "p.yaml").entries)

    scene = survey(index, Document.of("article.txt", "In Hangzhou, the founder zhouhang met the press."))
    assert ["zhouhang"] == [scene.tokens.text[m.span.start : m.span.end] for m in scene.matches]


def test_a_character_that_stands_twice_is_read_alike() -> None:
    index = Index.of(parse_glossary("entries:\n  - {name: Dada, kind: company, source: 达达}\n", "c.yaml").entries)

    scene = survey(index, Document.of("article.txt", "the data of dada"))
    assert ["dada"] == [scene.tokens.text[m.span.start : m.span.end] for m in scene.matches]


@pytest.mark.parametrize(
    "raw",
    [
        "The workers toil day in and day out.",
        "They signed an MOU on safety.",
        "Appendix ii follows.",
        "It rose by 1.25 in May.",
        "It rose by 12.5 in May.",
        "most of the crew came. Most stayed.",
        "Plumb in the new tank.",
        "The c src folder is empty.",
    ],
)
def test_words_and_numbers_that_only_run_together_to_a_form_are_left_alone(raw: str) -> None:
    glossary = """\
glossary: accidents
entries:
  - {name: Volkswagen, kind: company, source: 大隐}
  - {name: Arm, kind: company, source: 安谋}
  - {name: Yin Qi, kind: person, source: 印奇}
  - {name: 12th Five-Year Plan, kind: term, variants: [twelve five]}
  - {name: Ministry of Science and Technology, kind: company, source: 科技部, admitted: [MOST, CSRC]}
  - {name: William Li, kind: person, variants: [plum bin]}
"""
    index = Index.of(parse_glossary(glossary, "accidents.yaml").entries)
    assert suggest(index, Document.of("article.txt", raw), 0.0) == ()


def test_no_name_is_read_with_two_rare_readings() -> None:
    assert "yinai" in romanisations("印奇", person=True)
    assert "yiai" not in romanisations("印奇", person=True)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("See pony-ma.com or https://pony.ma today.", "nothing is repaired in 'https://pony.ma': "),
        ("Write to ponyma.example today.", "nothing is repaired in 'ponyma.example': "),
        ("Open pony-ma.2.pdf today.", "nothing is repaired in 'pony-ma.2.pdf': "),
        ("Look in ~/firms/pony today.", "nothing is repaired in '~/firms/pony': "),
        ("They say #ponyma today.", "nothing is repaired in '#ponyma': "),
        ("Call my_ponyma__x today.", "nothing is repaired in 'my_ponyma__x': "),
        ("Run it with --pony-ma today.", "nothing is repaired in '--pony-ma': "),
        ("The pony/ma ran.", "no form of any entry stands at 'pony'."),
        ("Write to ponyma@ the same.", "nothing is repaired in 'ponyma@': "),
        (
            f"<!-- cleaner:off -->pony ma{' so' * 30}<!-- cleaner:on -->",
            f"in '<!-- cleaner:off -->pony ma{' so' * 4} …': ",
        ),
        ("The pony ran.", "no form of any entry stands at 'pony'."),
    ],
    ids=[
        "address",
        "host",
        "file",
        "path",
        "hashtag",
        "code",
        "option",
        "either of two",
        "before the host",
        "ignore marks",
        "plain",
    ],
)
def test_explaining_names_the_piece_in_which_nothing_is_repaired(raw: str, told: str) -> None:
    (line,) = explain(INDEX, Document.of("a.txt", raw), raw.rindex("pony"))
    assert told in line


@pytest.mark.parametrize(
    "written", ["#pony ma# said", "#pony ma said", "so __pony ma__ said", "by __pony ma__, _he_ said"]
)
def test_marks_of_a_topic_a_heading_or_bold_words_hide_no_name(written: str) -> None:
    scene = survey(INDEX, Document.of("a.txt", written))

    assert ["pony ma"] == [scene.tokens.text[m.span.start : m.span.end] for m in scene.matches]


@pytest.mark.parametrize("written", ["Peking and Nankai universities", "both Peking and Nankai Universities"])
def test_several_of_a_kind_are_no_slip_of_one(written: str) -> None:
    found = Index.of(parse_glossary("glossary: g\nentries:\n  - {name: Nankai University}\n", "g.yaml").entries)

    scene = survey(found, Document.of("article.txt", f"Students of {written} marched."))

    assert [match.right for match in scene.matches] == [True]


@pytest.mark.parametrize(
    ("written", "right"),
    [("Green Rookies", True), ("Green rookies", True), ("green rookies", False), ("Greenrookies", False)],
)
def test_a_plural_may_be_a_name_in_lower_case_or_in_one_piece(written: str, right: bool) -> None:
    found = Index.of(parse_glossary("glossary: g\nentries:\n  - {name: Green Rookie}\n", "g.yaml").entries)

    scene = survey(found, Document.of("article.txt", f"Then {written} grew by much."))

    assert [match.right for match in scene.matches] == [right]
