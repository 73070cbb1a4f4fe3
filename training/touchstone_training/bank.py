"""Measures every photo once under every history, so that models can be fitted in seconds.

    python -m touchstone_training.bank INDEX.tsv --root DIR --out BANK [--exclude INDEX.tsv] [--cap N] [--random N]

BANK gets one .npz per chunk of rows: `measures` (views, 10, traces; NaN where a view has fewer tiles),
`row`, `history` (tier name or `random0`...), `pixels` (one native and one overview tile of each random
history, uint8) and BANK/rows.tsv. A chunk that exists is not made again, so the work can be taken up.
"""
import argparse
import csv
import os
import zlib
from dataclasses import asdict
from multiprocessing import Pool

import numpy as np
import torch

from . import rows as sources
from .histories import TIERS, in_tier, random_history
from .tiles import NATIVE_TILES, native_tiles, opened, overview_tiles
from .traces import Traces

CHUNK = 16
VIEW = NATIVE_TILES + 4

traces = None


def start():
    global traces
    torch.set_num_threads(1)
    traces = Traces().eval()


def measured(tiles):
    with torch.no_grad():
        return traces(torch.from_numpy(tiles).permute(0, 3, 1, 2).float()).numpy()


def views(image, seed, randoms):
    """Yields (history name, photo) for each tier and each of `randoms` random histories."""
    for tier in TIERS:
        yield tier, in_tier(image, tier)
    for number in range(randoms):
        yield f"random{number}", random_history(image, np.random.default_rng((seed, number)))


def view_of(image):
    """(VIEW, traces) measures and the two tile stacks of one photo; None when it is too small."""
    native = None if image is None else native_tiles(image)
    if native is None:
        return None
    overview = overview_tiles(image)
    values = measured(np.concatenate([native, overview]))
    whole = np.full((VIEW, values.shape[1]), np.nan, np.float32)
    whole[:len(native)], whole[NATIVE_TILES:] = values[:len(native)], values[len(native):]
    return whole, native, overview


def chunk(task):
    """Measures one chunk of rows and writes it; unreadable photos are left out and said."""
    path, root, members, randoms = task
    if os.path.exists(path):
        return path
    measures, row, history, pixels = [], [], [], []
    for index, member in members:
        try:
            image = opened(sources.locate(member, root))
        except (OSError, ValueError) as problem:
            print(f"left out {member.file}: {problem}", flush=True)
            continue
        seed = zlib.crc32(member.file.encode())
        rng = np.random.default_rng(seed)
        for name, photo in views(image, seed, randoms):
            seen = view_of(photo)
            if seen is None:
                continue
            whole, native, overview = seen
            measures.append(whole)
            row.append(index)
            history.append(name)
            if name.startswith("random"):
                pixels.append(np.stack([native[rng.integers(len(native))], overview[rng.integers(4)]]))
    np.savez(path + ".part.npz", measures=np.array(measures, np.float32), row=np.array(row, np.int32),
             history=np.array(history), pixels=np.array(pixels, np.uint8))
    os.rename(path + ".part.npz", path)
    return path


def load(folder):
    """(rows, measures, row index, history) of a whole bank; pixels stay on disk, see `pixels`."""
    with open(os.path.join(folder, "rows.tsv"), newline="", encoding="utf-8") as handle:
        rows = [sources.Row(**r) for r in csv.DictReader(handle, delimiter="\t")]
    parts = [np.load(os.path.join(folder, n)) for n in sorted(os.listdir(folder)) if n.endswith(".npz") and ".part" not in n]
    return rows, *(np.concatenate([p[k] for p in parts if len(p["row"])]) for k in ("measures", "row", "history"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index")
    parser.add_argument("--root", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--exclude", action="append", default=[], help="index whose photos may not be learned from")
    parser.add_argument("--cap", type=int, default=300, help="photos of one repository and label")
    parser.add_argument("--cap-of", action="append", default=[], metavar="REPO=N")
    parser.add_argument("--first", default="recapture|alescode|Spot-the-Fake", help="rows to measure first")
    parser.add_argument("--random", type=int, default=4, help="random histories of each photo")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    limits = {repo: int(most) for repo, most in (pair.split("=") for pair in args.cap_of)}
    members = sources.without(sources.read_index(args.index), *(sources.read_index(e) for e in args.exclude))
    members = sources.capped(members, args.cap, args.seed, limits)
    early = args.first.split("|")
    members.sort(key=lambda r: not any(e in r.label + r.repo for e in early))
    os.makedirs(args.out, exist_ok=True)
    with open(os.path.join(args.out, "rows.tsv"), "w", newline="", encoding="utf-8") as handle:
        writer = csv.DictWriter(handle, list(sources.Row.__dataclass_fields__), delimiter="\t")
        writer.writeheader()
        writer.writerows(asdict(r) for r in members)
    numbered = list(enumerate(members))
    tasks = [(os.path.join(args.out, f"{n // CHUNK:05d}.npz"), args.root, numbered[n:n + CHUNK], args.random)
             for n in range(0, len(numbered), CHUNK)]
    with Pool(args.workers, start) as pool:
        for done, _ in enumerate(pool.imap_unordered(chunk, tasks), 1):
            print(f"{done}/{len(tasks)}", flush=True)


if __name__ == "__main__":
    main()
