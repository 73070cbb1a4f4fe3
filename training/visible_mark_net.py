"""Trains the small network with which the visible-mark analyzer reads a proposed label, and prints it as TypeScript.

    python training/visible_mark_net.py EXAMPLES.npz STRIPS.bin [--onward NET.ts] > src/analyzers/data/visible-mark-net.ts

NET.ts is a network printed earlier, to train onward from. EXAMPLES.npz is what training/visible_mark_examples.py draws; STRIPS.bin holds strips that the search proposes on real
photos, 20 x 72 signed bytes each (src/image/mark-strip.ts, times 28).
"""

import argparse
import base64
import re
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn

from visible_mark_examples import STRIP
from visible_mark_layers import print_layers
from visible_mark_scenes import LABELS


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(1, 12, 5, stride=2)
        self.second = nn.Conv2d(12, 24, 3, stride=2)
        self.third = nn.Conv2d(24, 32, 3)
        self.hidden = nn.Linear(32 * 14, 40)
        self.last = nn.Linear(40, len(LABELS) + 1)

    def forward(self, x):
        x = torch.relu(self.first(x))
        x = torch.relu(self.second(x))
        x = torch.relu(self.third(x))
        return self.last(torch.relu(self.hidden(x.flatten(1))))


def opened(path):
    """A network from what this script printed."""
    net = Net()
    stored = lambda name, kind: [np.frombuffer(base64.b64decode(text), kind) for text in re.findall(rf"{name}:\s*'([^']+)'", path.read_text())]
    layers = [net.first, net.second, net.third, net.hidden, net.last]
    for layer, weights, scales, biases in zip(layers, stored('weights', 'i1'), stored('scales', '<f4'), stored('biases', '<f4'), strict=True):
        values = weights.reshape(len(scales), -1).astype(np.float32) * scales[:, None]
        layer.weight.data = torch.from_numpy(values.reshape(layer.weight.shape))
        layer.bias.data = torch.from_numpy(biases.copy())
    return net


def train(net, fastest, strips, labels, real_from, epochs):
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=0.02)
    batch = 256
    steps = epochs * (len(strips) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, fastest, total_steps=steps + 1)
    held = len(strips) // 20
    order = torch.randperm(len(strips))
    test, rest = order[:held], order[held:]
    for epoch in range(epochs):
        net.train()
        for part in rest[torch.randperm(len(rest))].split(batch):
            x = strips[part].float()[:, None] / 28
            x = x * (torch.randint(0, 2, (len(part), 1, 1, 1)) * 2 - 1)
            # What real photos hold counts more: no label may be read there.
            weight = 1 + 2 * (part >= real_from).float()
            loss = (nn.functional.cross_entropy(net(x), labels[part], reduction='none') * weight).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            if schedule.last_epoch < steps:
                schedule.step()
        net.eval()
        with torch.no_grad():
            logits = net(strips[test].float()[:, None] / 28)
            margin = logits[:, 1:].max(1).values - logits[:, 0]
            real = margin[test >= real_from]
            mark = margin[labels[test] > 0]
            cut = real.quantile(0.998)
            print(f'epoch {epoch} loss {loss.item():.4f} recall at 2e-3 of real strips {(mark > cut).float().mean():.3f} cut {cut:.2f} most {real.max():.2f}', file=sys.stderr)
    return net


def written_out(net):
    print('/** Made by training/visible_mark_net.py; what it was trained on and how well it reads is in docs/provenance.md. */')
    print("import type { NetLayer } from '../../image/small-net.js';")
    print()
    print('/** What the outputs after the first, which is "no label", stand for. */')
    print(f'export const labelTexts = {LABELS!r} as const;')
    print()
    print_layers('labelNet', [net.first, net.second, net.third, net.hidden, net.last])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('examples', type=Path)
    parser.add_argument('strips', type=Path)
    parser.add_argument('--epochs', type=int, default=14)
    parser.add_argument('--onward', type=Path)
    options = parser.parse_args()
    kept = np.load(options.examples)
    real = np.fromfile(options.strips, np.int8).reshape(-1, *STRIP[:2])
    strips = np.concatenate([kept['strips'], real])
    labels = np.concatenate([kept['labels'], np.zeros(len(real), np.int64)])
    torch.manual_seed(1)
    torch.set_num_threads(1)
    net, fastest = (opened(options.onward), 1e-3) if options.onward else (Net(), 4e-3)
    written_out(train(net, fastest, torch.from_numpy(strips), torch.from_numpy(labels), len(kept['strips']), options.epochs))


main()
