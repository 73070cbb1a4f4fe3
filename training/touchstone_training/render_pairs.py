"""Measures photos and their re-renderings through one and the same history: AI traces with the content held still.

    python -m touchstone_training.render_pairs ROWS.tsv --root DIR --out PAIRS.npz [--count N] [--histories N]

PAIRS.npz: `measures` (pairs, 2, 10, traces; NaN where a view has fewer tiles), real first, `row`, `design`, `psnr`.
"""
import argparse
from multiprocessing import Pool

import numpy as np
from PIL import Image

from . import bank, rows as sources
from .histories import fitted, random_history
from .renderers import DESIGNS, Renderer, psnr
from .tiles import opened

LATENTS = ((2, 4), (2, 5), (4, 8), (4, 12), (8, 24), (8, 32))
LEAST_PSNR = 32

renderers = []


def start(fitted_renderers):
    bank.start()
    renderers.extend(fitted_renderers)


def pair(task):
    """Measured views of one photo and its re-rendering; empty when the photo is too small or comes out too poor."""
    index, path, seed, histories = task
    rng = np.random.default_rng(seed)
    try:
        photo = fitted(opened(path), int(rng.integers(800, 1200)))
    except OSError:
        return []
    if min(photo.size) < 280:
        return []
    renderer = renderers[rng.integers(len(renderers))]
    pixels = renderer.trimmed(np.asarray(photo))
    drawn = renderer.render(pixels)
    quality = psnr(pixels, drawn)
    if quality < LEAST_PSNR:
        return []
    out = []
    for _ in range(histories):
        draw = int(rng.integers(2**31))
        both = [bank.view_of(random_history(Image.fromarray(p), np.random.default_rng(draw))) for p in (pixels, drawn)]
        if None not in both:
            out.append((index, f"{renderer.design}{renderer.factor}", quality, np.stack([seen[0] for seen in both])))
    return out


def solved(members, root, seed, photos=8):
    """Every design and latent size, each solved on its own few photos."""
    rng, out = np.random.default_rng(seed), []
    for design in DESIGNS:
        for factor, channels in LATENTS:
            if design == "bilinear" and factor == 2:
                continue
            crops = []
            while len(crops) < photos:
                try:
                    photo = opened(sources.locate(members[rng.integers(len(members))], root))
                except OSError:
                    continue
                crops.append(np.asarray(photo).astype(float)[:256, :256])
            out.append(Renderer(design, factor, channels).fit(crops))
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index")
    parser.add_argument("--root", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--histories", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=13)
    args = parser.parse_args()
    members = [(n, r) for n, r in enumerate(sources.read_index(args.index)) if r.label == "real"]
    rng = np.random.default_rng(args.seed)
    chosen = [members[p] for p in rng.permutation(len(members))[:args.count]]
    tasks = [(n, sources.locate(r, args.root), (args.seed, n), args.histories) for n, r in chosen]
    solvers = solved([r for _, r in members if r.file.endswith(".jpg")], args.root, args.seed)
    with Pool(args.workers, start, (solvers,)) as pool:
        made = [one for many in pool.imap(pair, tasks, 4) for one in many]
    row, design, quality, measures = zip(*made)
    np.savez(args.out, measures=np.array(measures, np.float32), row=row, design=design, psnr=quality)
    print(f"{len(made)} pairs, mean PSNR {np.mean(quality):.1f} dB")


if __name__ == "__main__":
    main()
