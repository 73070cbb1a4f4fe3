"""Scores held-out photos with fitted readers, each by the one that did not see its source: `python -m touchstone_training.judge_synthesis`.

`--fold NET:NAME,NAME` gives a reader and the generators and repositories it did not see.
OUT is a report as `touchstone evaluate` writes it, as far as bench/calibrate reads one, with `synthesis-model` alone. Printed are
AUROC by tier and generator, what is found at few false alarms, each set against its own inputs, what one more save of the generated
files alone does, and of which real sources the most stand above the highest 2 % of all.
"""
import argparse
import json
from collections import defaultdict
from multiprocessing import Pool

import cv2
import numpy as np
import torch
from sklearn.metrics import roc_auc_score

from . import rows as sources
from . import synthesis_views as views
from .histories import TIERS
from .synthesis_net import Reader, bands_of

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


def read(job):
    """One entry for each view of a photo and each reader that did not see its source. Real photos saved once more are not needed."""
    row, seen, folds = job
    tiers = [tier for tier in (*TIERS, "resaved") if tier in seen and (row.is_ai or tier != "resaved")]
    planes = {tier: torch.from_numpy(bands_of(seen[tier]))[None] for tier in tiers}
    with torch.inference_mode():
        return [{"file": row.file, "tier": tier, "label": row.label, "source": row.source, "repo": row.repo, "group": row.group,
                 "fold": fold, "pixelCount": int(seen[f"{tier}_pixels"]), "logit": readers[fold](planes[tier]).item()} for fold in folds for tier in tiers]


def score_of(logit):
    return round(1 / (1 + np.exp(-logit / SOFTNESS)), 3)


def auroc(made, real):
    return roc_auc_score([1] * len(made) + [0] * len(real), made + real)


def logits(rows, tier, made, keep=lambda r: True):
    return [r["logit"] for r in rows if r["tier"] == tier and (r["label"] != "real") == made and keep(r)]


def printed(rows, own):
    """All photos together, then by generator, lowest first, then against a set's own inputs, then real sources."""
    for tier in (*TIERS, "resaved"):
        base = "native" if tier == "resaved" else tier
        real, made = logits(rows, base, False), logits(rows, tier, True)
        modern = logits(rows, tier, True, lambda r: r["group"] != "sd1")
        found = [float(np.mean(np.array(modern) > np.quantile(real, 1 - far))) for far in (0.005, 0.02, 0.05)]
        print(tier, f"{auroc(made, real):.3f}, without SD 1.x {auroc(modern, real):.3f}, of these found at .5, 2, 5 %:", *(f"{f:.2f}" for f in found),
              len(made), len(real))
        groups = defaultdict(list)
        for r in rows:
            if r["tier"] == tier and r["label"] != "real":
                groups[r["group"]].append(r["logit"])
        print("  ", *(f"{name} {value:.2f} ({n})" for value, name, n in sorted((auroc(g, real), name, len(g)) for name, g in groups.items())))
        for repo in sorted({r["repo"] for r in own}):
            for fold in (0, 1):
                given = logits(own, base, False, lambda r: r["repo"] == repo and r["fold"] == fold)
                drawn = logits(own, tier, True, lambda r: r["repo"] == repo and r["fold"] == fold)
                if given and drawn:
                    print(f"   own inputs {repo} {auroc(drawn, given):.2f} ({len(drawn)}, {len(given)})")
        if tier != "resaved":
            line = np.quantile(real, 0.98)
            above = {repo: logits(rows, tier, False, lambda r: r["repo"] == repo) for repo in {r["repo"] for r in rows}}
            worst = sorted(((float(np.mean(np.array(mine) > line)), len(mine), repo) for repo, mine in above.items() if len(mine) >= 5), reverse=True)
            print("   above the 2 % line:", *(f"{repo} {share:.3f} ({n})" for share, n, repo in worst[:6]))


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--views", required=True)
    ap.add_argument("--fold", action="append", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--workers", type=int, default=2)
    a = ap.parse_args()
    folds = [(net, set(names.split(","))) for net, names in (fold.split(":") for fold in a.fold)]
    # Inputs that nobody was trained on are judged by every reader, beside the pictures that were made of them.
    unused = lambda repo, label: (repo, label) in sources.NOT_PHOTOS
    jobs = [(row, seen, [f for f, (_, names) in enumerate(folds) if row.group in names or unused(row.repo, row.label)])
            for row, seen in views.load(a.views)]
    with Pool(a.workers, start, ([net for net, _ in folds],)) as pool:
        found = [one for many in pool.imap(read, jobs, 4) for one in many]
    rows = [r for r in found if not unused(r["repo"], r["label"])]
    printed(rows, found)
    report = [{**r, "analyzers": {ANALYZER: {"score": score_of(r["logit"])}}} for r in rows if r["tier"] in TIERS]
    with open(a.out, "w", encoding="utf-8") as handle:
        json.dump({"versions": {"analyzers": {ANALYZER: VERSION}}, "rows": report}, handle)


if __name__ == "__main__":
    main()
