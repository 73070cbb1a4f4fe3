"""Fits `synthesis` on the crops of render_bank: `python -m touchstone_training.fit_synthesis`.

A batch holds pairs (a real crop and its re-rendering, under one and the same history), AI images of every generator in
equal shares, and other real photos, sources in equal shares. Generators and sources named by --leave-out are not seen.
"""
import argparse
import itertools
import json
import os
import time
from collections import defaultdict

import cv2
import numpy as np
import torch
from PIL import Image, ImageFilter
from torch.nn import functional as F

from .histories import saved, scaled
from .render_bank import SIDE
from .synthesis_net import Reader, bands_of

TILE = 192
PAIRS, OTHERS = 12, 12
# Steps until histories are as strong as they get.
FULL = 700
# Mostly drawn art beside photos: kept, at a low share.
SHARES = {"sd1": 0.25}


class Crops:
    def __init__(self, folder, left_out):
        with open(os.path.join(folder, "crops.json"), encoding="utf-8") as handle:
            self.rows = json.load(handle)
        self.pixels = np.memmap(os.path.join(folder, "crops.bin"), np.uint8, "r", shape=(len(self.rows), SIDE, SIDE, 3))
        seen = [n for n, r in enumerate(self.rows) if r["group"] not in left_out]
        self.pairs = [(self.rows[n]["of"], n) for n in seen if self.rows[n]["kind"] == "rendered"]
        self.groups = {}
        for kind in ("real", "ai"):
            members = defaultdict(list)
            for n in seen:
                if self.rows[n]["kind"] == kind:
                    members[self.rows[n]["group"]].append(n)
            names = sorted(members)
            # Between every photo alike and every source alike.
            weights = np.array([len(members[name]) ** 0.5 * SHARES.get(name, 1) for name in names])
            self.groups[kind] = ([members[name] for name in names], weights / weights.sum())

    def one(self, kind, rng):
        groups, weights = self.groups[kind]
        members = groups[rng.choice(len(groups), p=weights)]
        return self.pixels[members[rng.integers(len(members))]]


def delivered(pixels, rng, strength):
    """The planes of one tile, (PLANES, TILE, TILE), of a crop after a random history; the same draw gives the same history and place.

    `strength` 0..1 is how much of it happens: traces that a full history nearly destroys are learned from light ones first.
    """
    image = Image.fromarray(pixels)
    if rng.random() < 0.5 * strength:
        image = saved(image, int(rng.integers(75, 98)), int(rng.choice([0, 2])))
    if rng.random() < 0.75:
        image = scaled(image, float(np.exp(strength * np.log((TILE + 8) / SIDE) * rng.random() ** 1.4)))
    step = rng.random() / strength
    if step < 0.1:
        image = image.filter(ImageFilter.UnsharpMask(rng.uniform(0.5, 2), int(rng.integers(30, 120)), 2))
    elif step < 0.17:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.8)))
    elif step < 0.2:
        image = image.filter(ImageFilter.MedianFilter(3))
    width, height = image.size
    side = min(width, height, TILE + 64)
    x, y = (int(rng.integers(0, free - side + 1)) for free in (width, height))
    image = image.crop((x, y, x + side, y + side))
    end = rng.random() / strength
    if end < 0.7:
        image = saved(image, int(rng.integers(66, 97)), int(rng.choice([0, 2, 2])), True)
    elif end < 0.8:
        image = saved(image, int(rng.integers(60, 92)), kind="WEBP")
    if rng.random() < 0.12 * strength:
        dx, dy = int(rng.integers(0, 8)), int(rng.integers(0, 8))
        image = saved(image.crop((dx, dy, *image.size)), int(rng.integers(65, 90)))
    width, height = image.size
    x, y = (int(rng.integers(0, free - TILE + 1)) for free in (width, height))
    tile = np.asarray(image)[y:y + TILE, x:x + TILE]
    return bands_of(np.rot90(tile, int(rng.integers(4)))).astype(np.float16)


class Batches(torch.utils.data.IterableDataset):
    def __init__(self, folder, left_out, seed):
        self.folder, self.left_out, self.seed = folder, left_out, seed

    def __iter__(self):
        cv2.setNumThreads(1)
        info = torch.utils.data.get_worker_info()
        rng = np.random.default_rng((self.seed, info.id if info else 0))
        crops = Crops(self.folder, self.left_out)
        for step in itertools.count():
            strength = min(1, 0.2 + 0.8 * step / FULL)
            tiles, truth = [], []
            for n in rng.choice(len(crops.pairs), PAIRS):
                draw = int(rng.integers(2**31))
                for label, at in enumerate(crops.pairs[n]):
                    tiles.append(delivered(crops.pixels[at], np.random.default_rng(draw), strength))
                    truth.append(label)
            for label, kind in enumerate(("real", "ai")):
                for _ in range(OTHERS):
                    tiles.append(delivered(crops.one(kind, rng), rng, strength))
                    truth.append(label)
            yield torch.from_numpy(np.stack(tiles)), torch.tensor(truth, dtype=torch.float32)


def fit(folder, left_out, steps, seed, threads, workers=1, rate=2e-3):
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    net = Reader().to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(net.parameters(), rate, weight_decay=1e-2)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, steps, pct_start=0.1)
    loader = torch.utils.data.DataLoader(Batches(folder, left_out, seed), batch_size=None, num_workers=workers, prefetch_factor=4 if workers else None)
    seen, start = [], time.time()
    for step, (tiles, truth) in enumerate(loader):
        if step == steps:
            break
        x = tiles.float().contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", torch.bfloat16):
            logits = net(x)
        logits = logits.float()
        order = F.softplus(logits[0:2 * PAIRS:2] - logits[1:2 * PAIRS:2]).mean()
        loss = F.binary_cross_entropy_with_logits(logits, truth) + 0.3 * order
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
        optimiser.step()
        plan.step()
        right = ((logits > 0) == (truth > 0)).float()
        paired = (logits[1:2 * PAIRS:2] > logits[0:2 * PAIRS:2]).float().mean().item()
        seen.append((loss.item(), right[:2 * PAIRS].mean().item(), right[2 * PAIRS:].mean().item(), paired))
        if (step + 1) % 100 == 0:
            figures = " ".join(f"{v:.3f}" for v in np.mean(seen[-100:], 0))
            print(f"step {step + 1} {time.time() - start:.0f} s loss, pairs right, others right, pairs in order: {figures}", flush=True)
    return net.eval()


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--bank", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--leave-out", default="", help="generators and repositories, with commas between")
    ap.add_argument("--steps", type=int, default=1500)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    net = fit(a.bank, set(filter(None, a.leave_out.split(","))), a.steps, a.seed, a.threads)
    torch.save(net.state_dict(), a.out)


if __name__ == "__main__":
    main()
