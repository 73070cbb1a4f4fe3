"""Fits `recapture` on measured photos: judged with each phone held out in turn, then on all.

    python -m touchstone_training.fit_recapture BANK --out FOLDER [--jobs N]

Positives are the bank's real recaptures, negatives the direct photos of the same phones (60 % of the
weight) and of every other source. In fold k one repository of recaptures and a sixth of the others are
unseen; every number printed is from photos of unseen sources. FOLDER gets recapture.onnx, scores.npz
(held-out photo scores) and metrics.json.
"""
import argparse
import json
import os

import numpy as np
from sklearn.metrics import roc_auc_score

from .bank import load
from .tiles import NATIVE_TILES
from .trace_model import TraceModel

TIERS = ("native", "chat", "hard")
# Two repositories of one phone (Infinix X6871) are one source.
SAME_PHONE = {"NANDINISHARMA30/SalesCodes-ML-Assignment": "Avinash-yadav103/Salescode_ML_Assignment"}


def photo_score(logits):
    """(views, tiles) logits, NaN where there is no tile -> mean of each view's two highest."""
    top = np.sort(np.where(np.isfinite(logits), logits, -np.inf), 1)[:, ::-1][:, :2]
    return np.where(np.isfinite(top[:, 1]), top.mean(1), top[:, 0])


def drawn(tiles, wanted, most, rng):
    """At most `most` tiles of wanted views, (n, traces)."""
    view, tile = np.nonzero(wanted[:, None] & np.isfinite(tiles[:, :, 0]))
    keep = rng.permutation(len(view))[:most]
    return tiles[view[keep], tile[keep]]


def fitted(tiles, positive, near, far, seed):
    rng = np.random.default_rng(seed)
    parts = [drawn(tiles, positive, 10**9, rng), drawn(tiles, near, 4000, rng), drawn(tiles, far, 6000, rng)]
    truth = np.concatenate([np.full(len(p), int(i == 0)) for i, p in enumerate(parts)])
    weights = np.concatenate([np.full(len(p), share / len(p)) for p, share in zip(parts, (1, 0.6, 0.4))])
    return TraceModel(seed).fit(np.concatenate(parts), truth, weights / weights.mean())


def held_out_scores(tiles, repo, positive, real, learn, seed):
    """Photo score of every view, each by a model that saw nothing of its source."""
    phones = sorted(set(repo[positive]))
    others = np.array(sorted(set(repo[real]) - set(phones)))
    np.random.default_rng(seed).shuffle(others)
    near, scores = np.isin(repo, phones), np.full(len(repo), np.nan)
    for fold, phone in enumerate(phones):
        out = np.isin(repo, [phone, *others[fold::len(phones)]])
        model = fitted(tiles, positive & learn & ~out, real & near & learn & ~out, real & ~near & learn & ~out, seed)
        logits = np.full(tiles.shape[:2], np.nan)
        there = np.isfinite(tiles[:, :, 0]) & out[:, None]
        logits[there] = model.logits(tiles[there])
        scores[out] = photo_score(logits[out])
        print(f"held out {phone}", flush=True)
    return scores, phones


def measured(scores, positive, real, repo, tier, phones):
    """One tier's numbers; AUROC against all unseen real photos and against the phones' own."""
    here = (tier == 1) & np.isfinite(scores)
    forged, honest = scores[here & positive], scores[here & real]
    own = scores[here & real & np.isin(repo, phones)]
    auroc = lambda p, n: round(float(roc_auc_score([1] * len(p) + [0] * len(n), np.r_[p, n])), 3)
    rng = np.random.default_rng(0)
    boot = [auroc(rng.choice(forged, len(forged)), rng.choice(honest, len(honest))) for _ in range(200)]
    out = {"recaptures": len(forged), "real": len(honest), "auroc": auroc(forged, honest),
           "interval95": [float(q) for q in np.quantile(boot, (0.025, 0.975)).round(3)], "aurocOwnPhones": auroc(forged, own)}
    for share in (0.01, 0.02):
        at = np.quantile(honest, 1 - share)
        out[f"tprAtFpr{share:.0%}"] = round(float((forged > at).mean()), 3)
        out[f"ownPhonesFprThere{share:.0%}"] = round(float((own > at).mean()), 3)
    out["aurocByPhone"] = {p: auroc(scores[here & positive & (repo == p)], scores[here & real & (repo == p)])
                           for p in phones if (here & real & (repo == p)).any()}
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bank")
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=3)
    args = parser.parse_args()
    rows, measures, row, history = load(args.bank)
    tiles = measures[:, :NATIVE_TILES]
    label, repo = (np.array([getattr(r, n) for r in rows])[row] for n in ("label", "repo"))
    repo = np.array([SAME_PHONE.get(r, r) for r in repo])
    positive, real, learn = label == "recapture", label == "real", np.char.startswith(history, "random")
    os.makedirs(args.out, exist_ok=True)
    scores, phones = held_out_scores(tiles, repo, positive, real, learn, args.seed)
    np.savez(os.path.join(args.out, "scores.npz"), score=scores, row=row, history=history, label=label, repo=repo)
    metrics = {t: measured(scores, positive, real, repo, (history == t).astype(int), phones) for t in TIERS}
    with open(os.path.join(args.out, "metrics.json"), "w", encoding="utf-8") as handle:
        json.dump(metrics, handle, indent=2)
    print(json.dumps(metrics, indent=1))
    near = np.isin(repo, phones)
    fitted(tiles, positive & learn, real & near & learn, real & ~near & learn, args.seed).export(
        os.path.join(args.out, "recapture.onnx"))


if __name__ == "__main__":
    main()
