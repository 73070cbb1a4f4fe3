"""What `synthesis` is shown of held-out photos in every tier, cut once: `python -m touchstone_training.synthesis_views`.

OUT/rows.tsv holds the rows, OUT/N.npz of each the square of every tier, and `resaved`: the native photo after one JPEG save
at quality 90. The last rows are the real inputs of repositories that also hold what generators made of them; drawings
stand among those, so they are compared with nothing else.
"""
import argparse
import csv
import os
from dataclasses import asdict
from multiprocessing import Pool

import numpy as np

from . import rows as sources
from .histories import TIERS, in_tier, saved, square
from .tiles import OVERVIEW_SIDE, SIDE, readable


def cut(job):
    path, out = job
    if os.path.exists(out):
        return
    image = readable(path)
    views = {}
    if image is not None:
        for tier in (*TIERS, "resaved"):
            photo = saved(image, 90) if tier == "resaved" else in_tier(image, tier)
            if photo is not None and min(photo.size) >= SIDE:
                views[tier] = np.asarray(square(photo, OVERVIEW_SIDE))
                views[f"{tier}_pixels"] = photo.size[0] * photo.size[1]
    np.savez(out + ".part.npz", **views)
    os.rename(out + ".part.npz", out)


def load(folder):
    """[(row, its views by tier)] in order."""
    with open(os.path.join(folder, "rows.tsv"), newline="", encoding="utf-8") as handle:
        rows = [sources.Row(**r) for r in csv.DictReader(handle, delimiter="\t")]
    return [(row, dict(np.load(os.path.join(folder, f"{n}.npz")))) for n, row in enumerate(rows)]


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--index", required=True)
    ap.add_argument("--exclude", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--cap", type=int, default=45)
    ap.add_argument("--workers", type=int, default=2)
    a = ap.parse_args()
    rows = sources.real_and_generated(a.index, a.exclude, a.cap, 11)
    rows += [r for r in sources.without(sources.read_index(a.index), sources.read_index(a.exclude)) if (r.repo, r.label) in sources.NOT_PHOTOS]
    os.makedirs(a.out, exist_ok=True)
    with open(os.path.join(a.out, "rows.tsv"), "w", newline="", encoding="utf-8") as handle:
        writer = csv.DictWriter(handle, list(sources.Row.__dataclass_fields__), delimiter="\t")
        writer.writeheader()
        writer.writerows(asdict(r) for r in rows)
    root = os.path.dirname(a.index)
    jobs = [(sources.locate(r, root), os.path.join(a.out, f"{n}.npz")) for n, r in enumerate(rows)]
    with Pool(a.workers) as pool:
        for n, _ in enumerate(pool.imap_unordered(cut, jobs, 4)):
            if n % 200 == 0:
                print(n, "of", len(jobs), flush=True)


if __name__ == "__main__":
    main()
