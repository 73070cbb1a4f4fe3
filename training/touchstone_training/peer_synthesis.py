"""Scores held-out photos with a public detector of generated images: `python -m touchstone_training.peer_synthesis`.

`--tiny-ladeda DIR` is a checkout of the authors' repository (Cavia et al., arXiv 2406.09398), with its network code and the weights that
lie in it; it is no part of this one. The photos are those that synthesis_views takes, in an order drawn by `--seed`, so that any
beginning is a fair sample. Beside the tiers there is `saved`: generated files once more saved, at quality 95, and nothing else, to be set
against real files as they are. Prints AUROC and what is
found at fixed false alarms, by tier; OUT.jsonl holds file, tier, group, label and score of each, whether the file is lossless, and seconds.
"""
import argparse
import json
import os
import sys
import time

import numpy as np
import torch
from sklearn.metrics import roc_auc_score

from . import rows as sources
from .histories import TIERS, in_tier, saved
from .tiles import SIDE, opened

# The authors' test settings: squeezed to this square, no crop, means and spreads of ImageNet.
INPUT_SIDE = 256
MEAN, SPREAD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
LOSSLESS = (b"\x89PNG", b"BM")


def tiny_ladeda(folder, weights):
    """The authors' network with their weights; reads a PIL image, higher is more likely generated."""
    if not os.path.isfile(os.path.join(folder, "networks", "Tiny_LaDeDa.py")):
        raise SystemExit(f"Expected a checkout of Tiny-LaDeDa for --tiny-ladeda but found no network code in {folder}")
    sys.path.insert(0, folder)
    from networks.Tiny_LaDeDa import tiny_ladeda as network
    net = network("right_diag", num_classes=1)
    net.fc = torch.nn.Linear(8, 1)
    state = torch.load(os.path.join(folder, "weights", "Tiny_LaDeDa", weights), map_location="cpu", weights_only=True)
    net.load_state_dict(state, strict=True)
    net.eval()

    def score(image):
        pixels = np.asarray(image.resize((INPUT_SIDE, INPUT_SIDE), 2), np.float32) / 255
        planes = torch.from_numpy(((pixels - MEAN) / SPREAD).astype(np.float32).transpose(2, 0, 1))[None]
        with torch.inference_mode():
            return net(planes).item()

    return score


def histories(image, made):
    if made:
        yield "saved", saved(image, 95)
    for tier in TIERS:
        photo = in_tier(image, tier)
        if photo is not None and min(photo.size) >= SIDE:
            yield tier, photo


def printed(found):
    for tier in ("saved", *TIERS):
        made = [r["score"] for r in found if r["tier"] == tier and r["made"]]
        real = [r["score"] for r in found if r["tier"] == ("native" if tier == "saved" else tier) and not r["made"]]
        if not made or not real:
            continue
        caught = [np.mean(np.array(made) > np.quantile(real, 1 - rate)) for rate in (0.01, 0.02, 0.05)]
        print(tier, f"{len(made)} / {len(real)}", f"AUROC {roc_auc_score([1] * len(made) + [0] * len(real), made + real):.3f}",
              "at 1, 2, 5 %", *(f"{share:.2f}" for share in caught))


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--index", required=True)
    ap.add_argument("--exclude", required=True)
    ap.add_argument("--tiny-ladeda", required=True)
    ap.add_argument("--weights", default="WildRF_Tiny_LaDeDa.pth")
    ap.add_argument("--out", required=True)
    ap.add_argument("--cap", type=int, default=45)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--most", type=int, default=10000)
    a = ap.parse_args()
    torch.set_num_threads(1)
    score = tiny_ladeda(a.tiny_ladeda, a.weights)
    root = os.path.dirname(a.index)
    kept = sources.real_and_generated(a.index, a.exclude, a.cap, 11)
    order = np.random.default_rng(a.seed).permutation(len(kept))[:a.most]
    found = []
    with open(a.out, "w", encoding="utf-8") as handle:
        for row in (kept[i] for i in order):
            path = sources.locate(row, root)
            with open(path, "rb") as file:
                lossless = file.read(4).startswith(LOSSLESS)
            try:
                image = opened(path)
            except (OSError, ValueError):
                continue
            for tier, photo in histories(image, row.is_ai):
                begun = time.process_time()
                one = {"file": row.file, "tier": tier, "group": row.group, "made": row.is_ai, "lossless": lossless, "score": score(photo)}
                found.append(one)
                handle.write(json.dumps({**one, "seconds": time.process_time() - begun}) + "\n")
            handle.flush()
    printed(found)


if __name__ == "__main__":
    main()
