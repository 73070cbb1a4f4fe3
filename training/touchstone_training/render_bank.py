"""Crops of real photos beside their re-renderings, and of AI images: `python -m touchstone_training.render_bank`.

OUT/crops.bin holds N crops of SIDE x SIDE x 3 bytes, OUT/crops.json a row each: group (unit of splitting), repo, kind
(`real`, `rendered`, `ai`) and, of a re-rendering, `of`: the crop it shows. Photos are first brought to the size of what
generators make, by turns, so that neither scale nor shape tells the classes apart.
"""
import argparse
import json
import os
from multiprocessing import Pool

import numpy as np
import torch
from PIL import Image

from . import rows as sources
from .latent_renderer import LatentRenderer
from .tiles import readable

SIDE = 512
Image.MAX_IMAGE_PIXELS = 60_000_000

renderer = None


def start(folder):
    global renderer
    torch.set_num_threads(1)
    renderer = LatentRenderer(folder) if folder else None


def psnr(a, b):
    return 10 * np.log10(255**2 / np.mean((a.astype(float) - b.astype(float)) ** 2))


def crop_of(path, rng):
    """One SIDE x SIDE crop at a random scale; None of photos that cannot be read or are too small."""
    image = readable(path)
    if image is None or min(image.size) < SIDE * 0.75:
        return None
    least = min(image.size)
    wanted = max(SIDE, int(np.exp(rng.uniform(np.log(SIDE), np.log(max(SIDE + 1, min(least, 1600)))))))
    if rng.random() < 0.7 or least < SIDE:
        image = image.resize(tuple(max(SIDE, round(s * wanted / least)) for s in image.size), Image.Resampling.LANCZOS, reducing_gap=2.0)
    x, y = (int(rng.integers(0, free - SIDE + 1)) for free in image.size)
    return np.asarray(image.crop((x, y, x + SIDE, y + SIDE)))


def made(job):
    path, seed, render = job
    rng = np.random.default_rng(seed)
    pixels = crop_of(path, rng)
    if pixels is None:
        return None
    if not render:
        return pixels, None, None
    noise = 0.0 if rng.random() < 0.4 else rng.uniform(0.02, 0.3)
    twin = renderer.render(pixels, noise, torch.Generator().manual_seed(seed))
    return pixels, twin, round(float(psnr(pixels, twin)), 1)


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--index", required=True)
    ap.add_argument("--exclude", required=True)
    ap.add_argument("--autoencoder", required=True, help="folder of the latent encoder and decoder")
    ap.add_argument("--out", required=True)
    ap.add_argument("--cap", type=int, default=500)
    ap.add_argument("--rendered", type=float, default=0.6, help="share of the real crops that are re-rendered too")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--workers", type=int, default=2)
    a = ap.parse_args()
    root = os.path.dirname(a.index)
    rows = sources.real_and_generated(a.index, a.exclude, a.cap, a.seed)
    rng = np.random.default_rng(a.seed)
    jobs, owners = [], []
    for row in rows:
        times = 1 if row.label == "real" or row.group == "sd1" else 3
        for _ in range(times):
            jobs.append((sources.locate(row, root), int(rng.integers(2**31)), row.label == "real" and rng.random() < a.rendered))
            owners.append(row)
    os.makedirs(a.out, exist_ok=True)
    index, count = [], 0
    with open(os.path.join(a.out, "crops.bin"), "wb") as out, Pool(a.workers, start, (a.autoencoder,)) as pool:
        for n, (row, result) in enumerate(zip(owners, pool.imap(made, jobs, 4))):
            if n % 200 == 0:
                print(n, "of", len(jobs), count, "crops", flush=True)
            if result is None:
                continue
            pixels, twin, quality = result
            out.write(pixels.tobytes())
            index.append({"kind": "real" if row.label == "real" else "ai", "group": row.group, "repo": row.repo, "label": row.label})
            count += 1
            if twin is not None:
                out.write(twin.tobytes())
                index.append({"kind": "rendered", "group": row.group, "repo": row.repo, "of": count - 1, "psnr": quality})
                count += 1
    with open(os.path.join(a.out, "crops.json"), "w", encoding="utf-8") as handle:
        json.dump(index, handle)
    quality = [i["psnr"] for i in index if "psnr" in i]
    print(count, "crops,", len(quality), "re-rendered at", round(float(np.mean(quality)), 1), "dB")


if __name__ == "__main__":
    main()
