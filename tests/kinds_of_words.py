"""Pairs of sentences that differ in one kind of evidence: an ordinary word and the words around it.

``BEHIND`` and ``BEFORE`` hold one sentence a kind; each is the counterpart of all others, since a word has but one word
before it and one behind. ``PAIRS`` holds, for each kind, a case that has it and cases that have less of it.
"""

from kind_ladder import NAME, OTHERS, SOURCE, Case

Pairs = dict[str, tuple[Case, ...]]

BEHIND = {
    "after adjective": Case("Then young [rookie] said so."),
    "after ampersand": Case("Then Zorb & [rookie] said so."),
    "after article": Case("Then a [rookie] said so."),
    "after be": Case("It was [rookie] there."),
    "after comma": Case("Then, [rookie] said so."),
    "after conjunction": Case("Then but [rookie] said so."),
    "after demonstrative": Case("Then such [rookie] said so."),
    "after dealing": Case("They bought [rookie] there."),
    "after entry": Case("Then Bolang Tech [rookie] said so."),
    "after feel": Case("They felt [rookie] there."),
    "after given name": Case("Then Michael [rookie] said so."),
    "after kind": Case("Then companies [rookie] said so."),
    "after like": Case("Then like [rookie] said so."),
    "after modal": Case("They did [rookie] there."),
    "after noun": Case("Then table [rookie] said so."),
    "after number": Case("Then two [rookie] said so."),
    "after other": Case("Then zzz [rookie] said so."),
    "after partner": Case("Then with [rookie] said so."),
    "after place": Case("Then Wuhan [rookie] said so."),
    "after possessive": Case("Then my [rookie] said so."),
    "after preposition": Case("Then in [rookie] said so."),
    "after punctuation": Case("Then ([rookie] said so)."),
    "after quantity": Case("Then many [rookie] said so."),
    "after reporting": Case("Then said [rookie] so."),
    "after role": Case("Then chairman [rookie] said so."),
    "after role of": Case("Then shares of [rookie] said so."),
    "after the": Case("Then the [rookie] said so."),
    "after time": Case("Then yesterday [rookie] said so."),
    "after verb": Case("Then going [rookie] said so."),
    "done by": Case("Then it was made by [rookie] there."),
    "in verb's place": Case("They did [cook] there."),
    "lower start": Case("[rookie] said so."),
    "measured": Case("Then a kilo of [rookie] said so."),
    "on it": Case("It was. On [rookie] the sky is blue."),
    "opens quotation": Case('Then "[rookie] said so."'),
    "owned by entry": Case("Then Bolang Tech's [rookie] said so."),
    "starts sentence": Case("[Rookie] said so."),
    "such as": Case("Then companies such as [rookie] said so."),
}
BEFORE = {
    "before acting": Case("Today [rookie] ranks in there."),
    "before adjective": Case("Today [rookie] young there."),
    "before adverb": Case("Today [rookie] quickly there."),
    "before and": Case("Today [rookie] and there."),
    "before be": Case("Today [rookie] is there."),
    "before dealing": Case("Today [rookie] bought there."),
    "before entry": Case("Today [rookie] Bolang Tech there."),
    "before family name": Case("Today [rookie] Galloway there."),
    "before firm": Case("Today [rookie] company there."),
    "before happening": Case("Today [rookie] took there."),
    "before modal": Case("Today [rookie] will there."),
    "before model": Case("Like two [rookie] X5 there."),
    "before noun": Case("Today [rookie] table there."),
    "before number": Case("Today [rookie] 5 there."),
    "before of": Case("Today [rookie] of there."),
    "before other": Case("Today [rookie] the there."),
    "before plural be": Case("Today [rookie] are there."),
    "before preposition": Case("Today [rookie] in there."),
    "before punctuation": Case("Today [rookie] (there)."),
    "before relative": Case("Today [rookie] which there."),
    "before reporting": Case("Today [rookie] said there."),
    "before role": Case("Today [rookie] chairman there."),
    "before titled": Case("Like two [rookie] chairman Zorblat there."),
    "before verb": Case("Today [rookie] walked there."),
    "before verb form": Case("Today [rookie] walking there."),
    "ends clause": Case("Today [rookie]."),
    "explained": Case("Today [rookie], a company there."),
    "before own word": Case("Today [Rookie] Hailan there."),
    "joins capital": Case("Today [Rookie] Zorblat there."),
    "joins firm": Case("Today [Rookie] Insurance there."),
    "possessive": Case("Today [rookie]'s there."),
}

_SAID = Case("Then [rookie] said so.")


def _said(above: str = "", source: str = "", **entry: object) -> Case:
    return Case(_SAID.text, entry, above, source)


PAIRS: Pairs = {
    # the phrase in which it stands
    "after demonstrative": (Case("They saw such [Red Rookie] there."), Case("They saw young [Red Rookie] there.")),
    "before and": (Case("They saw [Red Rookie] and that."), Case("They saw [Red Rookie] will that.")),
    "before plural be": (Case("They saw [Red Rookies] are that."), Case("They saw [Red Rookies] will that.")),
    "bare act": (Case("They saw [walked] there."), Case("They saw his [walked] there.")),
    "bare act before noun": (Case("They saw [walked] table there."), Case("They saw [walked] there.")),
    "bare count before noun": (Case("They saw [rookie] table there."), Case("They saw [rookie] there.")),
    "bare count noun": (_SAID, Case("Then the young [rookie] said so.")),
    "bare either": (Case("They saw [mango] there."), Case("They saw his [mango] there.")),
    "bare either before noun": (Case("They saw [mango] table there."), Case("They saw [mango] will there.")),
    "bare mass": (Case("They saw [rice] there."), Case("They saw his [rice] there.")),
    "bare mass before noun": (Case("They saw [rice] table there."), Case("They saw [rice] will there.")),
    "bare name": (Case("They saw [scott] there."), Case("They saw a [scott] there.")),
    "bare name before noun": (
        Case("Then [scott] table said so."),
        Case("Then [scott] will said so."),
        Case("Then the [scott] table said so."),
        Case("Then [scott] said so."),
    ),
    "bare plural": (Case("They saw [Red Ants] there."), Case("They saw the [Red Ants] there.")),
    "bare plural before noun": (Case("They saw [ants] table there."), Case("They saw the [ants] table there.")),
    "bare quality": (Case("They saw [lovely] there."), Case("They saw the [lovely] there.")),
    "bare quality before noun": (Case("They saw [lovely] table there."), Case("They saw [lovely] there.")),
    "described": (Case("They saw young [rookie] there."), Case("They saw the young [rookie] there.")),
    "described and determined": (
        Case("They saw the young [Red Rookie] there."),
        Case("They saw young [Red Rookie] there."),
    ),
    "the … firm": (Case("They saw the [rookie] company there."), Case("They saw the [rookie] will there.")),
    "firm phrase before": (Case("They saw national [security] there."), Case("They saw young [security] there.")),
    "firm phrase after": (Case("They saw [security] forces there."), Case("They saw [security] tables there.")),
    "counted": (Case("They saw two [ants] there."), Case("They saw two [rookie] there.")),
    # what is usual in English
    "usual before": (Case("They took it into [account] there."), Case("They took it into [table] there.")),
    "usual behind": (Case("They saw [bank] account there."), Case("They saw [bank] table there.")),
    "name slot before": (Case("They were from [rookie] there."), Case("They were behind [rookie] there.")),
    "name slot behind": (Case("Today [rookie] announced there."), Case("Today [rookie] walked there.")),
    # how ordinary it is
    "one word": (_SAID, Case("Then [red rookie] said so.")),
    "after adverb": (Case("Then quickly [Red Rookie] said so."), Case("Then and [Red Rookie] said so.")),
    "another's verb": (
        Case("Then by [Red Rookie] said so."),
        Case("[Red Rookie] said so."),
    ),
    "two words": (Case("Then [red rookie] said so."), Case("Then [red table rookie] said so.")),
    "many words": (Case("Then [red table rookie] said so."), _SAID),
    "odd phrase": (Case("Then [red rookie] said so."), Case("Then [national security] said so.")),
    "commonness": (Case("Then [table] said so."), Case("Then [dolphin] said so.")),
    "is name": (Case("They saw [scott] there."), Case("They saw [walked] there.")),
    "is verb": (Case("Then [walked] said so."), _SAID),
    "is adjective": (Case("They saw the [lovely] there."), Case("They saw the [rookie] there.")),
    "firm phrase": (Case("Then [national security] said so."), Case("Then [red rookie] said so.")),
    "bare firm phrase": (Case("They saw [national security] there."), Case("They saw his [national security] there.")),
    "determined count noun": (Case("They saw his [rookie] there."), Case("They saw quickly [rookie] there.")),
    "determined term": (
        Case("They saw the [rookie] there.", {"kind": "term"}),
        Case("They saw quickly [rookie] there.", {"kind": "term"}),
        Case("They saw the [rookie] there.", {"kind": "company"}),
    ),
    "plural": (
        Case("Then [rookies] said so.", {"variants": ["rookie"]}),
        Case("Then [rookie] said so.", {"variants": ["rookie"]}),
    ),
    # what the glossary says of it
    "cue near": (_said(near=["kestrel"]), _said(near=())),
    "cue far": (
        Case("Then [rookie] fell. It was so and so on and on to the end of a mumble.", {"near": ["mumble"]}),
        Case("Then [rookie] fell. It was so and so on and on to the end of a sphere.", {"near": ["mumble"]}),
    ),
    "cues": (
        Case("Then [ants] said so.", {"near": ["kestrel", "fjord"]}),
        Case("Then [ants] said so.", {"near": ["kestrel"]}),
    ),
    "no cue": (_said(near=["zircon"]), _said(near=())),
    "note": (_said(note="The kestrel of the fjord."), _said(note="The mumble of the zircon.")),
    "unless": (_said(unless=["kestrel"]), _said(unless=["zircon"])),
    "unless here": (_said(unless=["said"]), _said(unless=["zircon"])),
    "kind company": (Case("Then young [rookie] said so."), Case("Then [rookie] said so.", {"kind": "product"})),
    "kind person": (
        Case("They saw [rookie] there.", {"kind": "person"}),
        Case("They saw [rookie] there.", {"kind": "product"}),
    ),
    "kind place": (_said(kind="place"), _said(kind="company")),
    "kind product": (
        Case("They saw [hailun] there.", {"kind": "product"}),
        Case("They saw [hailun] there.", {"kind": "person"}),
    ),
    "kind term": (_said(kind="term"), _said(kind="product")),
    # how it is written
    "person's name": (
        Case("Then [Scott] said so.", {"variants": ["Scott"]}),
        Case("Then [scott] said so.", {"variants": ["Scott"]}),
    ),
    "capital": (Case("Then [Rookie] said so.", {"variants": ["rookie"]}), _SAID),
    "own capital": (Case("Then [Rookie] said so."), Case("Then [rookie] said so.", {"variants": ["Rookie"]})),
    "lower case": (Case("Then [rookie] said so.", {"variants": ["Rookie"]}), _SAID),
    "quoted": (Case('Then "[rookie]" said so.'), Case('Then "[rookie] she" said so.')),
    "lower starts": (Case("[rookie] said so.", above="it was so."), Case("[rookie] said so.", above="It was so.")),
    # who else is there
    "other's name": (
        Case("They saw [Rookie] there.", {"variants": ["rookie"]}, above="They saw Rookie Zorblat."),
        Case("They saw [Rookie] there.", {"variants": ["rookie"]}, above="They saw Zorblat Zorblat."),
    ),
    "no names": (
        Case("Then [xqzo blimbor] said so. It was Zolang Tech.", {"name": "Zorka"}, above="It was so."),
        Case("Then [xqzo blimbor] said so. It was Bolang Tech.", {"name": "Zorka"}, above="It was so."),
    ),
    "many names": (
        Case("Then [Red Rookie] said so.", {"variants": ["Red Rookie"]}, above="\n".join(OTHERS)),
        Case("Then [Red Rookie] said so.", {"variants": ["Red Rookie"]}, above="It was\nIt was\nIt was"),
    ),
    "names in sentence": (Case("Then [rookie] said so with Bolang Tech."), Case("Then [rookie] said so with table.")),
    "company": (
        _said("The company cobbler announced it, and shares of cobbler rose.", variants=["rookie", "cobbler"]),
        _said("The company zobbler announced it, and shares of zobbler rose.", variants=["rookie", "cobbler"]),
    ),
    "list": (Case("They saw Bolang Tech, [rookie] and it."), Case("They saw Bolang Tech with [rookie] by it.")),
    "doubtful list": (
        Case("They saw [rookie] and cobbler.", {"variants": ["rookie", "cobbler"]}),
        Case("They saw [rookie] with cobbler.", {"variants": ["rookie", "cobbler"]}),
    ),
    "plain list": (Case("They saw birds, [rookie] and flowers."), Case("They saw, [rookie] and nobody.")),
    "entry elsewhere": (_said(NAME.lower()), _said("it was")),
    # what the text speaks of
    "no business": (_SAID, Case("Then [rookie] said so to the company.")),
    "some business": (Case("Then [rookie] said so to the market."), Case("Then [rookie] said so to the sphere.")),
    "business sentence": (
        Case("Then [rookie] said so to the market, profit, company, revenue."),
        Case("Then [rookie] said so to the sphere, zircon, kestrel, fjord."),
    ),
    "daily life": (Case("Then [rookie] said so in the kitchen."), Case("Then [rookie] said so in the sphere.")),
    "name's word": (Case("Then [rookie] said so to hailan."), Case("Then [rookie] said so to milan.")),
    "own subject": (Case("Then [ants] said so to the insect."), Case("Then [ants] said so to the sphere.")),
    "off subject": (Case("Then [ants] said so to the sphere."), Case("Then [ants] said so to the insect.")),
    "own subject around": (
        Case("Then [ants] said so. Insect and garden, leaf and insect."),
        Case("Then [ants] said so. Table and sphere, desk and sphere."),
    ),
}
OTHERWISE: Pairs = {
    "before modal": (Case("Today [Red Rookie] will there."), Case("Today [Red Rookie] is there.")),
    "firm phrase after": (
        Case("They saw [National Security] forces there."),
        Case("They saw [National Security] tables there."),
        Case("They saw [National Security] there."),
    ),
    "bare firm phrase": (
        Case("They saw [National Security] there."),
        Case("They saw his [National Security] there."),
        Case("They saw the [National Security] there."),
    ),
    "bare count before noun": (
        Case("They saw [Red Rookie] table there."),
        Case("They saw [Red Rookie] there."),
        Case("They saw the [Red Rookie] table there."),
    ),
    "before acting": (
        Case("Today [Red Rookie] ranks in there."),
        Case("Today [Red Rookie] table in there."),
        Case("Today [Red Rookie] will there."),
    ),
    "after partner": (
        Case("They were with [Red Rookie] there."),
        Case("They were young [Red Rookie] there."),
        Case("They were in [Red Rookie] there."),
    ),
    "bare mass before noun": (
        Case("They saw [Red Rice] table there."),
        Case("They saw [Red Rice] will there."),
        Case("They saw the [Red Rice] table there."),
    ),
    "kind person": (
        Case("They saw [hailun] there.", {"kind": "person"}),
        Case("They saw [hailun] there.", {"kind": "product"}),
    ),
    "entry elsewhere": (
        Case("They saw [hailun] there.", above=NAME.lower()),
        Case("Then [hailun] said so. A Zorblat hailuns Zorblat said so.", {"name": "Zorka"}),
    ),
    "after noun": (Case("Then table [Red Rookie] said so."), Case("Then young [Red Rookie] said so.")),
    "before verb form": (Case("Today [Green Rookie] walking there."), Case("Today [Green Rookie] there.")),
    "bare plural": (Case("They saw [ants] there."), Case("They saw his [ants] there.")),
    "described and determined": (Case("They saw the young [rookie] there."), Case("They saw young [rookie] there.")),
    "looks read": (Case("Then [pan] said so."), Case("Then [pot] said so.")),
    "before be": (Case("Today [Red Rookie] is there."), Case("Today [Red Rookie] will there.")),
    "before noun": (Case("Today [Red Rookie] table there."), Case("Today [Red Rookie] will there.")),
    "before of": (Case("Today [Red Rookie] of there."), Case("Today [Red Rookie] will there.")),
    "after punctuation": (
        Case("Then ([Red Rookie] said so)."),
        Case("Then young [Red Rookie] said so."),
        Case("Then table [Red Rookie] said so."),
        Case("Then quickly [Red Rookie] said so."),
        Case("Then going [Red Rookie] said so."),
    ),
    "before punctuation": (
        Case("Today [Red Rookie] (there)."),
        Case("Today [Red Rookie] walked there."),
        Case("Today [Red Rookie] table there."),
        Case("Today [Red Rookie] will there."),
    ),
    "is name": (
        Case("Then the [jordan] said so."),
        Case("Then the [rookie] said so."),
        Case("Then the [table] said so."),
    ),
    "alone": (
        Case("Then such [Red Rookie] (there).", {"unless": ["such"]}),
        Case("Then such [Red Rookie] said so. A Red Rookie said so."),
    ),
    "starts sentence": (Case("[Red Rookie] said so."), Case("Then young [Red Rookie] said so.")),
    "ends clause": (Case("They met [Red Rookie]."), Case("They met [Red Rookie] and said so.")),
    "some business": (
        Case("Then [Red Rookie] said so with revenue."),
        Case("Then [Red Rookie] said so with zircon."),
    ),
    "cue far": (
        Case("Then [rookie] so.", {"near": ["mumble"]}, above="It was a mumble."),
        Case("Then [rookie] so.", {"near": ["mumble"]}, above="It was a sphere."),
    ),
    "three words": (Case("Then [red table rookie] said so."), Case("Then [red rookie] said so.")),
    "glossed": (
        Case("They met [north ridge].", {"name": "Zorka", "source": SOURCE, "variants": ()}),
        Case("They met [north ridge].", {"name": "Zorka", "source": SOURCE}),
    ),
    "reworded": (
        Case("They met [long rock].", {"name": "Zorka", "source": SOURCE, "variants": ["long stone"]}),
        Case("They met [long stone].", {"name": "Zorka", "source": SOURCE, "variants": ["long stone"]}),
    ),
    "variant": (
        Case("Then [red rookie] said so.", {"name": "Green Rookie"}),
        Case("Then [green-rookie] said so.", {"name": "Green Rookie", "variants": ()}),
    ),
    "source": (
        Case("Then [hailun] said so.", {"source": SOURCE}, source="北岭"),
        Case("Then [hailun] said so.", {"source": SOURCE}),
    ),
}
"""Pairs of kinds that weigh in several tables, in another one."""
