"""Log power spectrum of square planes and what is read from it: rings, sectors, peaks and the lattice of upsampling.

The Fourier transform is matrix products, which every ONNX runtime has. Of the rows' transform only the half that a
real plane determines is computed: the other half of the spectrum has the same products with other signs.
"""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .tiles import SIDE

BANDS = 32
HALF = SIDE // 2 + 1


def means(masks):
    """Boolean (K, SIDE, HALF) masks, alike in rows v and SIDE - v -> (HALF * HALF, K): mean over each from the rows added up in pairs."""
    count = masks.reshape(len(masks), -1).sum(1)
    return (masks[:, :HALF].reshape(len(masks), -1) / np.maximum(count, 1)[:, None]).T


class Spectrum(nn.Module):
    def __init__(self):
        super().__init__()
        phase = 2 * np.pi * np.outer(np.arange(SIDE), np.arange(HALF)) / SIDE
        window = np.hanning(SIDE + 1)[:SIDE, None]
        # SIDE x (cosines, sines); the window is folded in.
        waves = np.concatenate([np.cos(phase) * window, -np.sin(phase) * window], 1)
        self.register_buffer("rows", torch.tensor(waves.T, dtype=torch.float32))
        self.register_buffer("columns", torch.tensor(waves, dtype=torch.float32))
        v = np.minimum(np.arange(SIDE), SIDE - np.arange(SIDE))[:, None]
        u = np.arange(HALF)[None, :]
        radius = np.hypot(v, u) / (SIDE / 2)
        angle = np.degrees(np.arctan2(v + 0.0 * u, u + 0.0 * v))
        rings = [(radius >= b / BANDS) & (radius < (b + 1) / BANDS) for b in range(BANDS)]
        sectors = [(radius > lo) & (radius <= hi) & (angle >= a) & (angle < a + 22.5)
                   for lo, hi in ((0.25, 0.6), (0.6, 1.0)) for a in (0, 22.5, 45, 67.5)]
        self.register_buffer("areas", torch.tensor(means(np.stack(rings + sectors)), dtype=torch.float32))
        zones = [(radius >= lo) & (radius < hi) for lo, hi in ((0.06, 0.2), (0.2, 0.45), (0.45, 0.75), (0.75, 1.42))]
        self.register_buffer("zones", torch.tensor(np.stack(zones), dtype=torch.float32))
        step = SIDE // 8
        lattice = [r * step * HALF + c * step for r in range(5) for c in range(5) if r + c > 0]
        self.register_buffer("lattice", torch.tensor(lattice))

    def halves(self, planes):
        """(N, SIDE, SIDE) -> log power (Hann window) of rows 0..SIDE/2, and of rows SIDE-1 down to SIDE/2+1."""
        both = torch.matmul(torch.matmul(self.rows, planes), self.columns)
        cc, cs = both[:, :HALF, :HALF], both[:, :HALF, HALF:]
        sc, ss = both[:, HALF:, :HALF], both[:, HALF:, HALF:]
        upper = (cc - ss) ** 2 + (cs + sc) ** 2
        lower = ((cc + ss) ** 2 + (cs - sc) ** 2)[:, 1:-1]
        return torch.log(upper + 1.0), torch.log(lower + 1.0)

    def log_power(self, planes):
        """(N, SIDE, SIDE) -> (N, SIDE, HALF) log power spectrum, Hann window."""
        upper, lower = self.halves(planes)
        return torch.cat([upper, lower.flip(1)], 1)

    def forward(self, planes):
        """(N, SIDE, SIDE) -> rings (N, BANDS), sectors (N, 8), peaks (N, 12), lattice (N, 24)."""
        n = planes.shape[0]
        upper, lower = self.halves(planes)
        log = torch.cat([upper, lower.flip(1)], 1)
        areas = (upper + F.pad(lower, (0, 0, 1, 1))).flatten(1) @ self.areas
        rings, sectors = areas[:, :BANDS], areas[:, BANDS:]
        rise = log - F.avg_pool2d(log[:, None], 9, 1, 4, count_include_pad=False)[:, 0]
        peaks = []
        for zone in self.zones:
            inside = (rise * zone + (zone - 1) * 50).reshape(n, -1)
            top = torch.topk(inside, 64, 1).values
            peaks += [top[:, :1], top[:, :8].mean(1, keepdim=True), top.mean(1, keepdim=True)]
        lattice = rise.flatten(1)[:, self.lattice]
        return rings - rings.mean(1, keepdim=True), sectors - sectors.mean(1, keepdim=True), torch.cat(peaks, 1), lattice
