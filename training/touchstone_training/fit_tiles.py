"""Trains a TileNet on labelled tiles; one seed, one result.

    python -m touchstone_training.fit_tiles --pairs PAIRS.npz --bank BANK --out NET.pt [--leave-out REPO,...] [--minutes N]

Every batch holds as many direct tiles as recaptured ones of the same scenes, and a share of other real
photos that must stay below the line. --real-positives adds the bank's recaptures of repositories not left out.
"""
import argparse
import os
import time

import numpy as np
import torch
from torch.nn import functional as F

from .bank import load
from .tile_net import TileNet


def bank_tiles(folder, wanted, most, seed):
    """Native tiles of the bank's random histories of wanted rows, at most `most`, (N, SIDE, SIDE, 3) uint8."""
    rng, out = np.random.default_rng(seed), []
    for name in sorted(n for n in os.listdir(folder) if n.endswith(".npz") and ".part" not in n):
        part = np.load(os.path.join(folder, name))
        keep = np.flatnonzero(wanted[part["row"][np.char.startswith(part["history"], "random")]])
        if len(keep):
            out.append(part["pixels"][keep, 0])
    tiles = np.concatenate(out)
    return tiles[np.sort(rng.permutation(len(tiles))[:most])]


def turned(tiles, rng):
    """Random mirror and quarter turn, alike for the batch: the trace has no upright."""
    tiles = np.rot90(tiles, int(rng.integers(4)), (1, 2))
    return np.ascontiguousarray(tiles[:, :, ::-1] if rng.random() < 0.5 else tiles)


def fit(pairs, negatives, positives, minutes, seed, threads):
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    rng = np.random.default_rng(seed)
    net = TileNet().to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-3)
    start, step, losses = time.time(), 0, []
    while (spent := (time.time() - start) / 60 / minutes) < 1:
        for group in optimiser.param_groups:
            group["lr"] = 2e-3 * min(1, step / 50) * 0.5 * (1 + np.cos(np.pi * spent))
        scenes = pairs[np.sort(rng.choice(len(pairs), 12, False))]
        parts, truth = [scenes[:, 0], scenes[:, 1]], [0] * 12 + [1] * 12
        parts.append(negatives[rng.choice(len(negatives), 8)])
        truth += [0] * 8
        if positives is not None:
            parts.append(positives[rng.choice(len(positives), 8)])
            truth += [1] * 8
        x = torch.from_numpy(turned(np.concatenate(parts), rng)).permute(0, 3, 1, 2).float()
        with torch.autocast("cpu", torch.bfloat16):
            logits = net(x.contiguous(memory_format=torch.channels_last))
        loss = F.binary_cross_entropy_with_logits(logits.float(), torch.tensor(truth, dtype=torch.float32))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
        optimiser.step()
        losses.append(loss.item())
        step += 1
        if step % 50 == 0:
            print(f"{spent:.0%} step {step} loss {np.mean(losses[-50:]):.3f}", flush=True)
    return net.eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", required=True)
    parser.add_argument("--bank", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--leave-out", default="")
    parser.add_argument("--real-positives", action="store_true")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    rows = load(args.bank)[0]
    left_out = set(args.leave_out.split(","))
    real = np.array([r.label == "real" and r.repo not in left_out for r in rows])
    shown = np.array([r.label == "recapture" and r.repo not in left_out for r in rows])
    negatives = bank_tiles(args.bank, real, 4000, args.seed)
    positives = bank_tiles(args.bank, shown, 2000, args.seed) if args.real_positives else None
    pairs = np.load(args.pairs)["pixels"]
    print(f"{len(pairs)} pairs, {len(negatives)} other real tiles, {0 if positives is None else len(positives)} real recaptures")
    net = fit(pairs, negatives, positives, args.minutes, args.seed, args.threads)
    torch.save(net.state_dict(), args.out)


if __name__ == "__main__":
    main()
