"""The word network of the first tier: to learn, and to be written for WordNetwork.java."""

import collections
import dataclasses
import gzip
import hashlib
import io
import re
import struct

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import DEVICE

# Copies: rounds of them; of three rounds of training one is of the texts as they are.
COPIES, ORIGINAL_EVERY, NEIGHBOURS, COPIES_SEED = 32, 3, 6, 100
# A word is known when texts use it twice, or the encoder's tokenizer has it as a whole; near ones are thrice used.
USES, USES_OF_NEIGHBOURS, WHOLE = 2, 3, re.compile("[a-z]+")
MOST_TOKENS = 60
# Numbers of a word as published (main components), of its vector, channels a direction.
BASE, VECTOR, CHANNELS, PLACES = 160, 96, 64, 3
BATCH, STEPS, WARM_UP, RATE, DECAY, WORD_DECAY = 128, 27_000, 200, 2e-3, 0.01, 1e-3
DROPOUT, WORD_DROPOUT, TAUGHT, SEED = 0.1, 0.05, 0.8, 1
UNKNOWN = 1  # 0 is no word at all
MANNERS, LEAST_KEPT, TOLD_EVERY = 8, 0.01, 500
FORMAT = b"EARSHOT4"


@dataclasses.dataclass(frozen=True)
class Tokens:
    """Texts as the first tier reads them: forms and manners (hashtag 1, drawn out 2, capitals 4), flat."""
    forms: np.ndarray
    manners: np.ndarray
    lengths: np.ndarray

    @staticmethod
    def of(texts):
        """``texts``: lists of pairs."""
        flat = [pair for text in texts for pair in text]
        forms, manners = (np.array(part, np.int64) for part in zip(*flat))
        return Tokens(forms, manners, np.array([len(text) for text in texts]))

    def starts(self):
        return np.concatenate([[0], np.cumsum(self.lengths)[:-1]])


class Vocabulary:
    """Words with what the published encoder makes of each, and their nearest.

    ``word``: the word that a form is written for.
    """

    def __init__(self, forms, tokens, tokenizer, encode, word=lambda form: form):
        uses, used, common_form = collections.Counter(tokens.forms.tolist()), collections.Counter(), {}
        for i, form in enumerate(forms):
            used[word(form)] += uses[i]
            if uses[i] >= uses[common_form.setdefault(word(form), i)]:
                common_form[word(form)] = i
        self.words = [each for each in used if used[each] >= USES]
        have = set(self.words)
        self.words += sorted(w for w in tokenizer.get_vocab() if WHOLE.fullmatch(w) and w not in have)
        self.index = {each: i + UNKNOWN + 1 for i, each in enumerate(self.words)}
        self.of_form = np.array([self.find(word(form)) for form in forms])
        vectors = encode([each.lstrip("#") or each for each in self.words])
        vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        vectors -= vectors.mean(0)
        common = np.array([i for i, each in enumerate(self.words) if each and used[each] >= USES_OF_NEIGHBOURS])
        self.base = self.components(vectors, common)
        self.near = self.neighbours(vectors, common, common_form)

    def find(self, form):
        return self.index.get(form) or self.index.get(form[1:] if form.startswith("#") else "", UNKNOWN)

    @staticmethod
    def components(vectors, common):
        _, _, axes = np.linalg.svd(vectors[common], full_matrices=False)
        main = vectors @ axes[:BASE].T
        main *= 4 / np.linalg.norm(main, axis=1).mean()
        return np.concatenate([np.zeros((UNKNOWN + 1, main.shape[1])), main]).astype(np.float32)

    def neighbours(self, vectors, common, form_of):
        """Forms near a word, by its index; −1 for none."""
        near = np.full((len(self.words) + UNKNOWN + 1, NEIGHBOURS), -1)
        unit = vectors[common] / np.linalg.norm(vectors[common], axis=1, keepdims=True)
        forms = np.array([form_of[self.words[i]] for i in common])
        count = min(NEIGHBOURS, len(common) - 1)
        for start in range(0, len(common), 2000):
            like = unit[start: start + 2000] @ unit.T
            like[np.arange(len(like)), np.arange(start, start + len(like))] = -1
            best = np.argpartition(-like, count, 1)[:, :count]
            near[common[start: start + 2000] + UNKNOWN + 1, :count] = forms[best]
        return near


def copies(tokens, vocabulary, learn, fold, rounds=COPIES):
    """Altered texts, in rounds, and the row each is made of: words left out or put for a near one, a
    stretch, or half of a text with half of another of its fold."""
    random, starts = np.random.default_rng(COPIES_SEED), tokens.starts()
    of_fold = [learn[fold[learn] == f] for f in range(fold.max() + 1)]

    def text(row):
        part = slice(starts[row], starts[row] + tokens.lengths[row])
        return tokens.forms[part], tokens.manners[part]

    def noisy(forms, manners, put, left_out):
        chance = random.random(len(forms))
        drawn = vocabulary.near[vocabulary.of_form[forms], random.integers(0, NEIGHBOURS, len(forms))]
        forms = np.where((chance < put) & (drawn >= 0), drawn, forms)
        kept = chance < 1 - left_out if len(forms) > 3 else np.ones(len(forms), bool)
        return forms[kept], manners[kept]

    def stretch(forms, manners):
        length = random.integers(max(2, len(forms) // 3), len(forms) + 1)
        start = random.integers(0, len(forms) - length + 1)
        return forms[start: start + length], manners[start: start + length]

    def crossed(one, other):
        if random.random() < 0.5:
            one, other = other, one
        return tuple(np.concatenate([a[: len(a) // 2], b[len(b) // 2:]]) for a, b in zip(one, other))

    def copy(row):
        original, kind = text(row), random.random()
        if len(original[0]) < 2:
            return original
        if kind < 0.5:
            made = noisy(*original, 0.15, 0.1)
        elif kind < 0.7 or len(original[0]) < 6:
            made = noisy(*stretch(*original), 0.08, 0)
        elif kind < 0.9:
            made = crossed(original, text(random.choice(of_fold[fold[row]])))
        else:
            made = noisy(*original, 0.35, 0.15)
        return made if len(made[0]) else original

    rows = np.tile(learn, rounds)
    made = [tuple(part[:MOST_TOKENS] for part in copy(row)) for row in rows]
    forms, manners = (np.concatenate(part) for part in zip(*made))
    return Tokens(forms, manners, np.array([len(f) for f, _ in made])), rows


def spelled(tokens, forms, reads):
    """Texts as the encoder reads them: "do n't" as people write it."""
    starts, out = tokens.starts(), []
    for start, length in zip(starts, tokens.lengths):
        text = ""
        for i in tokens.forms[start: start + length]:
            text += forms[i] if "'" in forms[i] else " " + reads[i]
        out.append(re.sub(r"\s+", " ", re.sub(r"'(?=s\b)", " ", text)).strip())
    return out


class Network(nn.Module):
    def __init__(self, base, classes=3, vector=VECTOR, channels=CHANNELS):
        super().__init__()
        self.register_buffer("base", torch.tensor(base))
        self.project = nn.Linear(base.shape[1], vector, bias=False)
        nn.init.normal_(self.project.weight, std=3 / base.shape[1] ** 0.5)
        self.own = nn.Embedding(len(base), vector)
        self.manner = nn.Embedding(MANNERS, vector)
        nn.init.zeros_(self.own.weight)
        nn.init.zeros_(self.manner.weight)
        self.inputs = nn.Conv1d(vector, 6 * channels, PLACES, padding=PLACES // 2)
        self.out = nn.Linear(4 * channels, classes)

    def vectors(self, words):
        published, own = self.project(self.base[words]), self.own(words)
        if self.training:  # each without the other, sometimes
            published, own = (x * (torch.rand(words.shape, device=x.device) > WORD_DROPOUT)[..., None]
                              for x in (published, own))
        return published + own

    def forward(self, words, manners):
        there = (words > 0)[..., None]
        count = there.sum(1).float()
        x = F.dropout(self.vectors(words) + self.manner(manners), DROPOUT, self.training) * there
        x = self.inputs(x.transpose(1, 2)).transpose(1, 2)
        read = []
        for direction, part in enumerate(x.chunk(2, -1)):
            keep, value, gate = part.chunk(3, -1)
            keep = torch.where(there, torch.clamp(keep / 4 + 0.5, LEAST_KEPT, 1), 1)
            new = (1 - keep) * value
            if direction:
                keep, new = keep.flip(1), new.flip(1)
            state = self.states(keep, new)
            read.append((state.flip(1) if direction else state) * F.relu(gate))
        h = torch.cat(read, -1) * there
        highest = h.masked_fill(~there, -1e4).max(1).values
        return self.out(F.dropout(torch.cat([h.sum(1) / count.sqrt() / 2, highest], -1), DROPOUT, self.training))

    @staticmethod
    def states(keep, new):
        """s' = keep · s + new, of all tokens at once: what each new value has left at each later token."""
        logs, tokens = torch.log(keep).cumsum(1), keep.shape[1]
        later = torch.ones(tokens, tokens, device=keep.device, dtype=torch.bool).triu(1)
        left = (logs[:, :, None] - logs[:, None]).masked_fill(later[None, :, :, None], -60).exp()
        return torch.einsum("btsc,bsc->btc", left, new)


class Padded:
    """Texts on the device, for batches."""

    def __init__(self, tokens, of_form):
        self.lengths = np.maximum(tokens.lengths, 1)
        starts = np.where(tokens.lengths > 0, tokens.starts(), len(tokens.forms))
        words = np.append(of_form[tokens.forms], UNKNOWN)
        self.words, self.manners, self.starts, self.counts = (
            torch.tensor(x, device=DEVICE) for x in (words, np.append(tokens.manners, 0), starts, self.lengths))

    def batch(self, rows):
        width = torch.arange(int(self.lengths[rows].max()), device=DEVICE)
        rows = torch.as_tensor(rows, device=DEVICE)
        count = self.counts[rows][:, None]
        at = self.starts[rows][:, None] + torch.minimum(width, count - 1)
        return tuple(torch.where(width < count, x[at], 0) for x in (self.words, self.manners))


def batches(lengths, rows, random):
    """All rows in random order, texts of like length together to spare padding."""
    rows, out = random.permutation(rows), []
    for start in range(0, len(rows), BATCH * 50):
        near = rows[start: start + BATCH * 50]
        near = near[np.argsort(lengths[near], kind="stable")]
        out += [near[i: i + BATCH] for i in range(0, len(near), BATCH)]
    return [out[i] for i in random.permutation(len(out))]


def train(vocabulary, tokens, altered, learn, aims, altered_aims, steps=STEPS, **sizes):
    """``aims``: probabilities of each text and of each copy; ``sizes``: of the network, if others."""
    torch.manual_seed(SEED)
    random, network = np.random.default_rng(SEED), Network(vocabulary.base, **sizes).to(DEVICE)
    copies_of_each = len(altered.lengths) // len(learn)
    sets = [(Padded(t, vocabulary.of_form), torch.tensor(a, dtype=torch.float32, device=DEVICE))
            for t, a in ((tokens, aims), (altered, altered_aims))]
    own = [network.own.weight]
    optimizer = torch.optim.AdamW([
        {"params": [p for p in network.parameters() if p is not own[0]], "weight_decay": DECAY},
        {"params": own, "weight_decay": WORD_DECAY}], lr=RATE)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / WARM_UP) * max(0.005, 1 - s / steps))
    step, rounds, copy, loss_sum = 0, 0, 0, 0.0
    while step < steps:
        original = rounds % ORIGINAL_EVERY == 0
        rows = learn if original else copy % copies_of_each * len(learn) + np.arange(len(learn))
        rounds, copy = rounds + 1, copy + (not original)
        texts, aim = sets[0 if original else 1]
        for part in batches(texts.lengths, rows, random)[: steps - step]:
            loss = F.cross_entropy(network(*texts.batch(part)), aim[torch.as_tensor(part, device=DEVICE)])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            rate.step()
            step, loss_sum = step + 1, loss_sum + loss.item()
            if step % TOLD_EVERY == 0:
                print(f"word network, batch {step} of {steps}: log loss {loss_sum / TOLD_EVERY:.4f}", flush=True)
                loss_sum = 0.0
    return network.eval()


def said(network, vocabulary, tokens, rows):
    """Raw scores of some texts."""
    texts = Padded(tokens, vocabulary.of_form)
    with torch.no_grad():
        return np.concatenate([network(*texts.batch(rows[i: i + 512])).cpu().numpy()
                               for i in range(0, len(rows), 512)])


def write(network, vocabulary, version, file):
    """8 bits a number of a word's vector, 16 of all others; a plain word's manner is part of its vector."""
    with torch.no_grad():
        manner = network.manner.weight
        vectors = (network.project(network.base) + network.own.weight + manner[0]).cpu().numpy()[UNKNOWN:]
        manners = (manner - manner[0]).cpu().numpy()
        weights = network.inputs.weight.permute(2, 1, 0).cpu().numpy()
    scales = np.maximum(np.abs(vectors).max(1) / 127, 1e-6).astype(">f2")
    steps = np.round(vectors / scales.astype(np.float32)[:, None]).clip(-127, 127).astype(np.int8)
    inside = io.BytesIO()
    inside.write(utf(version) + struct.pack(">HiH", network.inputs.out_channels // 6, *vectors.shape))
    for word in vocabulary.words:
        inside.write(utf(word))
    inside.write(scales.tobytes() + steps.tobytes())
    for part in (manners, weights, network.inputs.bias, network.out.weight, network.out.bias):
        part = part if isinstance(part, np.ndarray) else part.detach().cpu().numpy()
        inside.write(np.ascontiguousarray(part).astype(">f2").tobytes())
    content = gzip.compress(inside.getvalue(), 9, mtime=0)
    file.write_bytes(FORMAT + hashlib.sha256(content).digest() + content)
    print(f"wrote {file} ({file.stat().st_size} bytes)")


def utf(text):
    """As Java's DataInput reads it: chars beyond 16 bits as two of three bytes."""
    units = text.encode("utf-16-be", "surrogatepass")
    chars = (chr(units[i] * 256 + units[i + 1]) for i in range(0, len(units), 2))
    part = b"".join(c.encode("utf-8", "surrogatepass") for c in chars)
    return struct.pack(">H", len(part)) + part
