"""Fits the edit localiser on the pools of edit_pool: `python -m touchstone_training.fit_edit`.

Twins share a batch, so that content, size and history cancel. The loss asks for the place (cross-entropy and overlap at 1/8),
for the label, and for the order of each pair: the forged twin must score higher. Crops are turned and mirrored only where
the measures allow it, which is not at all; the pool's size is what guards against learning it by heart.
"""
import argparse
import glob
import os
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch
from torch.nn import functional as F

from .edit_features import FEATURES
from .edit_net import INPUTS, EditNet


def loss_of(net, measures, mask):
    with torch.autocast("cpu", torch.bfloat16):
        logits, score = net(measures)
    logits, score = logits.float().squeeze(1), score.float()
    place = (F.binary_cross_entropy_with_logits(logits, mask, reduction="none") * (1 + 3 * mask)).mean()
    found = logits.sigmoid()
    forged = mask.flatten(1).amax(1) > 0
    overlap = 2 * (found * mask).sum((1, 2)) / ((found**2).sum((1, 2)) + (mask**2).sum((1, 2)) + 1e-3)
    overlap = (1 - overlap)[forged].mean()
    label = F.binary_cross_entropy_with_logits(score, forged.float())
    order = F.softplus(score[1::2] - score[::2]).mean()
    return place + 0.4 * overlap + 0.4 * label + 0.2 * order, (place, overlap, label, score, forged)


# Batches read ahead, by as many threads: a pool is larger than memory.
AHEAD = 4


class Pools:
    def __init__(self, files):
        # Read, not mapped: pairs come in random order, and a mapped file would come page by page.
        self.parts = [(np.load(file, mmap_mode="r"), open(file, "rb")) for file in files]
        self.pairs = [(p, n) for p, (part, _) in enumerate(self.parts) for n in range(len(part) // 2)]

    def batches(self, size, rng, untraced=0.0):
        """(measures, masks) of `size` pairs each."""
        order = rng.permutation(len(self.pairs))
        starts = range(0, len(order) - size + 1, size)
        coming = deque()
        with ThreadPoolExecutor(AHEAD) as readers:
            for start in starts:
                coming.append(readers.submit(self.read, order[start : start + size], rng.random() < untraced))
                if len(coming) > AHEAD:
                    yield coming.popleft().result()
            while coming:
                yield coming.popleft().result()

    def read(self, pairs, untraced):
        batch = torch.cat([self.pair(*self.pairs[i]) for i in pairs]).float()
        if untraced:
            batch[:, FEATURES:INPUTS] = 0
        return batch[:, :INPUTS], batch[:, INPUTS]

    def pair(self, p, n):
        part, file = self.parts[p]
        size = 2 * part[0].nbytes
        data = bytearray(os.pread(file.fileno(), size, part.offset + n * size))
        return torch.frombuffer(data, dtype=torch.float16).reshape(2, *part.shape[1:])


def judged(net, pools, rng):
    net.eval()
    scores, labels, f1 = [], [], []
    with torch.no_grad():
        for measures, mask in pools.batches(16, rng):
            logits, score = net(measures)
            scores.append(score.numpy())
            forged = mask.flatten(1).amax(1) > 0
            labels.append(forged.numpy())
            found, true = logits.squeeze(1) > 0, mask > 0.5
            both = (found & true).sum((1, 2)).float()
            f1.append((2 * both / (found.sum((1, 2)) + true.sum((1, 2))).clamp(min=1))[forged].numpy())
    net.train()
    scores, labels = np.concatenate(scores), np.concatenate(labels)
    order = scores.argsort().argsort()
    auc = (order[labels].mean() - (labels.sum() - 1) / 2) / (~labels).sum()
    at = np.quantile(scores[~labels], 0.99)
    return f"AUROC {auc:.3f} TPR at 1 % {np.mean(scores[labels] > at):.3f} F1 {np.concatenate(f1).mean():.3f}"


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--pool", required=True)
    ap.add_argument("--held", required=True, help="pool of sources that the fit never saw")
    ap.add_argument("--out", required=True)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--epochs", type=int, default=8)
    ap.add_argument("--batch", type=int, default=16, help="pairs a step")
    ap.add_argument("--rate", type=float, default=3e-3)
    ap.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rng = np.random.default_rng(a.seed)
    pools = Pools(sorted(glob.glob(os.path.join(a.pool, "*.npy"))))
    held = Pools(sorted(glob.glob(os.path.join(a.held, "*.npy"))))
    net = EditNet()
    best = torch.optim.AdamW(net.parameters(), a.rate, weight_decay=5e-3)
    steps = a.epochs * (len(pools.pairs) // a.batch)
    plan = torch.optim.lr_scheduler.OneCycleLR(best, a.rate, steps, pct_start=0.15)
    print(len(pools.pairs), "pairs,", len(held.pairs), "held out", flush=True)
    for epoch in range(a.epochs):
        seen, start = [], time.time()
        for measures, mask in pools.batches(a.batch, rng, 0.15):
            loss, parts = loss_of(net, measures, mask)
            best.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            best.step()
            plan.step()
            score = parts[3]
            seen.append([*(p.item() for p in parts[:3]), (score[::2] > score[1::2]).float().mean().item()])
        figures = " ".join(f"{v:.3f}" for v in np.mean(seen, 0))
        print(f"epoch {epoch + 1} {time.time() - start:.0f} s place overlap label order {figures}; held out: {judged(net, held, rng)}", flush=True)
        os.makedirs(a.out, exist_ok=True)
        torch.save(net.state_dict(), os.path.join(a.out, "edit.pt"))


if __name__ == "__main__":
    main()
