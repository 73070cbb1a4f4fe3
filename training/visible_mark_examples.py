"""Draws the examples that the visible-mark analyzer's search and reader are fitted on.

    python training/visible_mark_examples.py PHOTOS.txt EXAMPLES.npz [--count 36000] [--seed 0]

PHOTOS.txt names real photos, a path per line. EXAMPLES.npz gets, for each piece of writing, the strip that the reader sees (`strips`, 20 x 72),
the patch that the search sees (`patches`, 8 x 28), one beside its place (`beside`), its class (`labels`) and whether it is stacked.
All are signed bytes: 28 is one standard deviation.
"""

import argparse
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import cv2
import numpy as np

from visible_mark_scenes import faces, loaded, scene, strip_of

# Rows, columns, cells that the letters are high, cells after the end: src/image/mark-strip.ts and mark-search.ts.
STRIP = (20, 72, 16, 4)
PATCH = (8, 28, 6, 2)
PHOTOS_AT_ONCE = 120


def near(letters, end, middle, size, along, over):
    scaled = letters * np.exp(random.uniform(-size, size))
    return scaled, end + letters * random.uniform(-along, along), middle + letters * random.uniform(-over, over)


def beside(letters, end, middle):
    """A place that a search might take for this one, wrong in where it stands or in its size."""
    way = random.random()
    if way < 0.4:
        return letters, end + letters * random.choice([-1, 1]) * random.uniform(0.35, 2), middle
    if way < 0.7:
        return letters, end, middle + letters * random.choice([-1, 1]) * random.uniform(0.3, 0.9)
    return letters * random.choice([0.6, 0.72, 1.35, 1.6]), end, middle


def make(job):
    seed, count, paths = job
    random.seed(seed)
    cv2.setNumThreads(1)
    photos, fonts = loaded(paths, PHOTOS_AT_ONCE), faces()
    rows = []
    while len(rows) < count:
        made = scene(photos, fonts, random.random() < 0.4)
        if made is None:
            continue
        picture, letters, end, middle, stacked, label = made
        cut = [
            strip_of(picture, *near(letters, end, middle, 0.11, 0.14, 0.1), stacked, *STRIP),
            strip_of(picture, *near(letters, end, middle, 0.1, 0.1, 0.1), stacked, *PATCH),
            strip_of(picture, *beside(letters, end, middle), stacked, *PATCH),
        ]
        if all(one is not None for one in cut):
            rows.append((*cut, label, stacked))
    return [np.array(column) for column in zip(*rows)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('photos', type=Path)
    parser.add_argument('examples', type=Path)
    parser.add_argument('--count', type=int, default=36_000)
    parser.add_argument('--seed', type=int, default=0)
    options = parser.parse_args()
    paths = [line for line in options.photos.read_text().split('\n') if line]
    jobs = [(options.seed + part, options.count // 12, paths) for part in range(12)]
    with ProcessPoolExecutor(1) as pool:
        made = list(pool.map(make, jobs))
    names = ['strips', 'patches', 'beside', 'labels', 'stacked']
    np.savez(options.examples, **{name: np.concatenate(column) for name, column in zip(names, zip(*made))})


if __name__ == '__main__':
    main()
