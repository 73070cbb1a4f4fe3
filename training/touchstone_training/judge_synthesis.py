"""Scores held-out photos with fitted readers, each by the one that did not see its source: `python -m touchstone_training.judge_synthesis`.

`--fold NET:NAME,NAME` gives a reader and the generators and repositories it did not see. OUT is a report as `touchstone evaluate`
writes it, as far as bench/calibrate reads one, with `synthesis-model` alone, and prints AUROC by tier and generator.
"""
import argparse
import json
import os
from collections import defaultdict
from multiprocessing import Pool

import cv2
import numpy as np
import torch
from sklearn.metrics import roc_auc_score

from . import rows as sources
from .histories import TIERS, in_tier, square
from .render_bank import CAPS
from .synthesis_net import Reader, bands_of
from .tiles import OVERVIEW_SIDE, SIDE, opened

ANALYZER = "synthesis-model"
VERSION = 1
# As in src/analyzers/synthesis-model.ts.
SOFTNESS = 1.5
readers = []


def start(paths):
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    for path in paths:
        reader = Reader()
        reader.load_state_dict(torch.load(path, weights_only=True))
        readers.append(reader.eval())


def scored(job):
    """(file, tier, pixels, score) of one photo in each tier."""
    file, path, fold = job
    try:
        image = opened(path)
    except (OSError, ValueError):
        return []
    out = []
    for tier in TIERS:
        photo = in_tier(image, tier)
        if photo is None or min(photo.size) < SIDE:
            continue
        planes = bands_of(np.asarray(square(photo, OVERVIEW_SIDE)))
        with torch.inference_mode():
            logit = readers[fold](torch.from_numpy(planes)[None]).item()
        out.append((file, tier, photo.size[0] * photo.size[1], round(1 / (1 + np.exp(-logit / SOFTNESS)), 3)))
    return out


def printed(found, rows):
    """AUROC of every tier and generator against all real photos of the tier, lowest first."""
    for tier in TIERS:
        real = [score for file, at, _, score in found if at == tier and not rows[file].is_ai]
        made = defaultdict(list)
        for file, at, _, score in found:
            if at == tier and rows[file].is_ai:
                made[rows[file].group].append(score)
        auroc = {name: roc_auc_score([1] * len(scores) + [0] * len(real), scores + real) for name, scores in made.items()}
        everything = [score for scores in made.values() for score in scores]
        print(tier, f"{roc_auc_score([1] * len(everything) + [0] * len(real), everything + real):.3f}",
              *(f"{name} {value:.2f} ({len(made[name])})" for name, value in sorted(auroc.items(), key=lambda pair: pair[1])))


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--index", required=True)
    ap.add_argument("--exclude", required=True)
    ap.add_argument("--fold", action="append", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--cap", type=int, default=45)
    ap.add_argument("--workers", type=int, default=2)
    a = ap.parse_args()
    root = os.path.dirname(a.index)
    kept = sources.without(sources.read_index(a.index), sources.read_index(a.exclude))
    kept = [r for r in kept if (r.repo, r.label) not in sources.NOT_PHOTOS and (r.label == "real" or r.is_ai)]
    kept = sources.capped(kept, a.cap, 11, CAPS)
    folds = [(path, set(names.split(","))) for path, names in (fold.split(":") for fold in a.fold)]
    jobs = [(r.file, sources.locate(r, root), n) for r in kept for n, (_, names) in enumerate(folds) if r.group in names]
    with Pool(a.workers, start, ([path for path, _ in folds],)) as pool:
        found = [one for many in pool.imap(scored, jobs, 4) for one in many]
    rows = {r.file: r for r in kept}
    printed(found, rows)
    report = [{"file": file, "tier": tier, "label": rows[file].label, "source": rows[file].source, "repo": rows[file].repo,
               "pixelCount": pixels, "analyzers": {ANALYZER: {"score": score}}} for file, tier, pixels, score in found]
    with open(a.out, "w", encoding="utf-8") as handle:
        json.dump({"versions": {"analyzers": {ANALYZER: VERSION}}, "rows": report}, handle)


if __name__ == "__main__":
    main()
