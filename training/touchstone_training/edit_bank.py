"""Crops of real photos, and of AI images as donors, decoded once: `python -m touchstone_training.edit_bank`.

Crops start at multiples of 16 pixels, so that a photo's own block grid stands where it stood. Large photos are
cut at their own scale or scaled down first, by turns: both are what people upload.
"""
import argparse
import io
import json
import os
from multiprocessing import Pool

import numpy as np
from PIL import Image

from .rows import NOT_PHOTOS, capped, locate, read_index, without

SIDE = 768
LEAST = 336
LARGE = 1600
Image.MAX_IMAGE_PIXELS = 60_000_000

# Sources the fit never sees: unseen cameras, an unseen kind of scene, and every set of published forgeries.
HELD_OUT = {
    "Talon540Programming/ConePictures", "drewnoakes/metadata-extractor-images", "fallenshock/FlowEdit", "biankatpas/Cracks-and-Potholes-in-Road-Images-Dataset",
    "shrimantasatpati/Spot-the-Fake-Photo", "MikeKovarik/exifr", "mapo80/image-forgery-scanner", "michalsorel/jpegcopymove", "caomw/matlab-forensics",
    "ISICV/ManTraNet", "Steinthor/MediaDataProject",
}


def crops_of(job):
    """Crops of one photo as (own, pixels): several of a large one; own is 1 where the photo's own JPEG history still stands."""
    path, seed = job
    rng = np.random.default_rng(seed)
    try:
        with open(path, "rb") as handle:
            image = Image.open(io.BytesIO(handle.read()))
        own = image.format == "JPEG"
        image = image.convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        return []
    count = 1 if max(image.size) < LARGE else 4
    return [crop for crop in (cut(image, own, rng) for _ in range(count)) if crop is not None]


def cut(image, own, rng):
    longest = max(image.size)
    if longest >= LARGE and rng.random() < 0.5:
        scale = rng.uniform(900, 1600) / longest
        image = image.resize(tuple(round(side * scale) for side in image.size), Image.Resampling.LANCZOS)
        own = False
    width, height = image.size
    if min(width, height) < LEAST:
        return None
    w, h = min(SIDE, width), min(SIDE, height)
    x, y = (16 * int(rng.integers(0, (free // 16) + 1)) for free in (width - w, height - h))
    return int(own), np.asarray(image.crop((x, y, x + w, y + h)))


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--index", required=True)
    ap.add_argument("--exclude", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--limit", type=int, default=600)
    ap.add_argument("--held-out", action="store_true", help="the sources that the fit never sees, instead")
    a = ap.parse_args()
    root = os.path.dirname(a.index)
    rows = [r for r in without(read_index(a.index), read_index(a.exclude))
            if (r.repo in HELD_OUT) == a.held_out and (r.repo, r.label) not in NOT_PHOTOS and (r.label == "real" or r.is_ai)]
    rows = capped(rows, a.limit, a.seed, {"abin24/Magnetic-tile-defect-datasets.": 150, "esgario/lara2018": 300})
    os.makedirs(a.out, exist_ok=True)
    index, offset = [], 0
    with open(os.path.join(a.out, "crops.bin"), "wb") as out, Pool(2) as pool:
        jobs = [(locate(row, root), a.seed * 1_000_003 + n) for n, row in enumerate(rows)]
        for row, made in zip(rows, pool.imap(crops_of, jobs, chunksize=8)):
            for own, pixels in made:
                out.write(pixels.tobytes())
                index.append({"at": offset, "height": pixels.shape[0], "width": pixels.shape[1], "own": own,
                              "real": row.label == "real", "group": row.group})
                offset += pixels.size
    with open(os.path.join(a.out, "crops.json"), "w", encoding="utf-8") as handle:
        json.dump(index, handle)
    print(len(index), "crops,", sum(c["real"] for c in index), "real")


if __name__ == "__main__":
    main()
