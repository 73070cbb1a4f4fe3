"""Small AI insertions pasted back into real photos, beside their honest twins: `python -m touchstone_training.small_insertions`.

The line that the field calls solved: .1 to 5 % of the pixels, both sides encoded alike. Photos are those that
edit_bank holds out; version 1 of edit-localiser saw pictures of these generators as donors of pasted pieces. `pair`: what an AI editor changed, laid over its own original where the two align; `donor`: a piece
of an AI image in a real photo. Camera JPEG, paste, save, once more saved at quality 75; writes INDEX.tsv for `touchstone evaluate`.
"""
import argparse
import io
import os

import cv2
import numpy as np
from PIL import Image

from .edit_bank import HELD_OUT
from .edit_samples import blob, jpeg, mixed
from .rows import locate, read_index, without

SOURCES = HELD_OUT | {
    "jyoung105/yetter", "PicoTrex/Awesome-Nano-Banana-images", "dslounge/remark-ecomm-hacks-starter", "geekyutao/Inpaint-Anything", "TencentARC/BrushNet",
}
SIDE = 1600
LEAST = 640
SHARES = (0.001, 0.05)
"""Grey levels between an edit and its original, beyond which a part is changed, and within which the rest is the same scene."""
CHANGED, SAME = 24, 8
ALIGNED_AT = 512


def opened(row, root):
    """(pixels, whether a JPEG's own blocks still stand in them), cut or scaled down to SIDE; None where too small or unreadable."""
    try:
        with Image.open(locate(row, root)) as image:
            own = image.format == "JPEG"
            pixels = np.asarray(image.convert("RGB"))
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    return (pixels, own) if min(pixels.shape[:2]) >= LEAST // 2 else None


def fitted(pixels, own, rng, side):
    """A large photo at its own scale in a part on its own grid, or scaled down as a whole, by turns; whole where `side` is 0."""
    height, width = pixels.shape[:2]
    if side == 0 or max(height, width) <= side:
        return pixels, own
    if rng.random() < 0.5:
        scale = side / max(height, width)
        return cv2.resize(pixels, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA), False
    h, w = min(height, side), min(width, side)
    y, x = (16 * int(rng.integers(0, free // 16 + 1)) for free in (height - h, width - w))
    return pixels[y : y + h, x : x + w], own


def pasted_donor(base, donor, rng):
    share = SHARES[0] * (SHARES[1] / SHARES[0]) ** rng.random()
    opacity = blob(base.shape, rng, share, rng.uniform(0.5, 3))
    ys, xs = np.nonzero(opacity > 0)
    if len(ys) == 0:
        return None
    top, bottom, left, right = ys.min(), ys.max() + 1, xs.min(), xs.max() + 1
    h, w = bottom - top, right - left
    scale = min(1.0, rng.uniform(0.5, 1.0))
    small = cv2.resize(donor, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    if small.shape[0] < h or small.shape[1] < w:
        grow = max(h / small.shape[0], w / small.shape[1]) * 1.01
        small = cv2.resize(small, None, fx=grow, fy=grow, interpolation=cv2.INTER_CUBIC)
    y, x = rng.integers(0, small.shape[0] - h + 1), rng.integers(0, small.shape[1] - w + 1)
    over = base.copy()
    over[top:bottom, left:right] = small[y : y + h, x : x + w]
    return mixed(base, over, opacity), opacity


def aligned(original, edit):
    """The edit on the original's canvas, by the best affine between them; None where the scene is not the same."""
    height, width = original.shape[:2]
    edit = cv2.resize(edit, (width, height), interpolation=cv2.INTER_AREA if edit.shape[0] > height else cv2.INTER_CUBIC)
    scale = min(1, ALIGNED_AT / max(height, width))
    small = [cv2.resize(p, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) for p in (original, edit)]
    grey = [cv2.cvtColor(p, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255 for p in small]
    warp = np.eye(2, 3, dtype=np.float32)
    try:
        _, warp = cv2.findTransformECC(*grey, warp, cv2.MOTION_AFFINE, (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 60, 1e-5), None, 5)
    except cv2.error:
        return None
    warp[:, 2] /= scale
    if np.abs(warp[:, :2] - np.eye(2)).max() > 0.08 or np.abs(warp[:, 2]).max() > 0.08 * max(height, width):
        return None
    if np.abs(warp - np.eye(2, 3)).max() < 0.3 and np.abs(warp[:, :2] - np.eye(2)).max() < 2e-4:
        return edit
    return cv2.warpAffine(edit, warp, (width, height), flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REFLECT)


def pasted_pair(original, edit, rng):
    """The editor's strongest changed region alone, laid over the original; None where the pair does not align or the region is of another size."""
    edit = aligned(original, edit)
    if edit is None:
        return None
    away = cv2.GaussianBlur(np.abs(edit.astype(np.float32) - original).mean(2), (0, 0), 3)
    if np.median(away) > SAME:
        return None
    count, labels, stats, _ = cv2.connectedComponentsWithStats((away > CHANGED).astype(np.uint8))
    size = original.shape[0] * original.shape[1]
    fitting = [n for n in range(1, count) if SHARES[0] <= stats[n, cv2.CC_STAT_AREA] / size <= SHARES[1]]
    if not fitting:
        return None
    best = max(fitting, key=lambda n: stats[n, cv2.CC_STAT_AREA])
    region = cv2.morphologyEx((labels == best).astype(np.float32), cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    region = cv2.dilate(region, np.ones((5, 5), np.uint8))
    if region.mean() > SHARES[1]:
        return None
    opacity = cv2.GaussianBlur(region, (0, 0), rng.uniform(0.5, 2))
    return mixed(original, edit, opacity), opacity


class Set:
    def __init__(self, out):
        self.out, self.lines = out, ["file\tset\tlabel\tkind\tsource\trepo\tmask\tpair\tsha256\ttier"]

    def write(self, name, data):
        path = os.path.join(self.out, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as handle:
            handle.write(data)
        return name

    def add(self, kind, source, repo, base, forged, mask, rng):
        """Four files: the insertion and its twin as saved after the edit, and both saved again at quality 75."""
        name = f"{len(self.lines) // 4:04d}"
        buffer = io.BytesIO()
        Image.fromarray((mask * 255).astype(np.uint8)).save(buffer, "PNG")
        marked = self.write(f"masks/{name}.png", buffer.getvalue())
        quality, sampling = int(rng.integers(80, 97)), int(rng.choice([0, 2]))
        for label, pixels in (("ai_edit", forged), ("real", base)):
            data = jpeg(pixels, quality, sampling)
            again = jpeg(np.asarray(Image.open(io.BytesIO(data))), 75, 2)
            for tier, bytes_ in (("saved", data), ("jpeg75", again)):
                file = self.write(f"{tier}/{label}/{name}.jpg", bytes_)
                self.lines.append("\t".join([file, tier, label, kind, source, repo, marked if label == "ai_edit" else "", name, "", tier]))

    def finish(self):
        self.write("INDEX.tsv", ("\n".join(self.lines) + "\n").encode())


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--index", required=True)
    ap.add_argument("--exclude", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--donors", type=int, default=240, help="insertions of donors; all pairs that align are taken")
    ap.add_argument("--side", type=int, default=SIDE, help="longest side; 0 keeps photos whole and takes only those above 6 megapixels")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    rng, root, made = np.random.default_rng(a.seed), os.path.dirname(a.index), Set(a.out)
    rows = [r for r in without(read_index(a.index), read_index(a.exclude)) if r.repo in SOURCES]
    groups = {}
    for row in rows:
        if row.label == "real" and row.pair == "":
            groups.setdefault(row.repo, []).append(row)
    donors = [r for r in rows if r.is_ai]
    families = {}
    for row in donors:
        families.setdefault(row.group, []).append(row)
    pairs = 0
    if a.side:
        originals = {}
        for row in rows:
            if row.label == "real" and row.pair:
                originals.setdefault(row.pair, []).append(row)
        for row in (r for r in rows if r.label == "ai_edit" and r.pair):
            edit = opened(row, root)
            for other in originals.get(row.pair, []):
                base = opened(other, root)
                if edit is None or base is None:
                    continue
                base = fitted(*base, np.random.default_rng(0), 10**6)[0]
                if max(base.shape[:2]) > a.side:
                    scale = a.side / max(base.shape[:2])
                    base = cv2.resize(base, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
                base = np.asarray(Image.open(io.BytesIO(jpeg(base, int(rng.integers(85, 97)), 2))))
                result = pasted_pair(base, edit[0], rng)
                if result is not None:
                    made.add("pair", row.group, row.repo, base, result[0], result[1], rng)
                    pairs += 1
                    break
    names, count = sorted(groups), 0
    while count < a.donors:
        group = groups[names[rng.integers(len(names))]]
        family = families[sorted(families)[rng.integers(len(families))]]
        row, from_ = group[rng.integers(len(group))], family[rng.integers(len(family))]
        base, donor = opened(row, root), opened(from_, root)
        if base is None or donor is None or (a.side == 0 and base[0].shape[0] * base[0].shape[1] < 6_000_000):
            continue
        pixels, own = fitted(*base, rng, a.side)
        if min(pixels.shape[:2]) < LEAST:
            continue
        if not own:
            pixels = np.asarray(Image.open(io.BytesIO(jpeg(pixels, int(rng.integers(85, 97)), 2))))
        result = pasted_donor(pixels, donor[0], rng)
        if result is None:
            continue
        made.add("donor", from_.group, row.repo, pixels, result[0], result[1], rng)
        count += 1
    made.finish()
    print(pairs, "pairs,", count, "donors")


if __name__ == "__main__":
    main()
