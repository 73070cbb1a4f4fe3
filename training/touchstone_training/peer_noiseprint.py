"""Runs Noiseprint, a public localiser of splices, over labelled photos: `python -m touchstone_training.peer_noiseprint`.

Cozzolino and Verdoliva, IEEE TIFS 15, 2020. `--models DIR` holds the authors' networks as ONNX (model_qf51.onnx to model_qf101.onnx),
`--blind DIR` the folder `splicebuster` of a checkout of Comprint, in which the authors' blind localisation lies; neither is part of this
repository. Writes each map as OUT/<row>.png (8 bit, least to greatest of that photo) and OUT/scores.jsonl with its greatest
value and the seconds of one core, for bench/map-peer.
"""
import argparse
import csv
import json
import os
import sys
import time
import types

import numpy as np
import onnxruntime as ort
import scipy.linalg
import scipy.ndimage
from PIL import Image, JpegImagePlugin

LOSSLESS_MODEL = 101


def blind_localisation(folder):
    """The authors' modules, under the names that their versions of the libraries had."""
    if not os.path.isfile(os.path.join(folder, "noiseprint", "post_em.py")):
        raise SystemExit(f"Expected the folder `splicebuster` of a checkout of Comprint for --blind but found none in {folder}")
    filters = types.ModuleType("scipy.ndimage.filters")
    filters.uniform_filter, filters.maximum_filter = scipy.ndimage.uniform_filter, scipy.ndimage.maximum_filter
    sys.modules["scipy.ndimage.filters"] = filters
    # Pillow gives tables row by row by now, which this turned them into.
    JpegImagePlugin.convert_dict_qtables = lambda tables: [tables[key] for key in sorted(tables)]
    least_of = scipy.linalg.eigvalsh
    scipy.linalg.eigvalsh = lambda matrix, eigvals=None: least_of(matrix, subset_by_index=eigvals)
    sys.path.insert(0, folder)
    from noiseprint.post_em import EMgu_img, getSpamFromNoiseprint
    from noiseprint.utility.utilityRead import imread2f, jpeg_qtableinv, resizeMapWithPadding
    return EMgu_img, getSpamFromNoiseprint, imread2f, jpeg_qtableinv, resizeMapWithPadding


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--index", required=True)
    ap.add_argument("--root", required=True)
    ap.add_argument("--models", required=True)
    ap.add_argument("--blind", required=True)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    localise, features, read, quality_of, widened = blind_localisation(a.blind)
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    networks = {}
    os.makedirs(a.out, exist_ok=True)
    with open(a.index, newline="", encoding="utf-8") as index, open(os.path.join(a.out, "scores.jsonl"), "w", encoding="utf-8") as out:
        for number, row in enumerate(csv.DictReader(index, delimiter="\t")):
            path = os.path.join(a.root, row["file"])
            begun = time.process_time()
            grey, _ = read(path)
            try:
                quality = int(quality_of(path))
            except (AttributeError, KeyError):
                quality = LOSSLESS_MODEL
            quality = min(max(quality, 51), LOSSLESS_MODEL)
            if quality not in networks:
                networks[quality] = ort.InferenceSession(os.path.join(a.models, f"model_qf{quality}.onnx"), options)
            print_of = networks[quality].run(None, {"input": grey[None, None].astype(np.float32)})[0][0, 0]
            spam, valid, range0, range1, size = features(print_of, grey)
            if valid.sum() < 50:
                continue
            values, _ = localise(spam, valid)
            values[~valid] = values[valid].min()
            low, high = float(values.min()), float(values.max())
            scaled = np.round(255 * (values - low) / max(high - low, 1e-9)).astype(np.uint8)
            Image.fromarray(widened(scaled, range0, range1, size)).save(os.path.join(a.out, f"{number}.png"))
            out.write(json.dumps({"file": row["file"], "map": f"{number}.png", "score": high, "seconds": time.process_time() - begun}) + "\n")
            out.flush()


if __name__ == "__main__":
    main()
