"""Hand-made measures of one tile, as a torch module so that they are exported with the model that reads them.

Four views of what cameras, screens, generators and re-saving leave behind: high-pass residuals
(Fridrich & Kodovsky, "Rich models for steganalysis", TIFS 2012, section II), their correlation between
neighbours and between colour channels (demosaicing), the power spectrum (upsampling grids: Durall et al.,
CVPR 2020; moire: spectral peaks), and how the noise depends on brightness. No measure reads a tile's
mean colour or layout. The Fourier transform is two matrix products, which every ONNX runtime has.
"""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .tiles import SIDE

EPS = 1e-3
BANDS = 32

LAGS = ((0, 1), (1, 0), (1, 1), (1, -1), (0, 2), (2, 0), (2, 2), (0, 3), (3, 0), (0, 4), (4, 0), (0, 8), (8, 0))


def differences(p):
    """(..., SIDE, SIDE) -> six residuals (..., SIDE-2, SIDE-2): first, diagonal, second, and mixed second."""
    here = p[..., 1:-1, 1:-1]
    across = p[..., :, :-2] - 2 * p[..., :, 1:-1] + p[..., :, 2:]
    down = p[..., :-2, 1:-1] - 2 * here + p[..., 2:, 1:-1]
    mixed = across[..., :-2, :] - 2 * across[..., 1:-1, :] + across[..., 2:, :]
    return (p[..., 1:-1, 2:] - here) / 2, (p[..., 2:, 1:-1] - here) / 2, (p[..., 2:, 2:] - here) / 2, \
        across[..., 1:-1, :] / 4, down / 4, mixed / 16


class Traces(nn.Module):
    """(N, 3, SIDE, SIDE) RGB in 0..255 -> (N, count) measures, roughly unit scale (logarithms and correlations)."""

    def __init__(self):
        super().__init__()
        side = SIDE
        phase = 2 * np.pi * np.outer(np.arange(side), np.arange(side)) / side
        window = np.hanning(side + 1)[:side]
        half = side // 2 + 1
        # Rows: full transform; columns: the half that a real signal determines. The window is folded in.
        self.register_buffer("row_cos", torch.tensor(np.cos(phase) * window, dtype=torch.float32))
        self.register_buffer("row_sin", torch.tensor(-np.sin(phase) * window, dtype=torch.float32))
        self.register_buffer("col_cos", torch.tensor((np.cos(phase) * window[:, None])[:, :half], dtype=torch.float32))
        self.register_buffer("col_sin", torch.tensor(-(np.sin(phase) * window[:, None])[:, :half], dtype=torch.float32))
        v = np.minimum(np.arange(side), side - np.arange(side))[:, None]
        u = np.arange(half)[None, :]
        radius = np.hypot(v, u) / (side / 2)
        angle = np.degrees(np.arctan2(v + 0.0 * u, u + 0.0 * v))
        rings = np.stack([(radius >= b / BANDS) & (radius < (b + 1) / BANDS) for b in range(BANDS)])
        self.register_buffer("rings", self.means(rings))
        sectors = np.stack([(radius > lo) & (radius <= hi) & (angle >= a) & (angle < a + 22.5)
                            for lo, hi in ((0.25, 0.6), (0.6, 1.0)) for a in (0, 22.5, 45, 67.5)])
        self.register_buffer("sectors", self.means(sectors))
        zones = np.stack([(radius >= lo) & (radius < hi) for lo, hi in ((0.06, 0.2), (0.2, 0.45), (0.45, 0.75), (0.75, 1.42))])
        self.register_buffer("zones", torch.tensor(zones, dtype=torch.float32))
        step = side // 8
        self.lattice = [(r * step, c * step) for r in range(5) for c in range(5) if r + c > 0]

    @staticmethod
    def means(masks):
        """Boolean masks as the columns of a matrix that takes the mean over each."""
        flat = masks.reshape(len(masks), -1).astype(np.float32)
        return torch.tensor((flat / np.maximum(flat.sum(1, keepdims=True), 1)).T.copy())

    def log_power(self, plane):
        """(N, SIDE, SIDE) -> (N, SIDE, SIDE/2+1) log power spectrum, Hann window."""
        a, b = torch.matmul(self.row_cos, plane), torch.matmul(self.row_sin, plane)
        real = torch.matmul(a, self.col_cos) - torch.matmul(b, self.col_sin)
        imag = torch.matmul(a, self.col_sin) + torch.matmul(b, self.col_cos)
        return torch.log(real * real + imag * imag + 1.0)

    @staticmethod
    def residual_measures(planes):
        """(N, C, SIDE, SIDE) -> per channel and residual: log mean size, heaviness of the tail; and the residuals."""
        out, residuals = [], differences(planes)
        for r in residuals:
            size, power = r.abs().mean((2, 3)), (r * r).mean((2, 3))
            out += [torch.log(size + EPS), torch.log((power + EPS).sqrt() / (size + EPS))]
        return torch.cat(out, 1), residuals

    @staticmethod
    def correlation(a, b):
        a, b = a - a.mean((1, 2), keepdim=True), b - b.mean((1, 2), keepdim=True)
        top = (a * b).mean((1, 2))
        return top / ((a * a).mean((1, 2)) * (b * b).mean((1, 2)) + EPS * EPS).sqrt()

    def spectrum_measures(self, plane):
        n = plane.shape[0]
        log = self.log_power(plane)
        flat = log.reshape(n, -1)
        rings = flat @ self.rings
        sectors = flat @ self.sectors
        local = F.avg_pool2d(log[:, None], 9, 1, 4, count_include_pad=False)[:, 0]
        rise = log - local
        peaks = []
        for zone in self.zones:
            inside = (rise * zone + (zone - 1) * 50).reshape(n, -1)
            top = torch.topk(inside, 64, 1).values
            peaks += [top[:, :1], top[:, :8].mean(1, keepdim=True), top.mean(1, keepdim=True)]
        lattice = torch.stack([rise[:, r, c] for r, c in self.lattice], 1)
        return rings - rings.mean(1, keepdim=True), sectors - sectors.mean(1, keepdim=True), torch.cat(peaks, 1), lattice

    def noise_measures(self, luma, residual):
        """Sorted local noise levels, and the noise at five brightness levels."""
        block = (residual * residual)[:, None]
        level = torch.log(F.avg_pool2d(block, 8).flatten(1) + EPS)
        bright = F.avg_pool2d(luma[:, None, 1:-1, 1:-1], 8).flatten(1)
        ordered = torch.topk(level, level.shape[1], 1, largest=False).values
        count = ordered.shape[1]
        quantiles = torch.stack([ordered[:, int(q * (count - 1))] for q in (0.02, 0.1, 0.25, 0.5, 0.75, 0.95)], 1)
        at = []
        for centre in (25, 75, 125, 175, 230):
            weight = torch.exp(-((bright - centre) / 25) ** 2) + 1e-4
            # Flat blocks speak of noise, textured ones of the scene: weigh the quiet ones.
            weight = weight * torch.exp(-(level - quantiles[:, 1:2]).clamp(min=0))
            at.append((weight * level).sum(1) / weight.sum(1) - quantiles[:, 3])
        return quantiles, torch.stack(at, 1)

    def forward(self, rgb):
        red, green, blue = rgb[:, 0], rgb[:, 1], rgb[:, 2]
        luma = 0.299 * red + 0.587 * green + 0.114 * blue
        planes = torch.stack([luma, red - green, blue - green], 1)
        measures, r = self.residual_measures(planes)
        edge = r[5][:, 0]
        lagged = [self.correlation(edge[:, :edge.shape[1] - dy, max(0, -dx):edge.shape[2] - max(0, dx)],
                                   edge[:, dy:, max(0, dx):edge.shape[2] - max(0, -dx)]) for dy, dx in LAGS]
        colour = differences(rgb)[5]
        between = [self.correlation(colour[:, a], colour[:, b]) for a, b in ((0, 1), (1, 2), (0, 2))]
        rings, sectors, peaks, lattice = self.spectrum_measures(luma)
        parts = [measures, torch.stack(lagged + between, 1), rings, sectors, peaks, lattice]
        for plane in (planes[:, 1], planes[:, 2]):
            c_rings, c_sectors, c_peaks, _ = self.spectrum_measures(plane)
            parts += [F.avg_pool1d(c_rings[:, None], 4)[:, 0], c_sectors, c_peaks]
        quantiles, at = self.noise_measures(luma, edge)
        return torch.cat(parts + [quantiles, at], 1)
