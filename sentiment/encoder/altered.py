"""Altered copies of texts, for the encoder to learn more from."""

import dataclasses
import re

import numpy as np
from onnx import numpy_helper

from encoder import MOST_TOKENS

COPIES, SEED, NEIGHBOURS = 8, 5, 8
# Words of the vocabulary; all others are read in pieces.
WHOLE = re.compile("[a-z]{3,}")


@dataclasses.dataclass(frozen=True)
class Altered:
    """Copies of texts, ``COPIES`` rounds of them, and the row of the text each is made of."""
    ids: list
    of: np.ndarray


def altered_copies(model, tokenizer, ids, learn, fold, folds):
    """Words left out or put for one of their nearest by the embeddings, a stretch of the text, or half of it
    with half of another of its fold. Teachers tell what is left of the mood."""
    random = np.random.default_rng(SEED)
    near = neighbours(model, tokenizer)
    of_fold = [learn[fold[learn] == f] for f in range(folds)]

    def body(row):
        return np.array(ids[row][1:-1])

    def noisy(tokens, put, left_out):
        chance, drawn = random.random(len(tokens)), near[tokens, random.integers(0, NEIGHBOURS, len(tokens))]
        changed = np.where((chance < put) & (drawn > 0), drawn, tokens)
        return changed[chance < 1 - left_out] if len(tokens) > 3 else changed

    def stretch(tokens):
        length = random.integers(max(2, len(tokens) // 3), len(tokens) + 1) if len(tokens) > 2 else len(tokens)
        start = random.integers(0, len(tokens) - length + 1)
        return tokens[start: start + length]

    def crossed(tokens, other):
        if random.random() < 0.5:
            return np.concatenate([tokens[: len(tokens) // 2], other[len(other) // 2:]])
        return np.concatenate([tokens[len(tokens) // 2:], other[: len(other) // 2]])

    copies, of = [], []
    for _ in range(COPIES):
        for row in learn:
            tokens, kind = body(row), random.random()
            if kind < 0.55:
                copy = noisy(tokens, 0.15, 0.1)
            elif kind < 0.7 or len(tokens) < 6:
                copy = noisy(stretch(tokens), 0.08, 0)
            elif kind < 0.85:
                copy = crossed(tokens, body(random.choice(of_fold[fold[row]])))
            else:
                copy = noisy(tokens, 0.3, 0.15)
            copy = (copy if len(copy) else tokens)[: MOST_TOKENS - 2]
            copies.append([ids[row][0], *copy.tolist(), ids[row][-1]])
            of.append(row)
    return Altered(copies, np.array(of))


def neighbours(model, tokenizer):
    """Of each word of the vocabulary the nearest others, 0 for tokens that are no words."""
    weights = {i.name: i for i in model.graph.initializer}
    vectors = numpy_helper.to_array(weights["embeddings.word_embeddings.weight"])
    words = np.array([i for word, i in sorted(tokenizer.get_vocab().items()) if WHOLE.fullmatch(word)])
    unit = vectors[words] / np.linalg.norm(vectors[words], axis=1, keepdims=True)
    near = np.zeros((len(vectors), NEIGHBOURS), np.int64)
    for start in range(0, len(words), 2000):
        like = unit[start: start + 2000] @ unit.T
        like[np.arange(len(like)), np.arange(start, start + len(like))] = -1
        near[words[start: start + 2000]] = words[np.argpartition(-like, NEIGHBOURS, 1)[:, :NEIGHBOURS]]
    return near
