"""A simulated photo of a screen: pixel lattice, perspective, lens, mosaic, glare, tone.

Light is computed linearly on a supersampled sensor. The screen's lattice beats against the sensor's and the
colour filter's, which is where moire comes from; nothing is painted on. Left out: prints, bezels, refresh bands.
"""
import numpy as np
from scipy.ndimage import convolve1d, gaussian_filter

SUPER = 2


def lattice(u, v, kind, gap):
    """Light of the three sub-pixels at screen position (u, v) in pixels: (H, W, 3), mean about 1."""
    x, y = u - np.floor(u), v - np.floor(v)
    rows = (np.abs(y - 0.5) < 0.5 - gap / 2).astype(np.float32)
    if kind == "stripe":
        centres, width = (1 / 6, 3 / 6, 5 / 6), 1 / 3 - gap / 3
        light = np.stack([(np.abs(x - c) < width / 2) * rows for c in centres], 2)
    else:
        # Diamond layout: green on every pixel, red and blue on alternate ones.
        even = ((np.floor(u) + np.floor(v)) % 2) < 1
        green = (np.hypot(x - 0.25, y - 0.5) < 0.22).astype(np.float32)
        other = (np.hypot(x - 0.72, y - 0.5) < 0.27).astype(np.float32)
        light = np.stack([other * even, green, other * ~even], 2)
    return light / np.maximum(light.mean((0, 1)), 0.02)


def sampled(picture, u, v):
    """Screen pixel of `picture` (H, W, 3) at (u, v), mirrored beyond its edges."""
    height, width = picture.shape[:2]
    column, row = np.floor(u).astype(int) % (2 * width), np.floor(v).astype(int) % (2 * height)
    return picture[np.minimum(row, 2 * height - 1 - row), np.minimum(column, 2 * width - 1 - column)]


def mosaicked(light, rng):
    """RGGB samples with shot and read noise, interpolated back (bilinear)."""
    height, width = light.shape[:2]
    masks = np.zeros_like(light)
    masks[0::2, 0::2, 0] = masks[0::2, 1::2, 1] = masks[1::2, 0::2, 1] = masks[1::2, 1::2, 2] = 1
    noise = rng.normal(size=light.shape[:2])[:, :, None] * np.sqrt(np.maximum(light, 0) * rng.uniform(1e-5, 6e-4) + 1e-6)
    raw = (light + noise) * masks
    out = np.empty_like(light)
    kernel = np.array([0.5, 1, 0.5])
    for c in range(3):
        top, weight = (convolve1d(convolve1d(p, kernel, 0, mode="nearest"), kernel, 1, mode="nearest")
                       for p in (raw[:, :, c], masks[:, :, c]))
        out[:, :, c] = top / weight
    return out


def recaptured(picture, side, rng):
    """(H, W, 3) uint8 shown on a screen and photographed: (side, side, 3) uint8.

    One screen pixel covers 0.6 to 3.5 sensor pixels.
    """
    pitch = float(np.exp(rng.uniform(np.log(0.6), np.log(3.5))))
    n = side * SUPER
    axis = (np.arange(n, dtype=np.float32) + 0.5) / SUPER - side / 2
    x, y = np.meshgrid(axis, axis)
    turn = np.radians(rng.normal(0, 4) + (90 * rng.integers(2)))
    depth = 1 + (x * rng.normal(0, 0.08) + y * rng.normal(0, 0.08)) / side
    cos, sin = np.cos(turn), np.sin(turn)
    u = (cos * x - sin * y) / depth / pitch + picture.shape[1] / 2 + rng.random()
    v = (sin * x + cos * y) / depth / pitch + picture.shape[0] / 2 + rng.random()
    shown = (picture.astype(np.float32) / 255) ** 2.2
    kind = "stripe" if rng.random() < 0.75 else "diamond"
    # Phones average several frames, and the hand moves: most of the lattice's contrast is lost.
    contrast = float(np.exp(rng.uniform(np.log(0.08), 0)))
    light = sampled(shown, u, v) * (1 - contrast + contrast * lattice(u, v, kind, rng.uniform(0.05, 0.3)))
    sigma = rng.uniform(0.25, 1.1) * SUPER
    light = gaussian_filter(light, (sigma, sigma, 0))
    light = light.reshape(side, SUPER, side, SUPER, 3).mean((1, 3))
    x, y = x[::SUPER, ::SUPER] / side, y[::SUPER, ::SUPER] / side
    glare = rng.uniform(0, 0.06) * (1 + rng.normal() * x + rng.normal() * y).clip(0)
    light = light * rng.uniform(0.5, 1.1) + glare[:, :, None] + rng.uniform(0, 0.02)
    light = light * rng.normal((1, 1, 1.06), 0.06)
    if rng.random() < 0.8:
        light = mosaicked(light, rng)
    tone = np.clip(light, 0, 1) ** (1 / rng.uniform(1.9, 2.5)) * 255
    if rng.random() < 0.5:
        tone = tone + rng.uniform(0.3, 1) * (tone - gaussian_filter(tone, (1, 1, 0)))
    return np.clip(tone + 0.5, 0, 255).astype(np.uint8)
