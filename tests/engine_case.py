"""A small glossary for the engine's tests, and what the engine makes of a text with it."""

from functools import cache

from cleaner.core.basis.suggestion import OFFERED, Suggestion
from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.facts.context_table import BUNDLED
from cleaner.files.glossaries.reader import parse_glossary

GLOSSARY = """\
glossary: Alibaba
entries:
  - {name: Jack Ma, kind: person, source: 马云, variants: [horse cloud], note: Founder of Alibaba.}
  - {name: Joe Tsai, kind: person, source: 蔡崇信, variants: [Cai Chongxin], note: Executive vice chairman of Alibaba.}
  - {name: Alibaba, kind: company, source: 阿里巴巴, variants: [ali], admitted: [Ali Baba], unless: [Muhammad]}
  - {name: Alibaba Group, kind: company, source: 阿里巴巴集团, variants: [ali group]}
  - {name: Alibaba Cloud, kind: company, source: 阿里云, variants: [ali cloud]}
  - name: Ant Financial
    kind: company
    source: 蚂蚁金服
    variants: [ants, "ants, financial services"]
    near: [Alipay, loans, finance]
    unless: [kitchen, insects]
  - name: Cainiao
    kind: company
    source: 菜鸟
    variants: [rookie, rookie network]
    near: [logistics, parcels]
    note: Logistics arm of Alibaba.
  - {name: AutoNavi, kind: company, source: 高德, variants: [Scott], near: [map, navigation], note: Maps; bought by Alibaba.}
  - {name: Alibaba Pictures, kind: company, source: 阿里影业, variants: [pictures, ali pictures], near: [film, Ali]}
  - {name: UCWeb, kind: company, source: UC优视, variants: [UC], near: [browser]}
  - {name: big data, kind: term, source: 大数据, variants: [large data]}
  - {name: e-commerce, kind: term, source: 电商, variants: [electricity], near: [online shop]}
"""


@cache
def index() -> Index:
    return Index.of(parse_glossary(GLOSSARY, "alibaba.yaml").entries)


def offered(raw: str, glossary: str | None = None, least: float = OFFERED) -> tuple[Suggestion, ...]:
    found = index() if glossary is None else Index.of(parse_glossary(glossary, "other.yaml").entries)
    return suggest(found, Document.of("article.txt", raw), least, model=BUNDLED)


def accepted(raw: str, least: float = 0.5, glossary: str | None = None) -> str:
    """The text with the first option of each suggestion at least this confident."""
    text, end = "", 0
    for suggestion in offered(raw, glossary):
        if suggestion.confidence >= least:
            text += raw[end : suggestion.span.start] + suggestion.options[0].after
            end = suggestion.span.end
    return text + raw[end:]
