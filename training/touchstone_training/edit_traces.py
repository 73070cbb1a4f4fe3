"""What a saved JPEG tells block by block: coefficients against their own photo's histogram.

After a second save the values of one frequency gather on a comb (Z. Lin et al., Fast, automatic and fine-grained tampered
JPEG image detection via DCT coefficient analysis, Pattern Recognition 42, 2009, section 3). Where a value stands off the comb of
the rest of its photo, the block has another past. The network gets, per block and frequency, how much more often the photo
holds this value than the values around it; the product computes the same from the exact coefficients.
"""
import io

import numpy as np
from PIL import Image

# Natural-order positions of the first AC coefficients in zigzag order.
FREQUENCIES = (1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5)
REACH = 40
WINDOW = 4
CHANNELS = 3 * len(FREQUENCIES) + 1

_N = np.arange(8)
_BASIS = np.sqrt(np.where(_N == 0, 1, 2) / 8)[:, None] * np.cos((2 * _N + 1)[None, :] * _N[:, None] * np.pi / 16)


def opened(data):
    """(RGB array, luma blocks of quantised coefficients rows x columns x 64 or None, divisors or None) of a file's bytes."""
    image = Image.open(io.BytesIO(data))
    if image.format != "JPEG":
        return np.asarray(image.convert("RGB")), None, None
    image.draft("YCbCr", image.size)
    image.load()
    luma = np.asarray(image)[..., 0].astype(np.float32) - 128
    rows, columns = luma.shape[0] // 8, luma.shape[1] // 8
    blocks = luma[: rows * 8, : columns * 8].reshape(rows, 8, columns, 8).transpose(0, 2, 1, 3)
    basis = _BASIS.astype(np.float32)
    spectrum = basis @ blocks @ basis.T
    divisors = np.asarray(image.quantization[0], np.float32)
    return np.asarray(image.convert("RGB")), np.rint(spectrum.reshape(rows, columns, 64) / divisors).astype(np.int32), divisors


def block_traces(blocks, divisors):
    """CHANNELS x rows x columns: rarity, size and divisor of each frequency, and 1; all zero where there are no blocks."""
    rows, columns, _ = blocks.shape
    out = np.empty((CHANNELS, rows, columns), np.float32)
    kernel = np.ones(2 * WINDOW + 1) / (2 * WINDOW + 1)
    count = len(FREQUENCIES)
    for n, at in enumerate(FREQUENCIES):
        values = blocks[..., at]
        held = np.clip(values, -REACH, REACH) + REACH
        histogram = np.bincount(held.ravel(), minlength=2 * REACH + 1).astype(np.float64)
        around = np.convolve(np.pad(histogram, WINDOW, mode="edge"), kernel, mode="valid")
        rarity = np.log((histogram + 1) / (around + 1))
        out[n] = rarity[held]
        out[count + n] = np.log1p(np.abs(values)) / 3
        out[2 * count + n] = np.log(divisors[at]) / 4
    out[-1] = 1
    return out
