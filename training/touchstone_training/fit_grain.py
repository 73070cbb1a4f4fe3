"""Fits the trees that rank islands of little grain (`noise-level`) and writes src/image/island-trees.ts.

    python -m touchstone_training.fit_grain MEASURES.jsonl... --out ../src/image/island-trees.ts

Reads what bench/grain.ts measured. Sources whose CRC-32 is odd are fitted on, the others only judged: no photo of a judged
source is seen by the trees or by their thresholds. An island is painted where it shares with the mask at least three tenths
of all cells of both; islands of untouched photos are honest; those of forged photos that miss the mask are left out.
Gradient boosting after Friedman 2001 (Annals of Statistics 29(5), section 4), trees of depth 3.
"""

import argparse
import json
import zlib
from collections import defaultdict
from pathlib import Path

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

MEASURES = (
    "belowCurve alikeShare alike touch outline ringLow ringHigh ringColour step size share belowCoarse "
    "spread unevenness colourSpread saturation"
).split()
HONEST = ("real", "twin")
LEAST_OVERLAP = 0.3
# Pasted and cloned pieces bring their own grain: nothing for this method to learn.
PAINTED = ("hole", "brush", "brush2", "blur", "median", "smudge", "telea")
NODES, LEAVES = 7, 8
NEVER = 1e9


def is_fitted(repo: str) -> bool:
    return zlib.crc32(repo.encode()) & 1 == 1


def read(paths: list[Path]) -> list[dict]:
    return [json.loads(line) for path in paths for line in path.open()]


def sample(island: dict) -> list[float]:
    return [island[name] for name in MEASURES]


def overlap(island: dict) -> float:
    shared, cells, forged = island["overlap"]
    return shared / max(1, cells + forged - shared)


def samples(photos: list[dict]) -> tuple[np.ndarray, np.ndarray]:
    """Measures of islands (n, 16) and whether each is painted (n)."""
    rows = []
    for photo in photos:
        for island in photo["islands"]:
            if photo["label"] in HONEST:
                rows.append((sample(island), 0))
            elif photo["label"] in PAINTED and "overlap" in island and overlap(island) >= LEAST_OVERLAP:
                rows.append((sample(island), 1))
    return np.array([row[0] for row in rows]), np.array([row[1] for row in rows])


def fit(photos: list[dict]) -> GradientBoostingClassifier:
    x, y = samples(photos)
    trees = GradientBoostingClassifier(
        n_estimators=120, max_depth=3, learning_rate=0.08, subsample=0.7, min_samples_leaf=10, random_state=0
    )
    return trees.fit(x, y)


def flatten(trees: GradientBoostingClassifier) -> dict:
    """Complete trees of depth 3, breadth first; a leaf above the last level is repeated below it."""
    start = float(trees.init_.class_prior_[1])
    flat = {"start": float(np.log(start / (1 - start))), "measures": [], "bounds": [], "leaves": []}
    for (tree,) in trees.estimators_:
        t = tree.tree_
        level = [0]
        for _ in range(3):
            following = []
            for node in level:
                leaf = t.children_left[node] < 0
                flat["measures"].append(0 if leaf else int(t.feature[node]))
                flat["bounds"].append(NEVER if leaf else round(float(t.threshold[node]), 4))
                following += [node, node] if leaf else [t.children_left[node], t.children_right[node]]
            level = following
        flat["leaves"] += [round(trees.learning_rate * float(t.value[node][0, 0]), 4) for node in level]
    return flat


def score(flat: dict, photo: dict) -> float:
    best = -12.0
    for island in photo["islands"]:
        total = flat["start"]
        values = sample(island)
        for tree in range(len(flat["measures"]) // NODES):
            node = 0
            while node < NODES:
                at = tree * NODES + node
                node = 2 * node + (1 if values[flat["measures"][at]] <= flat["bounds"][at] else 2)
            total += flat["leaves"][tree * LEAVES + node - NODES]
        island["sureness"] = total
        best = max(best, total)
    return best


def report(photos: list[dict], flat: dict, bounds: tuple[float, float]) -> None:
    """Rates at both thresholds by set and tier; honest sources with any alarm by name."""
    cells = defaultdict(list)
    for photo in photos:
        photo["score"] = score(flat, photo)
        half = "fitted" if is_fitted(photo["repo"]) else "judged"
        cells[half, photo["label"], photo["kind"] if photo["label"] not in HONEST else "", photo["tier"]].append(photo)
        if photo["label"] == "real" and photo["score"] >= bounds[0]:
            cells[half, "!", photo["repo"], photo["tier"]].append(photo)
    for key, group in sorted(cells.items()):
        scores = np.array([photo["score"] for photo in group])
        if key[1] == "!":
            print(*key, [Path(p["file"]).name + f" {p['score']:.2f}" for p in group])
            continue
        f1 = [
            max((2 * i["overlap"][0] / max(1, i["overlap"][1] + i["overlap"][2]) for i in p["islands"]
                 if i["sureness"] == p["score"] and "overlap" in i), default=0.0) if p["score"] >= bounds[0] else 0.0
            for p in group
        ]
        print(*key, f"n {len(group)}", *(f"{(scores >= b).mean():.4f}" for b in bounds), f"F1 {np.mean(f1):.2f}")


def write(flat: dict, out: Path) -> None:
    def numbers(values: list) -> str:
        return "[" + ", ".join(str(int(v)) if float(v).is_integer() else str(v) for v in values) + "]"

    names = "".join(f"  '{name}',\n" for name in MEASURES)
    out.write_text(
        "import type { BoostedTrees } from './boosted-trees.js';\n"
        "import type { IslandMeasures } from './island-measures.js';\n\n"
        "/** Which measure each index of the trees stands for. */\n"
        f"export const measureOrder: readonly (keyof IslandMeasures)[] = [\n{names}];\n\n"
        "/** Written by training/touchstone_training/fit_grain.py; what was fitted on what stands in bench/accuracy.md. */\n"
        "// prettier-ignore\n"
        "export const islandTrees: BoostedTrees = {\n"
        f"  start: {flat['start']:.4f},\n"
        f"  measures: {numbers(flat['measures'])},\n"
        f"  bounds: {numbers(flat['bounds'])},\n"
        f"  leaves: {numbers(flat['leaves'])},\n"
        "};\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("measures", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--named", type=float, default=2.5)
    parser.add_argument("--sure", type=float, default=4.5)
    options = parser.parse_args()
    photos = read(options.measures)
    flat = flatten(fit([photo for photo in photos if is_fitted(photo["repo"]) and photo["label"] in HONEST + PAINTED]))
    report(photos, flat, (options.named, options.sure))
    write(flat, options.out)


if __name__ == "__main__":
    main()
