"""Words beside a broken name that belong to what takes its place as well: *Mr Ma* gives way whole to *Mr. Ma Yun*."""

from cleaner.core.basis import cues
from cleaner.core.basis.text import Span
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.reasons.scene import Scene
from cleaner.core.words.tokens import Tokens, folded_words

_BEFORE_LEGAL = frozenset({", ", "., ", ". "})


def doubled_from(scene: Scene, match: Match, candidate: Candidate, name: str) -> int | None:
    """Return where words before a match begin with which the name begins as well: *Mr. Ma Yun* for *Mr Ma*."""
    tokens, words = scene.tokens, folded_words(name)
    # In *when will Ma Huateng speak* the verb is no word of Will Ma, since the others have capitals.
    capital = candidate.form.entry.kind == "person" and tokens.text[match.span.start].isupper()
    for count in range(min(len(words) - 1, match.first), 0, -1):
        places = range(match.first - count, match.first)
        if all(
            tokens.folds[at] == word
            and at not in scene.by_word
            and not (capital and tokens.word(at).islower() and word not in cues.TITLES)
            and (tokens.gap(at) == " " or (word in cues.TITLES and tokens.gap(at) == ". "))
            for at, word in zip(places, words, strict=False)
        ):
            return tokens.starts[places[0]]
    return None


def end_of_repair(scene: Scene, match: Match, word: Span, name: str) -> int:
    """Return where a repair ends: behind words with which the name ends as well, *penguin control Ltd* for *Tencent Ltd*."""
    tokens, words, end = scene.tokens, [w.rstrip(".,") for w in name.split()], word.end
    if word.end == match.span.end:
        for count in range(min(len(words) - 1, len(tokens) - match.stop), 0, -1):
            places = range(match.stop, match.stop + count)
            if all(
                (tokens.gap(at - 1) == " " or (said.casefold() in cues.LEGAL and tokens.gap(at - 1) in _BEFORE_LEGAL))
                and at not in scene.by_word
                and (tokens.word(at) == said or tokens.folds[at] == said.casefold() in cues.LEGAL)
                for at, said in zip(places, words[-count:], strict=True)
            ):
                end = tokens.ends[places[-1]]
                break
        else:
            end = _behind_other_end(tokens, match, words[-1])
    return end + (name.endswith(".") and tokens.text.startswith(".", end))


def _behind_other_end(tokens: Tokens, match: Match, end: str) -> int:
    """Return where a repair ends: behind the other word that says what a firm is, *Central Insurance Company* for *Corporation*."""
    at = match.stop
    other = at < len(tokens) and tokens.gap(at - 1) == " " and tokens.folds[at] in cues.ENDS_OF_FIRMS
    ended = end.casefold() not in cues.ENDS_OF_FIRMS or not cues.ENDS_OF_FIRMS.isdisjoint(
        tokens.folds[match.first : at]
    )
    return match.span.end if ended or not other or tokens.word(at).islower() else tokens.ends[at]
