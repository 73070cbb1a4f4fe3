"""Forged crops with their honest twins: one scene, one history, and only the edit between them.

Content must not give the answer, so the same edits also happen before the camera (a decoy: painted, then saved and
re-sampled as part of the scene, and not marked), and both twins pass the very same draws of every later step.
"""
import io
import json
import os

import cv2
import numpy as np
from PIL import Image

from .edit_traces import block_traces, opened, CHANNELS

SIDE = 320
CELLS = SIDE // 8
# Of a photo as saved, traces come of so much: a histogram of a crop's few blocks is rough, a photo's is not.
WHOLE = 640


class Bank:
    """Crops of edit_bank, mapped into memory."""

    def __init__(self, folder):
        self.bytes = np.memmap(os.path.join(folder, "crops.bin"), np.uint8, "r")
        with open(os.path.join(folder, "crops.json"), encoding="utf-8") as handle:
            self.crops = json.load(handle)
        groups = {}
        for n, crop in enumerate(self.crops):
            if crop["real"]:
                groups.setdefault(crop["group"], []).append(n)
        self.groups = [groups[key] for key in sorted(groups)]
        # Between one photo one vote and one source one vote.
        weights = np.sqrt([len(group) for group in self.groups])
        self.weights = weights / weights.sum()
        self.made = [n for n, crop in enumerate(self.crops) if not crop["real"]] or list(range(len(self.crops)))

    def pixels(self, n):
        c = self.crops[n]
        return np.asarray(self.bytes[c["at"] : c["at"] + c["height"] * c["width"] * 3]).reshape(c["height"], c["width"], 3)

    def real(self, rng):
        group = self.groups[rng.choice(len(self.groups), p=self.weights)]
        n = group[rng.integers(len(group))]
        return self.pixels(n), bool(self.crops[n]["own"])

    def generated(self, rng):
        return self.pixels(self.made[rng.integers(len(self.made))])


def jpeg(pixels, quality, subsampling):
    data = io.BytesIO()
    Image.fromarray(pixels).save(data, "JPEG", quality=quality, subsampling=subsampling)
    return data.getvalue()


def again(pixels, quality, subsampling=2):
    return np.asarray(Image.open(io.BytesIO(jpeg(pixels, quality, subsampling))).convert("RGB"))


def window(pixels, side, rng, step=8):
    height, width = pixels.shape[:2]
    h, w = min(side, height), min(side, width)
    y, x = (step * int(rng.integers(0, free // step + 1)) for free in (height - h, width - w))
    return pixels[y : y + h, x : x + w].copy()


def blob(shape, rng, share, feather):
    """Soft random shape: opacity in [0, 1] of `share` of the picture."""
    height, width = shape[:2]
    radius = np.sqrt(share * height * width / np.pi)
    cx, cy = rng.uniform(0.1, 0.9) * width, rng.uniform(0.1, 0.9) * height
    # No waves reach further; elsewhere there is nothing to work out.
    reach = 3 * radius + 4 * feather + 2
    top, left = max(0, int(cy - reach)), max(0, int(cx - reach))
    yy, xx = np.mgrid[top : min(height, int(cy + reach)), left : min(width, int(cx + reach))].astype(np.float32)
    angle = rng.uniform(0, np.pi)
    stretch = np.exp(rng.uniform(-0.5, 0.5))
    u = ((xx - cx) * np.cos(angle) + (yy - cy) * np.sin(angle)) * stretch
    v = ((yy - cy) * np.cos(angle) - (xx - cx) * np.sin(angle)) / stretch
    if rng.random() < 0.2:
        distance = np.maximum(np.abs(u), np.abs(v)) * 1.12
    else:
        turn = np.arctan2(v, u)
        wave = sum(rng.normal() * 0.25 / k * np.cos(k * turn + rng.uniform(0, 6.3)) for k in range(2, 7))
        distance = np.hypot(u, v) * (1 + wave)
    hard = (distance < radius).astype(np.float32)
    whole = np.zeros((height, width), np.float32)
    whole[top : top + hard.shape[0], left : left + hard.shape[1]] = cv2.GaussianBlur(hard, (0, 0), feather) if feather > 0.3 else hard
    return whole


def mixed(base, over, opacity):
    return np.clip(base + (over.astype(np.float32) - base) * opacity[..., None] + 0.5, 0, 255).astype(np.uint8)


def placed(donor, shape, rng, rigid):
    """The donor's pixels on the picture's canvas, moved, or scaled and turned as well."""
    height, width = shape[:2]
    angle, scale = (0.0, 1.0) if rigid else (rng.uniform(-25, 25), rng.uniform(0.7, 1.35))
    matrix = cv2.getRotationMatrix2D((donor.shape[1] / 2, donor.shape[0] / 2), angle, scale)
    move = rng.integers(-60, 61, 2)
    matrix[:, 2] += (width / 2 - donor.shape[1] / 2 + move[0], height / 2 - donor.shape[0] / 2 + move[1])
    if rigid:
        matrix[:, 2] = np.rint(matrix[:, 2])
    way = cv2.INTER_NEAREST if rigid else int(rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_LANCZOS4]))
    return cv2.warpAffine(donor, matrix, (width, height), flags=way, borderMode=cv2.BORDER_REFLECT)


def area(rng, low=0.003, high=0.12):
    return low * (high / low) ** rng.random()


def splice(base, bank, rng):
    donor = bank.real(rng)[0] if rng.random() < 0.65 else bank.generated(rng)
    if rng.random() < 0.4:
        donor = again(donor, int(rng.integers(60, 96)))
    over = placed(donor, base.shape, rng, rng.random() < 0.35).astype(np.float32) * rng.uniform(0.9, 1.1)
    opacity = blob(base.shape, rng, area(rng), rng.uniform(0, 3))
    return mixed(base, over, opacity), opacity


def clone(base, _bank, rng):
    opacity = blob(base.shape, rng, area(rng, 0.003, 0.06), rng.uniform(0, 3))
    move = rng.integers(40, 200, 2) * rng.choice([-1, 1], 2)
    over = np.roll(base, tuple(move), (0, 1))
    if rng.random() < 0.5:
        over = placed(over, base.shape, rng, False)
    return mixed(base, over, opacity), opacity


def stain(base, _bank, rng):
    share = area(rng, 0.005, 0.1)
    opacity = blob(base.shape, rng, share, np.sqrt(share) * SIDE * rng.uniform(0.03, 0.2))
    tint = rng.uniform((60, 40, 20), (150, 110, 80))
    strength = rng.uniform(0.4, 0.9)
    over = base * (1 - strength) + base * tint / 255 * strength
    return mixed(base, over, opacity), opacity


def hole(base, _bank, rng):
    opacity = blob(base.shape, rng, area(rng, 0.002, 0.03), rng.uniform(0.5, 4))
    over = np.full(base.shape, rng.uniform(8, 60), np.float32) + rng.normal(0, 6, 3)
    if rng.random() < 0.5:
        over += rng.normal(0, rng.uniform(1, 5), base.shape[:2])[..., None]
    return mixed(base, over, opacity), opacity


def mould(base, _bank, rng):
    height, width = base.shape[:2]
    opacity = np.zeros((height, width), np.float32)
    radius = np.sqrt(area(rng, 0.004, 0.06)) * height
    cx, cy = rng.uniform(0.15, 0.85) * width, rng.uniform(0.15, 0.85) * height
    for _ in range(int(rng.integers(30, 100))):
        away, turn = radius * rng.random() * rng.random(), rng.uniform(0, 6.3)
        at = (int(cx + away * np.cos(turn)), int(cy + away * np.sin(turn)))
        cv2.circle(opacity, at, max(1, int(radius / 14 * rng.uniform(0.4, 1.6))), 1.0, -1, cv2.LINE_AA)
    opacity = cv2.GaussianBlur(opacity, (0, 0), rng.uniform(0.6, 3))
    over = np.full(base.shape, rng.uniform((40, 50, 40), (90, 95, 70)), np.float32)
    return mixed(base, over, opacity * rng.uniform(0.6, 0.95)), opacity


def crack(base, _bank, rng):
    height, width = base.shape[:2]
    opacity = np.zeros((height, width), np.float32)
    for _ in range(int(rng.integers(1, 4))):
        x, y, turn = rng.uniform(0.1, 0.9) * width, rng.uniform(0.1, 0.9) * height, rng.uniform(0, 6.3)
        thick = int(rng.integers(1, 5))
        for _ in range(int(rng.integers(8, 40))):
            turn += rng.normal(0, 0.5)
            step = rng.uniform(4, 16)
            to = (x + step * np.cos(turn), y + step * np.sin(turn))
            cv2.line(opacity, (int(x), int(y)), (int(to[0]), int(to[1])), 1.0, thick, cv2.LINE_AA)
            x, y = to
    opacity = cv2.GaussianBlur(opacity, (0, 0), rng.uniform(0.4, 1.2))
    return mixed(base, np.full(base.shape, rng.uniform(5, 70), np.float32), opacity), opacity


def smudge(base, _bank, rng):
    opacity = blob(base.shape, rng, area(rng, 0.005, 0.08), rng.uniform(1, 8))
    reach = int(rng.integers(5, 22))
    if rng.random() < 0.5:
        over = cv2.GaussianBlur(base, (0, 0), reach / 5)
    else:
        line = np.zeros((reach, reach), np.float32)
        turn = rng.uniform(0, np.pi)
        half = reach / 2
        ends = [(int(half + s * half * np.cos(turn)), int(half + s * half * np.sin(turn))) for s in (-1, 1)]
        cv2.line(line, ends[0], ends[1], 1.0, 1)
        over = cv2.filter2D(base, -1, line / max(1, line.sum()), borderType=cv2.BORDER_REFLECT)
    return mixed(base, over, opacity), opacity


def inpaint(base, _bank, rng):
    opacity = blob(base.shape, rng, area(rng, 0.002, 0.02), 0)
    way = cv2.INPAINT_TELEA if rng.random() < 0.5 else cv2.INPAINT_NS
    return cv2.inpaint(base, (opacity > 0).astype(np.uint8), 3, way), opacity


def patched(base, _bank, rng):
    """Filled in from patches of what lies around, each the one that goes best with what is there already."""
    opacity = blob(base.shape, rng, area(rng, 0.002, 0.02), rng.uniform(0, 2))
    height, width = base.shape[:2]
    cell, frame = int(rng.integers(8, 25)), 4
    over = base.copy()
    rows, columns = np.nonzero(opacity > 0)
    reach = int(max(np.ptp(rows), np.ptp(columns))) + cell if len(rows) else 0
    for y in range(rows.min(initial=height), rows.max(initial=0) + 1, cell):
        for x in range(columns.min(initial=width), columns.max(initial=0) + 1, cell):
            if not opacity[y : y + cell, x : x + cell].any():
                continue
            top, left, bottom, right = max(0, y - frame), max(0, x - frame), min(height, y + cell), min(width, x + cell)
            here = over[top:bottom, left:right].astype(np.int16)
            best, least = None, np.inf
            for dy, dx in rng.integers(-reach - cell, reach + cell + 1, (16, 2)):
                fy, fx = top + dy, left + dx
                if fy < 0 or fx < 0 or fy + bottom - top > height or fx + right - left > width or opacity[fy : fy + bottom - top, fx : fx + right - left].any():
                    continue
                there = base[fy : fy + bottom - top, fx : fx + right - left]
                off = np.abs(here - there)
                wrong = off[: y - top].sum() + off[:, : x - left].sum()
                if wrong < least:
                    best, least = there[y - top :, x - left :], wrong
            if best is not None:
                over[y:bottom, x:right] = best
    return mixed(base, over, opacity), opacity


def rendered(base, _bank, rng):
    """A region that went through another renderer: same content, other sampling and grain."""
    opacity = blob(base.shape, rng, area(rng, 0.006, 0.15), rng.uniform(0, 4))
    height, width = base.shape[:2]
    over = base
    way = rng.random()
    if way < 0.6:
        scale = rng.uniform(0.4, 0.95)
        ways = [cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_AREA, cv2.INTER_LANCZOS4]
        small = cv2.resize(base, None, fx=scale, fy=scale, interpolation=int(rng.choice(ways)))
        over = cv2.resize(small, (width, height), interpolation=int(rng.choice([*ways[:2], cv2.INTER_LANCZOS4, cv2.INTER_NEAREST])))
    elif way < 0.8:
        over = cv2.bilateralFilter(base, 5, rng.uniform(15, 50), 3)
    else:
        over = cv2.medianBlur(base, 3)
    if rng.random() < 0.5:
        over = cv2.addWeighted(over, 1.5, cv2.GaussianBlur(over, (0, 0), 1.2), -0.5, 0)
    over = over.astype(np.float32)
    if rng.random() < 0.5:
        over = over + rng.normal(0, rng.uniform(0.5, 3), over.shape)
    return mixed(base, over, opacity), opacity


EDITS = ((splice, 0.26), (clone, 0.12), (stain, 0.08), (hole, 0.06), (mould, 0.08), (crack, 0.07), (smudge, 0.07), (inpaint, 0.06),
         (patched, 0.06), (rendered, 0.14))


def edited(base, bank, rng):
    edit = EDITS[rng.choice(len(EDITS), p=[weight for _, weight in EDITS])][0]
    pixels, opacity = edit(base, bank, rng)
    changed = np.abs(pixels.astype(np.int16) - base).max(2)
    return pixels, ((opacity >= 0.25) & (changed > 0)).astype(np.uint8)


def retouched(rng):
    """A whole-picture change, drawn once for both twins."""
    way = rng.random()
    if way < 0.85:
        return lambda pixels: pixels
    if way < 0.9:
        gain, lift = rng.uniform(0.8, 1.2), rng.uniform(-15, 15)
        return lambda pixels: np.clip(pixels * gain + lift, 0, 255).astype(np.uint8)
    if way < 0.95:
        return lambda pixels: cv2.addWeighted(pixels, 1.6, cv2.GaussianBlur(pixels, (0, 0), 1.0), -0.6, 0)
    return lambda pixels: cv2.bilateralFilter(pixels, 5, 25, 3)


def delivered(rng, tier, work):
    """Saves, cuts and copies after the edit, drawn once: gives (bytes, mask) from (pixels, mask)."""
    quality = 0 if rng.random() < 0.12 else int(rng.integers(70, 99))
    shift = tuple(rng.integers(0, 8, 2)) if rng.random() < 0.4 else (0, 0)
    copies = {"native": [], "chat": [(SIDE, (68, 86))], "hard": [((SIDE + work) // 2, (60, 76)), (SIDE, (50, 71))]}[tier]
    copies = [(side, int(rng.integers(*range_))) for side, range_ in copies]

    def run(pixels, mask):
        pixels, mask = pixels[shift[1] :, shift[0] :], mask[shift[1] :, shift[0] :]
        data = None
        if quality:
            data = jpeg(pixels, quality, 0 if quality >= 90 else 2)
        for side, q in copies:
            image = Image.open(io.BytesIO(data)).convert("RGB") if data else Image.fromarray(pixels)
            image = image.resize((side, side), Image.Resampling.LANCZOS)
            data = jpeg(np.asarray(image), q, 2)
        if data is None:
            buffer = io.BytesIO()
            Image.fromarray(pixels).save(buffer, "PNG", compress_level=1)
            data = buffer.getvalue()
        return data, mask

    return run


def twins(bank, rng):
    """[(RGB, block traces, mask at 1/8)] of the forged crop and its honest twin; None where the draw is too small."""
    tier = rng.choice(["native", "chat", "hard"], p=[0.5, 0.3, 0.2])
    pixels, own = bank.real(rng)
    work = WHOLE + 8 if tier == "native" else int(SIDE * rng.uniform(1.05, 2.0))
    base = window(pixels, work, rng)
    if min(base.shape[:2]) < SIDE + 8:
        return None
    base = base[: min(base.shape[:2]), : min(base.shape[:2])]
    if rng.random() < 0.3:
        base, _ = edited(base, bank, rng)
        base = np.clip(base + rng.normal(0, rng.uniform(0.5, 2.5), base.shape), 0, 255).astype(np.uint8)
        own = False
    if not own or rng.random() < 0.4:
        base = again(base, int(rng.integers(75, 98)), int(rng.choice([0, 2])))
    forged, mask = edited(base, bank, rng)
    if not mask.any():
        return None
    touch, deliver = retouched(rng), delivered(rng, tier, base.shape[0])
    untraced = rng.random() < 0.03
    out, sight = [], None
    for picture, where in ((forged, mask), (base, np.zeros_like(mask))):
        data, where = deliver(touch(picture), where)
        rgb, blocks, divisors = opened(data)
        rows, columns = rgb.shape[0] // 8, rgb.shape[1] // 8
        if where.shape != rgb.shape[:2]:
            where = cv2.resize(where, rgb.shape[1::-1], interpolation=cv2.INTER_AREA)
        traces = np.zeros((CHANNELS, rows, columns), np.float32) if blocks is None or untraced else block_traces(blocks, divisors)
        small = cv2.resize(where[: rows * 8, : columns * 8].astype(np.float32), (columns, rows), interpolation=cv2.INTER_AREA)
        sight = sight or seen(small, rng)
        y, x = sight
        here = slice(y, y + CELLS), slice(x, x + CELLS)
        out.append((rgb[8 * y : 8 * y + SIDE, 8 * x : 8 * x + SIDE], traces[(slice(None), *here)], small[here]))
    return out


def seen(mask, rng):
    """Row and column of a window of CELLS x CELLS blocks that has part of the mask in it."""
    places = np.argwhere(mask > 0)
    at = places[rng.integers(len(places))] if len(places) else (0, 0)
    return tuple(int(np.clip(place - rng.integers(CELLS), 0, max(0, size - CELLS))) for place, size in zip(at, mask.shape))
