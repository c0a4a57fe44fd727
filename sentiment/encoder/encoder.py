"""The network: the first layers of bge-small-en-v1.5, to learn and to be written for ONNX Runtime."""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
WIDTH, HEADS, MOST_TOKENS, DROPOUT = 384, 12, 128, 0.1


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
    def __init__(self, model, layers, frozen):
        super().__init__()
        weights = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in model.graph.initializer}
        matrices = [i.name for i in model.graph.initializer if i.name.startswith("onnx::MatMul")]
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"])
        self.places = nn.Parameter(weights["embeddings.position_embeddings.weight"][:MOST_TOKENS].clone())
        self.segment = nn.Parameter(weights["embeddings.token_type_embeddings.weight"][0].clone())
        self.norm = norm(weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(weights, matrices, n) for n in range(layers))
        for part in (self.norm, *self.layers[:frozen]):
            part.requires_grad_(False)
        self.places.requires_grad_(False)
        self.segment.requires_grad_(False)

    def forward(self, ids, mask=None):
        x = self.norm(self.words(ids) + self.places[: ids.shape[1]] + self.segment)
        x = F.dropout(x, DROPOUT, self.training)
        bias = None
        if mask is not None:
            kind = torch.bfloat16 if torch.is_autocast_enabled(DEVICE) else torch.float32
            bias = torch.zeros(mask.shape, dtype=kind, device=mask.device).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        if mask is None:
            return torch.cat([x[:, 0], x.mean(1)], 1)
        there = mask[:, :, None].float()
        x = x.float()
        return torch.cat([x[:, 0], (x * there).sum(1) / there.sum(1)], 1)


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
