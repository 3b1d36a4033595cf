"""A long raw translation in the manner of the samples, for tests of scale: ``python tests/make_long.py WORDS > long.txt``."""

import random
import sys
from collections.abc import Iterator

BROKEN = (
    "jack ma", "Ma Yun", "ali group", "alibaba group", "rookie network", "ants financial", "Peng Lei", "alibaba",
    "Ma Hua Teng", "ma huateng", "tencent", "huawei", "Ren Zheng Fei", "jing dong", "Liu Qiang Dong", "lei jun", "baidu",
    "alipay", "taobao", "Tao bao", "gao de map", "millet", "wei xin", "today's headlines",
)  # fmt: skip
RIGHT = ("Jack Ma", "Alibaba", "Cainiao", "Ant Financial", "Tencent", "Pony Ma", "Huawei", "JD.com", "Xiaomi", "Baidu")
INNOCENT = (
    "a rookie mistake", "the ants in the garden", "took pictures of the factory", "her health", "a bowl of millet porridge",
    "the electricity bill", "two rookie drivers", "the headlines of the week", "a large data cable",
)  # fmt: skip
SENTENCES = (
    "{name} in the morning said, the company of the future will be more and more open, this is not wrong.",
    "It is understood that {name} and {name} in the year before last already set up a joint team of {number} people.",
    "In the warehouse of {place}, {name} everyday sends out {number} thousand parcels, the speed lets everyone be surprised.",
    "The reporter asked about {innocent}, but {name} only laughed and did not answer.",
    "After {number} years, {name} finally entered the market of {place}, the competition became fiercer.",
    "“We do not fear to lose,” {name} said, “we fear that we have not tried.”",
    "According to the report, {name}, {name} and {name} together occupy {number} percent of the share.",
    "Nobody at the meeting in {place} wanted to talk about {innocent}.",
    "The mobile payment of {name} is already used by {number} million persons, from taxi to vegetable market.",
    "Old Wang sold his shop, bought a truck, and now drives for {name} between {place} and {place}.",
    "He said that the first month was difficult: {innocent}, and then the rain which did not stop.",
    "Analysts believe {name}'s growth will slow down, but the profit is still in expectation.",
)
PLACES = ("Hangzhou", "Chengdu", "Wuhan", "Shenzhen", "Xi’an", "Suzhou", "Harbin", "Ningbo")
SENTENCES_A_PARAGRAPH = (2, 3, 4, 5, 6)


def paragraphs(seed: int = 1) -> Iterator[str]:
    """Endless paragraphs, the same ones for the same seed."""
    chance = random.Random(seed)
    while True:
        yield " ".join(_sentence(chance) for _ in range(chance.choice(SENTENCES_A_PARAGRAPH)))


def long_text(words: int, seed: int = 1) -> str:
    """A text of whole paragraphs with at least ``words`` words."""
    made: list[str] = []
    count = 0
    for paragraph in paragraphs(seed):
        if count >= words:
            break
        made.append(paragraph)
        count += len(paragraph.split())
    return "\n\n".join(made) + "\n"


def _sentence(chance: random.Random) -> str:
    parts = chance.choice(SENTENCES).split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        field, _, rest = part.partition("}")
        filled += [_filling(field, chance), rest]
    sentence = "".join(filled)
    return sentence if chance.random() < 0.3 else sentence[0].upper() + sentence[1:]


def _filling(field: str, chance: random.Random) -> str:
    match field:
        case "name":
            return chance.choice(BROKEN if chance.random() < 0.6 else RIGHT)
        case "place":
            return chance.choice(PLACES)
        case "innocent":
            return chance.choice(INNOCENT)
        case _:
            return str(chance.randint(2, 90))


if __name__ == "__main__":
    sys.stdout.write(long_text(int(sys.argv[1])))
