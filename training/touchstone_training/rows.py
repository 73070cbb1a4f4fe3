"""The labelled photos: which rows are used, where they come from, and who is held out.

An index is the tab-separated file that collect.py writes: file, set, label, kind, source, repo, path,
mask, pair, sha256, licence. A *source* here is the unit of splitting: a generator family, or a
repository (its cameras and its history) for everything else.
"""
import csv
import os
from collections import defaultdict
from dataclasses import dataclass

import numpy as np

# Generator families: hosts of one model ("flux.1-dev via fal") are one source, or the split leaks.
FAMILIES = (
    ("flux", "flux"), ("qwen", "qwen"), ("gpt", "gpt-image"), ("gemini", "gemini"), ("nano banana", "gemini"),
    ("stable-diffusion-1", "sd1"), ("lama", "lama"), ("stable-diffusion-2", "sd2-inpaint"), ("sd-1.5", "brushnet"),
)

# Rows that a photo detector should not learn from: drawings, maps and posters stand among the photos.
NOT_PHOTOS = {("PicoTrex/Awesome-Nano-Banana-images", "real"), ("jyoung105/yetter", "real")}

# Repositories of hundreds of photos that all look alike.
ALIKE = {"abin24/Magnetic-tile-defect-datasets.": 60, "esgario/lara2018": 120, "biankatpas/Cracks-and-Potholes-in-Road-Images-Dataset": 120}


@dataclass(frozen=True)
class Row:
    file: str
    label: str
    kind: str
    source: str
    repo: str
    mask: str
    pair: str
    sha256: str

    @property
    def is_ai(self):
        return self.label in ("ai_full", "ai_edit")

    @property
    def group(self):
        """Unit of splitting: generator family of an AI row, repository of any other."""
        if not self.is_ai:
            return self.repo
        name = self.source.lower()
        return next((family for part, family in FAMILIES if part in name), name or self.repo)


def read_index(path):
    """Rows of an index; columns it lacks read as empty."""
    names = Row.__dataclass_fields__
    with open(path, newline="", encoding="utf-8") as handle:
        return [Row(**{n: r.get(n) or "" for n in names}) for r in csv.DictReader(handle, delimiter="\t")]


def without(rows, *others):
    """Rows whose bytes occur in none of `others`, each content once."""
    seen = {r.sha256 for other in others for r in other}
    kept = []
    for row in rows:
        if row.sha256 and row.sha256 in seen:
            continue
        seen.add(row.sha256)
        kept.append(row)
    return kept


def capped(rows, limit, seed, limits=None):
    """At most `limit` rows of one repository and label (`limits[repo]` overrides), drawn by `seed`, in file order."""
    groups = defaultdict(list)
    for row in rows:
        groups[row.repo, row.label].append(row)
    kept = []
    for key in sorted(groups):
        members, most = groups[key], (limits or {}).get(key[0], limit)
        order = np.random.default_rng(seed).permutation(len(members))[:most]
        kept += [members[i] for i in sorted(order)]
    return kept


def real_and_generated(index, exclude, limit, seed):
    """Real photos and AI images of an index that do not stand in `exclude`: what `synthesis` learns from and is judged on."""
    rows = without(read_index(index), read_index(exclude))
    return capped([r for r in rows if (r.repo, r.label) not in NOT_PHOTOS and (r.label == "real" or r.is_ai)], limit, seed, ALIKE)


def locate(row, root):
    return os.path.join(root, row.file)
