"""Pairs of sentences that differ in one kind of evidence: names, phrases with capitals, slips, and renderings.

``PAIRS`` holds, for each kind, a case that has it and cases that have less of it.
"""

from kind_ladder import SOURCE, Case

_LINES = "Zqxo grew.\nZqxo fell.\nHe went.\nIt rained."
_SOURCES = "@涨。\n@跌。\n他走。\n下雨。\n@说了。"
_APART = "@涨。\n@跌。\n他走。\n下雨。\n无。\n"


def _name(text: str, name: str = "Zorka", *, above: str = "", source: str = "", **entry: object) -> Case:
    return Case(text, {"name": name, **entry}, above, source)


def _slip(text: str, name: str, *, above: str = "") -> Case:
    return Case(text, {"name": name, "variants": ()}, above)


def _rendered(text: str, above: str = _LINES, source: str = _SOURCES, **entry: object) -> Case:
    return Case(text, {"source": SOURCE, "variants": (), **entry}, above, source)


def _borne(text: str) -> Case:
    return _of_tsai(f"Joe Tsai spoke. {text}")


def _and_borne(text: str) -> Case:
    return _of_tsai(f"Joe Tsai spoke, and {text}")


def _of_tsai(text: str) -> Case:
    return Case(text, {"name": "Joe Tsai", "kind": "person", "source": "蔡崇信", "variants": ()})


_HAILUN = _name("Then [hailun] said so.")
_SLIP = _slip("Then [Hailan Harbqour Group] said so.", "Hailan Harbour Group")
_RENDERED = _rendered("[Zqxo] said so.")
_BUREAU = "China Railway Wuhan Tunnel Research Bureau"
_ROMANISED = Case("Then [Hailan] said so.", {"name": "Zorka", "source": "海兰", "variants": ()})
_SOURCED = {"source": SOURCE}

PAIRS: dict[str, tuple[Case, ...]] = {
    # how the form came about
    "variant": (
        _name("Then [xqzo blimbor] said so."),
        Case("Then [hailan] said so.", {"name": "Zorka", "source": "海兰", "variants": ()}),
    ),
    "unheard": (_name("Then [Xqzo Blimbor] said so."), _name("Then [xqzo blimbor] said so.")),
    "without suffix": (
        _name("Then [Hailan Zumbilet] said so.", "Hailan Zumbilet Group", variants=()),
        _ROMANISED,
    ),
    "case": (
        _name("Then [Green rookie] said so.", "Green Rookie", variants=()),
        _ROMANISED,
    ),
    "full stops": (
        _name("Then [U.S. Zorblax] said so.", "US Zorblax", variants=()),
        _name("Then [us zorblax] said so.", "US Zorblax", variants=()),
    ),
    "small words": (
        _name("Then [Zorka rookie] said so.", "Zorka Rookie", variants=()),
        _name("Then [zorka Rookie] said so.", "Zorka Rookie", variants=()),
    ),
    "spacing": (
        _name("Then [Hailan-Zumbilet] said so.", "Hailan Zumbilet", variants=()),
        _ROMANISED,
    ),
    "all lower case": (
        _name("Then [zorkablim] said so.", "Zorkablim", variants=()),
        _name("Then [ZorkaBlim] said so.", "Zorkablim", variants=()),
    ),
    "all capitals": (
        _name("Then [ZORKABLIM] said so.", "Zorkablim", variants=()),
        _name("Then [ZorkaBlim] said so.", "Zorkablim", variants=()),
    ),
    "romanised": (
        Case("Then [hailan] said so.", {"name": "Zorka", "source": "海兰", "variants": ()}),
        _name("Then [hailan] said so."),
    ),
    "short romanised": (
        Case("They saw [Hailu] there.", {"name": "Zorka", "source": "海路", "variants": ()}),
        Case("They saw [Hailan] there.", {"name": "Zorka", "source": "海兰", "variants": ()}),
    ),
    "reads source": (
        Case("Then [Hai Lan] said so.", {"name": "Zorka", "source": "海兰"}),
        _name("Then [Hai Lan] said so."),
    ),
    "looks read": (_name("Then [hailan] said so."), _name("Then [hailorn] said so.")),
    "half a word": (_name("Then [Hailan rookie] said so."), _name("Then [Hai Lan] said so.")),
    "short": (_name("Then [xqz] said so."), _name("Then [xqzw] said so.")),
    "long full name": (
        _name("Then [Hai Lanlan] said so.", "Joe Blim", kind="person"),
        _name("Then [Hai Lan] said so.", "Joe Blim", kind="person"),
    ),
    "short full name": (
        _name("Then [Hai Lan] said so.", "Joe Blim", kind="person"),
        _name("Then [Hai Lanlan] said so.", "Joe Blim", kind="person"),
    ),
    # names beside it
    "before capital": (_name("Then [hailun] Zorblat said so."), _HAILUN),
    "after capital": (_name("Then Zorblat [hailun] said so."), _name("Then quickly [hailun] said so.")),
    # the other mentions
    "alone": (
        _slip("Then [Hailan Harbor Office] said so.", "Hailan Harbour Office"),
        _slip("Then [Hailan Harbor Office] said so. A young Hailan Harbor Office Zorblat.", "Hailan Harbour Office"),
    ),
    "agreement": (
        _slip(
            "Then [hailan port safety group] said so. Then Hailan Harbor Safety Group grew.",
            "Hailan Harbour Safety Group",
        ),
        _slip("Then [hailan port safety group] said so.", "Hailan Harbour Safety Group"),
    ),
    "disagreement": (_name("Then [hailun] said so. A Zorblat hailuns Zorblat said so."), _HAILUN),
    "itself elsewhere": (
        _name("Then [rookie] said so.", "Rookie", variants=(), above="It was Rookie."),
        _name("Then [rookie] said so.", "Rookie", variants=(), above="It was so."),
    ),
    # what stands beside it
    "after family name": (
        _name("Then Wang [Hailun] said so."),
        _name("Then near [Hailun] said so."),
    ),
    "before capital firm": (
        _slip("Then [Hailan Harbqour Group] Bank said so.", "Hailan Harbour Group"),
        _slip("Then [Hailan Harbqour Group] bank said so.", "Hailan Harbour Group"),
    ),
    "goes on with a name": (
        _name("Then [Hailun Board] of Zorblat said so."),
        _name("Then [Hailun Board] in Zorblat said so."),
    ),
    "one of many": (_name("Then a [hailun] said so."), _name("Then near [hailun] said so.")),
    "goes on": (
        _slip("Then [Hailan Harbqour Group] of Zorblat said so.", "Hailan Harbour Group"),
        _slip("Then [Hailan Harbqour Group] in Zorblat said so.", "Hailan Harbour Group"),
    ),
    # a family name alone
    "introduced": (_borne("Then another Mr. [Cai] said so."), _borne("Then Mr. [Cai] said so.")),
    # phrases with capitals
    "as listed": (
        Case("Then [Red Rookie] said so.", {"variants": ["Red Rookie"]}),
        Case("Then [Red Rookie] said so.", {"variants": ["red rookie"]}),
    ),
    "capitals": (
        Case("Then [Xqzo Blimbor] said so.", {"variants": ["xqzo blimbor"]}),
        Case("Then a [xqzo blimbor] said so.", {"variants": ["xqzo blimbor"]}),
    ),
    # the source text
    "source": (
        Case("Then [rookie] said so.", _SOURCED, source="北岭"),
        Case("Then [rookie] said so.", _SOURCED),
    ),
    "not in source": (
        Case("Then [rookie] said so.", _SOURCED, source="无"),
        Case("Then [rookie] said so.", _SOURCED),
    ),
    "source met": (
        Case("Then [hailun] said so to Zorka.", {"name": "Zorka", **_SOURCED}, source="北岭"),
        Case("Then [hailun] said so to Zorka.", {"name": "Zorka", **_SOURCED}, source="北岭北岭"),
    ),
    # slips
    "another order": (
        _slip("Then [Harbour Research Centre] said so.", "Centre for Harbour Research"),
        _slip("Then [Harbqour Research Centre] said so.", "Centre for Harbour Research"),
    ),
    "right beside": (
        _slip("Hailan Harbour Group said so, then [Hailan Group Harbour] said so.", "Hailan Harbour Group"),
        _slip("Hailan Harbour Group said so. Then [Hailan Group Harbour] said so.", "Hailan Harbour Group"),
    ),
    "right elsewhere": (
        _slip("Then [Harbour Hailan Group] said so.", "Hailan Harbour Group", above="Hailan Harbour Group grew."),
        _slip("Then [Harbour Hailan Group] said so.", "Hailan Harbour Group"),
    ),
    "misspelt elsewhere": (
        _slip("Hailan Harbour Group grew. Then [Hailan Habour Group] said so.", "Hailan Harbour Group"),
        _slip("It grew. Then [Hailan Habour Group] said so.", "Hailan Harbour Group"),
    ),
    "letters": (
        _slip("Then [Hailan Harbour Research Group Wqorks] said so.", "Hailan Harbour Research Group Works"),
        _slip("Then [Hailan Harbour Rqesearch Gqroup Wqorks] said so.", "Hailan Harbour Research Group Works"),
        _slip("Then [Hailan Harbour Rqeseqarch Gqroquqp Wqoqrqkqs] said so.", "Hailan Harbour Research Group Works"),
        _slip("Then [Hailan Harbour Rqesearch Gqroqup Wqorkqs] said so.", "Hailan Harbour Research Group Works"),
    ),
    "in capitals": (_SLIP, _slip("Then [Hailan harbqour Group] said so.", "Hailan Harbour Group")),
    "in lower case": (
        _slip("Then [hailan harbuor group] said so.", "Hailan Harbour Group"),
        _slip("Then [Hailan harbuor group] said so.", "Hailan Harbour Group"),
    ),
    "few names": (
        _rendered("[Zqxo] said so.", f"It was Bolang Tech.\n{_LINES}", f"他走。\n{_SOURCES}"),
        _rendered("[Zqxo] said so.", f"It was Zolang Tech.\n{_LINES}", f"他走。\n{_SOURCES}"),
    ),
    "one word near": (_slip("Then [Zhonghxin] said so.", "Zhongxin"), _SLIP),
    "long name": (
        _slip("Then [Hailan Harbqour Group Works] said so.", "Hailan Harbour Group Works"),
        _slip("Then [Hailin Harbour Works] said so.", "Hailan Harbour Works"),
    ),
    "three words": (
        _slip("Then [Hailan Harbqour Group Works] said so.", "Hailan Harbour Group Works"),
        _SLIP,
    ),
    "other beginning": (
        _rendered("[Zqxo Harbour] said so.", name="Hailan Harbour"),
        _rendered("[Zqxo] said so.", name="Hailan Harbour"),
    ),
    "foreign words": (
        _rendered("[Zqxo] said so.", f"It was Zolang Tech.\n{_LINES}", f"他走。\n{_SOURCES}"),
        _rendered("[Zqxo Blim Torg Hups] said so.", _LINES.replace("Zqxo", "Zqxo Blim Torg Hups")),
    ),
    "no word stands": (
        _slip("Then [Katarina Vondrucks] said so.", "Katerina Vondrusk"),
        _slip("Then [Katarina Vondrusk] said so.", "Katerina Vondrusk"),
    ),
    "sounds alike": (
        _slip("Then [Prokofiev] said so.", "Prokofieff"),
        _slip("Then [Prokofqeff] said so.", "Prokofieff"),
    ),
    "another name inside": (
        _slip("Then [China Railway Chengdu Tunnel Research Bureau] said so.", "China Railway Tunnel Research Bureau"),
        _slip("Then [China Railway Tunnxel Research Bureau] said so.", "China Railway Tunnel Research Bureau"),
    ),
    "own name missing": (
        _slip("Then [China Railway Tunnel Research Bureau] said so.", _BUREAU),
        _slip("Then [China Railway Wuhqan Tunnel Research Bureau] said so.", _BUREAU),
    ),
    "other figures": (
        _rendered("[Zqxo 5] said so.", _LINES.replace("Zqxo", "Zqxo 5"), name="Zqxo 6"),
        _rendered("[Zqxo Blim] said so.", _LINES.replace("Zqxo", "Zqxo Blim"), name="Zqxo 6"),
    ),
    # slips, word by word
    "same words": (
        _slip("Then [Hailan Harbour Program] said so.", "Hailan Harbour Programme"),
        _slip("Then [Hailan Harbour] said so.", "Hailan Harbour Programme"),
    ),
    "other rendering": (
        _rendered("[Harbour Scheme] said so.", "He.\nHe.", "他。\n她。\n@说了。", name="Harbour Gortha Tan Programme"),
        _rendered("[Harbour Zqxo] said so.", "He.\nHe.", "他。\n她。\n@说了。", name="Harbour Gortha Tan Programme"),
    ),
    "other inflection": (
        _slip("Then [Hailan Harbour Supported Works] said so.", "Hailan Harbour Supporting Works"),
        _slip("Then [Hailan Harbour Works] said so.", "Hailan Harbour Supporting Works"),
    ),
    "other misspelling": (
        _slip("Then [Hailan Finnancial Works] said so.", "Hailan Financial Works"),
        _slip("Then [Hailan Fanincol Works] said so.", "Hailan Financial Works"),
    ),
    "well written": (
        _borne("Then another Mr. [Cai] said so."),
        _borne("Then another Mr. [Cai] said so. it was so. He was so."),
    ),
    "several entries": (
        Case(_SLIP.text, _SLIP.entry, rival="Hailan Harbxour Group"),
        _SLIP,
    ),
    "other sound": (
        _slip("Then [Hailin Harbour Works] said so.", "Hailan Harbour Works"),
        _slip("Then [Harbour Hailan Group] said so.", "Hailan Harbour Group", above="Hailan Harbour Group grew."),
    ),
    "heard otherwise": (
        _slip("Then [Zhang Haozheng] said so.", "Zhang Haochen"),
        _slip("Then [Zhang Haozhen] said so.", "Zhang Haochen"),
    ),
    "family name stands": (
        _slip("Then [Zhang Haozheng] said so.", "Zhang Haochen"),
        _slip("Then [Zhang Haozheng Works] said so.", "Zhang Haochen Works"),
    ),
    "given name stands": (
        _slip("Then [Zeng Shuangquan] said so.", "Zheng Shuangquan"),
        _slip("Then [Zheng Li Co] said so.", "Zhang Li Co"),
    ),
    "words missing": (
        _slip("Then [Hailan Harbour Safety Office] said so.", "Hailan Harbour Research Safety Office"),
        _slip("Then [Hailan Harbour Reseqarch Safety Office] said so.", "Hailan Harbour Research Safety Office"),
    ),
    "head missing": (
        _slip("Then [Hailan Harbour Safety] said so.", "Hailan Harbour Safety Office"),
        _slip("Then [Hailan Harbour Office] said so.", "Hailan Harbour Safety Office"),
    ),
    "other kind of head": (
        _slip("Then [Hailan Harbour Research Safety Report] said so.", "Hailan Harbour Research Safety Office"),
        _slip("Then [Hailan Harbour Research Safety Bureau] said so.", "Hailan Harbour Research Safety Office"),
    ),
    # renderings that the source text tells of
    "abbreviation": (_rendered("[ZQX] said so.", _LINES.replace("Zqxo", "ZQX")), _RENDERED),
    "place": (_rendered("And so it was that [Zqxo] said so."), _RENDERED),
    "together": (
        _RENDERED,
        _rendered("[Zqxo] said so.", "Zqxo grew.\nHe fell.\nHe went.\nIt rained."),
    ),
    "together mostly": (
        _rendered("[Zqxo] said so.", "Zqxo grew.\nHe fell.\nHe went.\nIt rained."),
        _rendered(
            "[Zqxo] said so.",
            "Zqxo grew.\nZqxo fell.\nHe went.\nIt rained.\nHe.\nShe.\nIt.\nThey.",
            "@涨。\n@跌。\n@走。\n@雨。\n@他。\n@她。\n@它。\n@们。\n@说了。",
        ),
    ),
    "apart": (
        _rendered("[Zqxo] said so.", f"{_LINES}\nZqxo.", f"{_APART}@说了。", name="Gortha Tan Zqxo"),
        _rendered("[Zqxo] said so.", f"{_LINES}\nHe.", f"{_APART}@说了。", name="Gortha Tan Zqxo"),
    ),
    "long run": (
        _rendered("[Zqxo Blim Torg Hups Vald] said so.", _LINES.replace("Zqxo", "Zqxo Blim Torg Hups Vald")),
        _rendered("[Zqxo Blim Torg Hups] said so.", _LINES.replace("Zqxo", "Zqxo Blim Torg Hups")),
    ),
    "shared words": (
        _rendered("[Zqxo Blim] said so.", _LINES.replace("Zqxo", "Zqxo Blim"), name="Gortha Tan Zqxo"),
        _rendered("[Zqxo Blim] said so.", _LINES.replace("Zqxo", "Zqxo Blim"), name="Gortha Tan Wurm"),
    ),
    "other ending": (
        _rendered("[Zqxo Blim] said so.", _LINES.replace("Zqxo", "Zqxo Blim"), name="Zqxo Gortha"),
        _rendered("[Zqxo Blim] said so.", _LINES.replace("Zqxo", "Zqxo Blim"), name="Zqxo Gortha Tan"),
    ),
    "rival run": (
        _rendered("[Zqxo] met Torg Blim.", "Zqxo grew.\nTorg went.\nIt rained.", "@涨。\n@走。\n下雨。\n@说了。"),
        _rendered("[Zqxo] met it.", "Zqxo grew.\nTorg went.\nIt rained.", "@涨。\n@走。\n下雨。\n@说了。"),
    ),
    "glosses": (
        _RENDERED,
        _rendered(
            "[Zqxo] said so.",
            f"{_LINES}\nHe.\nShe.\nIt.",
            "@涨。\n@跌。\n岭北走。\n岭北雨。\n北岭他。\n北岭她。\n北岭它。\n@说了。",
        ),
    ),
}
OTHERWISE = {
    "respelled": (
        _name("Then [Hailan and Zumbilet] said so.", "Hailan & Zumbilet", variants=()),
        _name("Then [Hailan-Zumbilet] said so.", "Hailan Zumbilet", variants=()),
        _name("Then [Xqzo Blimbor] said so."),
    ),
    "disagreement": (
        _and_borne("then another Mr. [Cai] said so. Another Mr. Cai left."),
        _and_borne("then another Mr. [Cai] said so. Tsai left."),
    ),
    "head missing": (_slip("Then [Hailan Harbour] said so.", "Hailan Harbour Office"), _SLIP),
    "other figures": (
        _slip("Then [Hailan Harbour Five] said so.", "Hailan Harbour Hive"),
        _slip("Then [Hailan Harbour Dive] said so.", "Hailan Harbour Hive"),
    ),
    "romanised": (
        _ROMANISED,
        _name("Then [ZorkaBlim] said so.", "Zorkablim", variants=()),
    ),
    "own name missing": (_rendered("[Zqxo] said so.", name="Zqxo Wuhan"), _rendered("[Zqxo] said so.", name="Zqxo")),
    "other kind of head": (
        _rendered("[Zqxo Report] said so.", "He.\nHe.", "他。\n她。\n@说了。", name="Zqxo Office"),
        _rendered("[Zqxo Blim] said so.", "He.\nHe.", "他。\n她。\n@说了。", name="Zqxo Office"),
    ),
    "letters": (
        _slip("Then [Harbour Research Works] said so.", "Harbour Research Centre Works"),
        _slip("Then [Hailan Harbour Works] said so.", "Hailan Harbour Supporting Works"),
    ),
    "other inflection": (
        _slip("Then [Hailan Harbour Supported Works 7] said so.", "Hailan Harbour Supporting Works 5"),
        _slip("Then [Hailan Harbour Works 7] said so.", "Hailan Harbour Supporting Works 5"),
    ),
    "short romanised": (
        Case("Then [lulu] said so.", {"name": "Zorka", "source": "鲁鲁", "variants": ()}),
        Case("Then [rookie] said so."),
    ),
    "one word near": (_rendered("[Zqxo] said so.", name="Gortha"), _rendered("[Zqxo] said so.", name="Gortha Tan")),
    "other ending": (
        _slip("Then [Hailan Harbour Tunqnel] said so.", "Hailan Harbour Tunnel"),
        _slip("Then [Hailan Tunqnel Harbour] said so.", "Hailan Tunnel Harbour"),
    ),
    "three words": (
        _rendered("[Zqxo] said so.", name="Gortha Tan Bloq"),
        _rendered("[Zqxo] said so.", name="Gortha Tan"),
    ),
    "in capitals": (
        _RENDERED,
        _rendered("[zqxo blim] said so.", _LINES.replace("Zqxo", "zqxo blim")),
    ),
}
"""Pairs of kinds that weigh in several tables, in another one."""
