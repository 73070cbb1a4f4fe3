"""Measures of forged crops and their honest twins, made once: `python -m touchstone_training.edit_pool`."""
import argparse
import os
import time
from multiprocessing import Process

import numpy as np
import torch

from .edit_features import FEATURES, BlockFeatures
from .edit_samples import CELLS, SIDE, Bank, twins
from .edit_traces import CHANNELS

SHAPE = (FEATURES + CHANNELS + 1, CELLS, CELLS)


def make(bank_folder, out, part, pairs, seed):
    import cv2
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    rng, bank, features = np.random.default_rng((seed, part)), Bank(bank_folder), BlockFeatures()
    pool = np.lib.format.open_memmap(os.path.join(out, f"part{part}.npy.tmp"), "w+", np.float16, (2 * pairs, *SHAPE))
    done, start = 0, time.time()
    while done < pairs:
        pair = twins(bank, rng)
        if pair is None or any(rgb.shape != (SIDE, SIDE, 3) for rgb, _, _ in pair):
            continue
        rgb = torch.from_numpy(np.stack([twin[0] for twin in pair])).permute(0, 3, 1, 2)
        with torch.no_grad():
            measures = features(rgb).numpy()
        for n, (_, traces, mask) in enumerate(pair):
            pool[2 * done + n] = np.concatenate([measures[n], traces, mask[None]])
        done += 1
        if done % 500 == 0:
            print(part, done, f"{(time.time() - start) / done:.3f} s a pair", flush=True)
    pool.flush()
    os.rename(os.path.join(out, f"part{part}.npy.tmp"), os.path.join(out, f"part{part}.npy"))


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--bank", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--pairs", type=int, default=2_000, help="pairs a part")
    ap.add_argument("--parts", type=int, nargs=2, default=(0, 4), help="first part and the one after the last")
    ap.add_argument("--at-once", type=int, default=2)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    for first in range(a.parts[0], a.parts[1], a.at_once):
        running = [Process(target=make, args=(a.bank, a.out, part, a.pairs, a.seed)) for part in range(first, min(first + a.at_once, a.parts[1]))]
        for process in running:
            process.start()
        for process in running:
            process.join()


if __name__ == "__main__":
    main()
