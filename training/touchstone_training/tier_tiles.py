"""Tiles of held-out photos in every tier, cut once, for judging networks.

    python -m touchstone_training.tier_tiles ROWS.tsv --root DIR --out FOLDER [--match TEXT|TEXT] [--rest N]

Photos whose label or repository contains a --match text are all taken, of every other repository N.
FOLDER gets tiles.npy (tiles, SIDE, SIDE, 3) uint8 and where.tsv: row, tier, one line per tile.
"""
import argparse
import os
from collections import Counter
from multiprocessing import Pool

import numpy as np

from . import rows as sources
from .histories import TIERS, in_tier
from .tiles import native_tiles, overview_tiles, readable


def cut(task):
    index, path = task
    image = readable(path)
    if image is None:
        return []
    out = []
    for tier in TIERS:
        photo = in_tier(image, tier)
        tiles = None if photo is None else (overview_tiles if tier == "equal" else native_tiles)(photo)
        if tiles is not None:
            out.append((index, tier, tiles))
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index")
    parser.add_argument("--root", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--labels", default="real,recapture")
    parser.add_argument("--match", default="recapture|alescode|SalesCode|Spot-the-Fake")
    parser.add_argument("--rest", type=int, default=15)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    taken, tasks = Counter(), []
    for index, row in enumerate(sources.read_index(args.index)):
        wanted = any(m in row.label + row.repo for m in args.match.split("|"))
        if row.label not in args.labels.split(",") or not (wanted or taken[row.repo] < args.rest):
            continue
        taken[row.repo] += 1
        tasks.append((index, sources.locate(row, args.root)))
    tiles, where = [], []
    with Pool(args.workers) as pool:
        for found in pool.imap(cut, tasks, 4):
            for index, tier, stack in found:
                tiles.append(stack)
                where += [f"{index}\t{tier}\n"] * len(stack)
    np.save(os.path.join(args.out, "tiles.npy"), np.concatenate(tiles))
    with open(os.path.join(args.out, "where.tsv"), "w", encoding="utf-8") as handle:
        handle.writelines(where)
    print(f"{len(where)} tiles of {len(tasks)} photos")


if __name__ == "__main__":
    main()
