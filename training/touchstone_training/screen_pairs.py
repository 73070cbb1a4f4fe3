"""Pairs of one scene, photographed directly and off a simulated screen, through one and the same history.

    python -m touchstone_training.screen_pairs BANK --root DIR --out PAIRS.npz [--count N] [--leave-out REPO,REPO]

PAIRS.npz: `pixels` (pairs, 2, SIDE, SIDE, 3) uint8, direct first.
"""
import argparse
from multiprocessing import Pool

import numpy as np
from PIL import Image

from . import rows as sources
from .histories import random_history, scaled
from .screens import recaptured
from .tiles import SIDE, readable

SENSOR = 512


def pair(task):
    """Two tiles of one photo and one draw of the history; None when the photo is too small or unreadable."""
    path, seed = task
    rng = np.random.default_rng(seed)
    photo = readable(path)
    if photo is None:
        return None
    if max(photo.size) > 2000:
        photo = scaled(photo, rng.uniform(900, 2000) / max(photo.size))
    if min(photo.size) < 360:
        return None
    shown = np.asarray(photo)
    screen = recaptured(shown, SENSOR, rng)
    width, height = (min(SENSOR, s) for s in photo.size)
    x, y = (photo.size[0] - width) // 2, (photo.size[1] - height) // 2
    direct = photo.crop((x, y, x + width, y + height))
    draw, out = int(rng.integers(2**31)), []
    for picture in (direct, Image.fromarray(screen)):
        delivered = np.asarray(random_history(picture, np.random.default_rng(draw)))
        if min(delivered.shape[:2]) < SIDE:
            return None
        top, left = ((s - SIDE) // 2 for s in delivered.shape[:2])
        out.append(delivered[top:top + SIDE, left:left + SIDE])
    return np.stack(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index")
    parser.add_argument("--root", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--leave-out", default="")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=11)
    args = parser.parse_args()
    left_out = set(args.leave_out.split(","))
    members = [r for r in sources.read_index(args.index) if r.label == "real" and r.repo not in left_out]
    rng = np.random.default_rng(args.seed)
    picks = rng.integers(len(members), size=args.count)
    tasks = [(sources.locate(members[p], args.root), (args.seed, n)) for n, p in enumerate(picks)]
    with Pool(args.workers) as pool:
        made = [p for p in pool.imap(pair, tasks, 8) if p is not None]
    np.savez(args.out, pixels=np.stack(made))
    print(f"{len(made)} pairs")


if __name__ == "__main__":
    main()
