"""Fits how the visible-mark analyzer searches: lists of edges that labels have, and a small network that ranks what these find.

    python training/visible_mark_search.py edges EXAMPLES.npz PHOTOS.txt > src/analyzers/data/visible-mark-edges.ts
    python training/visible_mark_search.py ranker EXAMPLES.npz PATCHES.bin > src/analyzers/data/visible-mark-ranker.ts

EXAMPLES.npz is what training/visible_mark_examples.py draws; PATCHES.bin holds patches that the lists find on real photos, 8 x 28 signed
bytes each (28 is one standard deviation), in rows of a byte, 0 for across and 1 for stacked, before each.
"""

import base64
import random
import sys
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import nn

from visible_mark_examples import PATCH
from visible_mark_layers import print_layers
from visible_mark_scenes import loaded, strip_of

ROWS, COLUMNS = PATCH[:2]
# (way, how many lists, words whose examples begin each)
LISTS = [('across', [[1, 2], [3, 4], [5], [1, 2]]), ('stacked', [[1, 2, 5], [3, 4]])]
EDGES = 56
# Share of the places on real photos that a list is cut at, and how many edges fewer the search asks for, as labels are rare where it errs.
NAMED = 4e-4
SLACK = {'across': 2, 'stacked': 1}


def signs(patches):
    """Edges as +-1 (0 where equal), right before below, and where each stands."""
    wide = patches.astype(np.int16)
    right = np.sign(wide[:, :, :-1] - wide[:, :, 1:]).reshape(len(wide), -1)
    below = np.sign(wide[:, :-1] - wide[:, 1:]).reshape(len(wide), -1)
    return torch.from_numpy(np.hstack([right, below]).astype(np.float32))


PLACES = [(x, y, 0) for y in range(ROWS) for x in range(COLUMNS - 1)] + [(x, y, 1) for y in range(ROWS - 1) for x in range(COLUMNS)]


def real_patches(paths, count):
    photos = loaded(paths, 220)
    patches = []
    while len(patches) < count:
        photo = random.choice(photos)
        height, width = photo.shape
        letters = min(height, width) * np.exp(random.uniform(np.log(0.025), np.log(0.1)))
        end, middle = random.uniform(3 * letters, width), random.choice([0, height]) + random.uniform(-3, 3) * letters
        made = strip_of(photo, letters, end, np.clip(middle, letters / 2, height - letters / 2), False, *PATCH)
        if made is not None:
            turned = made[:: random.choice([1, -1]), :: random.choice([1, -1])]
            patches.append(turned)
    return np.stack(patches)


def whole(weights):
    """Whole numbers in the proportions of the weights whose sizes add up to EDGES."""
    low, high = 0.0, 1e4
    for _ in range(60):
        scale = (low + high) / 2
        total = np.abs(np.round(weights * scale)).sum()
        low, high = (scale, high) if total < EDGES else (low, scale)
    counts = np.round(weights * low).astype(int)
    for at in np.argsort(-np.abs(weights * low - counts)):
        if np.abs(counts).sum() >= EDGES:
            break
        counts[at] += 1 if weights[at] > 0 else -1
    return counts


def separated(positive, negative):
    """Weights of edges that tell the labels from real photos, in whichever polarity either stands."""
    weights = torch.zeros(positive.shape[1], requires_grad=True)
    bias = torch.tensor(-2.0, requires_grad=True)
    optimiser = torch.optim.Adam([weights, bias], 0.02)
    for step in range(220):
        real = negative[torch.randint(len(negative), (4096,))]
        label = positive[torch.randint(len(positive), (2048,))]
        loss = nn.functional.softplus(-(label @ weights + bias)).mean() + nn.functional.softplus((real @ weights).abs() + bias).mean() + 2e-3 * weights.abs().sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return whole(weights.detach().numpy())


def aligned(patches):
    """All in one polarity, each as the mean of those before it has it."""
    for _ in range(6):
        mean = patches.mean(0)
        patches = patches * np.where((patches @ mean) < 0, -1, 1)[:, None]
    return patches


def fit_edges(examples, paths):
    random.seed(1)
    torch.manual_seed(1)
    negative = signs(real_patches(paths, 24_000))
    print('/** Made by training/visible_mark_search.py from Noto Sans CJK, Noto Serif CJK, LXGW WenKai and real photos. */')
    print('export interface MarkEdges {')
    print("  readonly way: 'across' | 'stacked';")
    print('  /** Edges that a place must have. */')
    print('  readonly least: number;')
    print('  /** See openEdgeShape, base64. */')
    print('  readonly edges: string;')
    print('}')
    print()
    print('export const markEdges: readonly MarkEdges[] = [')
    for way, words in LISTS:
        chosen = (examples['labels'] > 0) & (examples['stacked'] == (way == 'stacked'))
        values, labels = examples['patches'][chosen], examples['labels'][chosen]
        positive = torch.from_numpy(aligned(signs(values).numpy()).astype(np.float32))
        part = np.array([random.choice([i for i, word in enumerate(words) if label in word]) for label in labels])
        # Both polarities of the mean are the same to the search, but a list of several words needs them alike.
        for turn in range(4):
            lists = [torch.from_numpy(separated(positive[part == i], negative).astype(np.float32)) for i in range(len(words))]
            cuts = [torch.quantile((negative @ one).abs(), 1 - NAMED * 2).item() for one in lists]
            scores = torch.stack([(positive @ one).abs() - cut for one, cut in zip(lists, cuts)], 1)
            part = scores.argmax(1).numpy()
            print(way, turn, np.bincount(part, minlength=len(words)), 'found', (scores.max(1).values >= 0).float().mean().item(), file=sys.stderr)
        for one in lists:
            agreed = (EDGES + torch.quantile((negative @ one).abs(), 1 - NAMED).item()) / 2
            stored = bytearray()
            for (x, y, below), count in zip(PLACES, one.int().tolist()):
                stored += bytes([x + (128 if count < 0 else 0), y + 128 * below]) * abs(count)
            print(f"  {{ way: '{way}', least: {int(np.ceil(agreed)) - SLACK[way]}, edges: '{base64.b64encode(stored).decode()}' }},")
    print('];')


def ranker(hidden, kept):
    return nn.Sequential(nn.Dropout(1 - kept), nn.Linear(ROWS * COLUMNS, hidden), nn.ReLU(), nn.Dropout(2 - 2 * kept), nn.Linear(hidden, 2))


def trained(net, x, y, way, real, epochs, decay):
    held = torch.arange(len(x)) % 20 == 0
    rest = torch.nonzero(~held)[:, 0]
    optimiser = torch.optim.AdamW(net.parameters(), 3e-3, weight_decay=decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 6e-3, total_steps=epochs * (len(rest) // 512 + 1) + 1)
    for epoch in range(epochs):
        for part in rest[torch.randperm(len(rest))].split(512):
            polarity = torch.randint(0, 2, (len(part), 1)) * 2 - 1
            out = net(x[part] * polarity).gather(1, way[part][:, None])[:, 0]
            loss = nn.functional.binary_cross_entropy_with_logits(out, y[part])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    net.eval()
    with torch.no_grad():
        out = net(x[held]).gather(1, way[held][:, None])[:, 0]
    for share in [0.2, 0.1, 0.02, 0.004]:
        cut = out[real[held]].quantile(1 - share).item()
        print(f'kept at {share} of real patches: {(out[y[held] > 0] > cut).float().mean().item():.3f}, cut {cut:.2f}', file=sys.stderr)
    return [layer for layer in net if isinstance(layer, nn.Linear)]


def fit_rankers(examples, path):
    torch.manual_seed(1)
    raw = np.fromfile(path, np.int8).reshape(-1, 1 + ROWS * COLUMNS)
    label = examples['labels'] > 0
    flat = lambda patches: patches.reshape(len(patches), -1)
    # Other writing at the place of a label is the reader's to refuse.
    x = torch.from_numpy(np.concatenate([flat(examples['patches'])[label], flat(examples['beside'])[::2], raw[:, 1:]])).float() / 28
    way = torch.from_numpy(np.concatenate([examples['stacked'][label], examples['stacked'][::2], raw[:, 0] > 0])).long()
    y = (torch.arange(len(x)) < label.sum().item()).float()
    real = torch.arange(len(x)) >= len(x) - len(raw)
    print('/** Made by training/visible_mark_search.py: rank what the lists of edges find. Outputs: across, stacked; log odds. */')
    print("import type { NetLayer } from '../../image/small-net.js';")
    print()
    print_layers('markSieve', trained(ranker(14, 1), x, y, way, real, 16, 0.03))
    print()
    print_layers('markRanker', trained(ranker(96, 0.94), x, y, way, real, 24, 0.1))


def main():
    what, examples, other = sys.argv[1:]
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    kept = np.load(examples)
    kept = {name: kept[name] for name in kept.files}
    if what == 'edges':
        fit_edges(kept, [line for line in Path(other).read_text().split('\n') if line])
    else:
        fit_rankers(kept, other)


main()
