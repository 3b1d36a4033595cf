"""Sentences in which people want a name repaired, or a word left alone; what other fixers get wrong."""

import pytest
from engine_case import accepted, offered

OFFERED = 0.2

REPAIRED = [
    ("jack ma said ali will invest.", "Jack Ma said Alibaba will invest."),
    ("rookie handled the logistics of 200 million parcels.", "Cainiao handled the logistics of 200 million parcels."),
    (
        "the map and navigation company Scott has 200 million users.",
        "the map and navigation company AutoNavi has 200 million users.",
    ),
    ("Ali's film company pictures raised money.", "Alibaba's film company Alibaba Pictures raised money."),
    (
        "Jack Ma said ants, which runs Alipay, will lend more.",
        "Jack Ma said Ant Financial, which runs Alipay, will lend more.",
    ),
    ("Alibaba uses large data for its loans.", "Alibaba uses big data for its loans."),
    ("jack ma said the ants' loans rose.", "Jack Ma said Ant Financial's loans rose."),
    ("Ali's rookie grew, jack ma said.", "Alibaba's Cainiao grew, Jack Ma said."),
    ("jack\nma left.", "Jack\nMa left."),
    ('Jack-Ma and "jack ma".', 'Jack Ma and "Jack Ma".'),
    ("Alibaba group's rookie network; ali-cloud.", "Alibaba Group's Cainiao; Alibaba Cloud."),
    ("Ali Pictures made a film for Alibaba.", "Alibaba Pictures made a film for Alibaba."),
    (
        "ants, rookie, UC, Scott, pictures, and ali are all in Beijing.",
        "Ant Financial, Cainiao, UCWeb, AutoNavi, Alibaba Pictures, and Alibaba are all in Beijing.",
    ),
    ("ants, financial services are a pillar of ali.", "Ant Financial is a pillar of Alibaba."),
    ("ALIBABA GROUP'S rookie SAYS: ants will list.", "Alibaba Group's Cainiao SAYS: Ant Financial will list."),
    ("ANTS' LOANS RISE, JACK MA SAYS", "ANT FINANCIAL'S LOANS RISE, JACK MA SAYS"),
]
MAPS = """\
glossary: Maps
entries:
  - {name: Amap, kind: product, variants: [scott map, scott maps], near: [navigation]}
  - {name: Levi's, kind: company, variants: [leevis]}
"""


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("The navigation of scott maps is good.", "The navigation of Amap is good."),
        ("The navigation of scott map's rival is good.", "The navigation of Amap's rival is good."),
        ("The navigation of Scott map’s rival is good.", "The navigation of Amap’s rival is good."),
        ("THE NAVIGATION OF SCOTT MAP'S RIVAL IS GOOD", "THE NAVIGATION OF AMAP'S RIVAL IS GOOD"),
        ("The jeans of leevi's are blue, said leevis.", "The jeans of Levi's are blue, said Levi's."),
    ],
)
def test_a_variant_that_ends_in_s_takes_no_possessive_away(raw: str, cleaned: str) -> None:
    assert accepted(raw, OFFERED, MAPS) == cleaned


LEFT_ALONE = [
    "There were ants in the kitchen again.",
    "He is a rookie employee of the bank.",
    "Scott Galloway liked the pictures.",
    "They took pictures of the lake.",
    "Alibaba, Ali Baba and Muhammad Ali met.",
    "They built a large data centre in Guizhou.",
    "Great Scott! The house is on fire.",
    "Read https://ali.com/rookie or write to scott@ants.cn, `ali group` is code.",
    "<style>\n.rookie {color: red}\n</style><p>Rain.</p><script type='a'>\nvar rookie = 'ali group'\n</script>",
]


@pytest.mark.parametrize(("raw", "cleaned"), REPAIRED)
def test_what_an_editor_wants_is_offered_first(raw: str, cleaned: str) -> None:
    assert accepted(raw, OFFERED) == cleaned


@pytest.mark.parametrize("raw", LEFT_ALONE)
def test_an_innocent_word_is_left_alone(raw: str) -> None:
    assert offered(raw) == ()


TABLE = """\
Jack ma said ali will invest. JACK MA's ants and Ali's rookie grew; the ants' loans rose.
Scott said the pictures unit (Ali Pictures) uses large data. Large data helps rookies. Great Scott! Scott Galloway liked the pictures.
Jack
Ma left. Jack-Ma and "jack ma". Alibaba group's rookie network; ali-cloud.
"""
"""A text on which four other fixers were tried."""


def test_the_text_that_other_fixers_break_comes_out_right() -> None:
    assert """\
Jack Ma said Alibaba will invest. Jack Ma's Ant Financial and Alibaba's Cainiao grew; Ant Financial's loans rose.
AutoNavi said the Alibaba Pictures unit (Alibaba Pictures) uses big data. Big data helps rookies. Great Scott! Scott Galloway liked the pictures.
Jack
Ma left. Jack Ma and "Jack Ma". Alibaba Group's Cainiao; Alibaba Cloud.
""" == accepted(TABLE, OFFERED)


def test_a_plural_of_a_word_that_is_meant_is_asked_about_with_its_doubt() -> None:
    [rookies] = [s for s in offered(TABLE) if s.broken == "rookies"]

    assert ("ask", "Cainiao") == (rookies.certainty, rookies.options[0].after)
    assert any(e.kind == "plural" and e.weight < 0 for e in rookies.evidence)
    assert [] == [s for s in offered("Large data helps rookies.") if s.broken == "rookies"]
    assert [] == [s for s in offered(TABLE.replace("helps", "helps their two")) if s.broken == "rookies"]


TERMS = """
entries:
  - {name: Internet celebrity, kind: term, variants: [net red]}
  - {name: flagship store, kind: term, variants: [flag warship shop]}
  - {name: knife, kind: term, variants: [dao blade]}
  - {name: parcel locker, kind: term, variants: [express cabinet, express cabinets]}
  - {name: male nurse, kind: term, variants: [protect men]}
  - {name: venture capital, kind: term, variants: [wind investment, wind investments]}
  - {name: customer service, kind: term, variants: [guest clothes]}
  - {name: e-commerce, kind: term, variants: [electric dealer]}
  - {name: paid posters, kind: term, variants: [water soldier]}
  - {name: Wanghong, kind: company, variants: [net blue]}
"""


@pytest.mark.parametrize(
    ("broken", "repaired"),
    [
        ("net reds", "Internet celebrities"),
        ("Net red", "Internet celebrity"),
        ("flag warship shops", "flagship stores"),
        ("dao blades", "knives"),
        ("electric dealers", "e-commerce"),  # of which there are not several
        ("water soldiers", "paid posters"),
        ("net blues", "Wanghong"),
        ("express cabinets", "parcel lockers"),
        ("Express cabinets", "Parcel lockers"),
        ("several protect men", "several male nurses"),
        ("protect men", "male nurse"),
        ("wind investments", "venture capital"),
        ("guest clothes", "customer service"),
    ],
)
def test_a_term_takes_the_number_of_the_words_that_it_replaces(broken: str, repaired: str) -> None:
    raw = f"In the street everybody heard of the {broken} last year."
    (suggestion,) = offered(raw, TERMS, least=0.0)
    span = suggestion.span

    assert raw.replace(broken, repaired) == raw[: span.start] + suggestion.options[0].after + raw[span.end :]
    assert () == offered(raw.replace(broken, repaired), TERMS)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("Here the rapid cabinets were full.", "Here the parcel lockers were full."),
        ("Rapid cabinets are grey.", "Parcel lockers are grey."),
        ("Electric dealerz grew fast.", "E-commerce grew fast."),
        ("Odd skillz makes films.", "iQiyi makes films."),
    ],
)
def test_a_name_in_lower_case_of_which_no_kind_is_said_is_put_as_a_term_is(raw: str, cleaned: str) -> None:
    glossary = """entries:
  - {name: parcel locker, variants: [rapid cabinet]}
  - {name: e-commerce, variants: [electric dealerz]}
  - {name: iQiyi, variants: [odd skillz]}
"""
    (suggestion,) = offered(raw, glossary, least=0.0)

    assert cleaned == raw[: suggestion.span.start] + suggestion.options[0].after + raw[suggestion.span.end :]


@pytest.mark.parametrize(
    ("raw", "after"),
    [
        ("The ants-backed startup grew.", "Ant Group"),
        ("The ants grew.", "Ant Group"),
        ("They praised Large Data.", "Big Data"),
        ("Large data grew.", "Big data"),
        ("A Way of Smallz", "Path of Least Resistance"),
    ],
)
def test_an_article_before_a_compound_and_the_capitals_of_a_title_stay(raw: str, after: str) -> None:
    glossary = """entries:
  - {name: Ant Group, variants: [ants]}
  - {name: big data, kind: term, variants: [large data]}
  - {name: path of least resistance, kind: term, variants: [way of smallz]}
"""
    (suggestion,) = offered(raw, glossary, least=0.0)

    assert after == suggestion.options[0].after
    assert raw.startswith("The ants ") == (suggestion.before == "The ants")


def test_people_who_may_be_meant_are_asked_about() -> None:
    (suggestion,) = [s for s in offered("Alibaba and rookies announced a plan.") if s.broken == "rookies"]
    assert suggestion.certainty == "ask"


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("It is a alibaba company, jack ma said.", "It is an Alibaba company, Jack Ma said."),
        ("logistics company ants are ready, jack ma said.", "logistics company Ant Financial is ready, Jack Ma said."),
        ("ants were a part of ali. ants have loans.", "Ant Financial was a part of Alibaba. Ant Financial has loans."),
        ("ants,\nfinancial services are a pillar of ali.", "Ant\nFinancial is a pillar of Alibaba."),
        ("JACK MA: ANTS AREN'T READY FOR LOANS", "JACK MA: ANT FINANCIAL ISN'T READY FOR LOANS"),
        ("ALI AND ROOKIE WERE THE FIRST TO COME", "ALIBABA AND CAINIAO WERE THE FIRST TO COME"),
        (
            "Large data of Alibaba grew. large data is oil, jack ma said.",
            "Big data of Alibaba grew. big data is oil, Jack Ma said.",
        ),
    ],
)
def test_words_around_the_name_are_put_right_with_it(raw: str, cleaned: str) -> None:
    assert accepted(raw, OFFERED) == cleaned


def test_a_verb_agrees_as_before_with_a_name_that_ends_as_the_broken_one_did() -> None:
    glossary = """entries:
  - {name: Winter Olympic Games, source: 冬奥会, variants: [winter olympics movement games]}
  - {name: Alibaba Pictures, source: 阿里影业, variants: [ali movies]}
"""
    raw = "The winter olympic games were opened, winter olympics movement games have ended. Now ali movies were late."
    put_right = "The Winter Olympic Games were opened, Winter Olympic Games have ended. Now Alibaba Pictures was late."
    assert accepted(raw, OFFERED, glossary) == put_right


AROUND = """entries:
  - {name: Small Gorge Tunnel, source: 小峡隧道, variants: [little gorge tunnel]}
  - {name: Monetary Base, source: 货币基础}
  - {name: Harbour Fund Ordinance, source: 港口基金条例, variants: [harbor money regulations]}
  - {name: Working Group on Open Markets, source: 开放市场工作组, variants: [open markets working group]}
  - {name: Ant Group, source: 蚂蚁集团, variants: [ants crowd]}
  - {name: Asian Summer Games, source: 亚运会, variants: [asia sport meetings]}
  - {name: Mr Arthur Yuen, kind: person, source: 阮国恒, variants: [nguyen quoc hung]}
  - {name: Will Ma, kind: person, source: 马威, variants: [weima horse]}
  - {name: Tencent Holdings Ltd, source: 腾讯控股, variants: [penguin control]}
  - {name: HKMA, source: 金管局, variants: [harbour money office]}
  - {name: NASA, source: 太空局, variants: [space harbour office]}
  - {name: Baidu Inc., source: 百度, variants: [hundred degree measure]}
  - {name: Double 11, kind: term, source: 双十一, variants: [double eleven]}
  - {name: Singles' Day, source: 光棍节, variants: [guang sticks day]}
  - {name: Ma Yinlong, kind: person, source: 马银龙, variants: [silver dragonhorse]}
  - {name: Mi phone, kind: product, source: 小米手机, variants: [milletphone]}
"""


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("Now the little gorge tunnel is ready.", "Now the Small Gorge Tunnel is ready."),
        ("The monetary base grew.", "The Monetary Base grew."),
        ("Under the Harbor Money Regulations it pays.", "Under the Harbour Fund Ordinance it pays."),
        ("The open markets working group said so.", "The Working Group on Open Markets said so."),
        ("Then the ants crowd said so.", "Then Ant Group said so."),
        ("In May asia sport meetings were opened.", "In May Asian Summer Games were opened."),
        ("Mr. Nguyen Quoc Hung spoke.", "Mr Arthur Yuen spoke."),
        ("Today Mr Nguyen Quoc Hung spoke.", "Today Mr Arthur Yuen spoke."),
        ("When will Weima Horse speak?", "When will Will Ma speak?"),
        ("Today Will Weima Horse spoke.", "Today Will Ma spoke."),
        ("today will weima horse spoke.", "today Will Ma spoke."),
        ("Here penguin control ltd said so.", "Here Tencent Holdings Ltd said so."),
        ("Tencent Penguin Control fell.", "Tencent Holdings Ltd fell."),
        ("Shares of hundred degree measure Inc. fell.", "Shares of Baidu Inc. fell."),
        ("It is a harbour money office rule.", "It is an HKMA rule."),
        ("It is an space harbour office rule.", "It is a NASA rule."),
        ("They praised hundred degree measure.", "They praised Baidu Inc."),
        ("Then the silver dragonhorse's era began.", "Then Ma Yinlong's era began."),
        ("Here milletphones are sold.", "Here Mi phones are sold."),
        ("During the double eleven, sales rose.", "During Double 11, sales rose."),
        ("In the double eleven shopping festival, sales rose.", "In the Double 11 shopping festival, sales rose."),
        ("In the double eleven of 2016, sales rose.", "In the Double 11 of 2016, sales rose."),
        ("At the guang sticks day, sales rose.", "At Singles' Day, sales rose."),
    ],
)
def test_what_a_name_brings_along_stands_once_and_its_article_stays(raw: str, cleaned: str) -> None:
    assert accepted(raw, OFFERED, AROUND) == cleaned


def test_a_right_name_and_an_admitted_form_protect_what_they_hold() -> None:
    assert offered("Alibaba Pictures, Ali Baba and Alibaba Cloud are right.") == ()


def test_an_admitted_form_in_the_wrong_case_is_repaired_to_itself() -> None:
    assert accepted("jack ma said that ali baba grew.", OFFERED) == "Jack Ma said that Ali Baba grew."


def test_a_text_may_end_behind_a_short_word_and_a_space() -> None:
    assert offered("jack ") == ()
    assert accepted("we met jack ma ", OFFERED) == "we met Jack Ma "
