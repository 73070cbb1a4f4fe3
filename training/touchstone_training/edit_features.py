"""What each 8 x 8 block of a photo looks like to the edit localiser: fixed measures, nothing learned.

Spectrum on the photo's grid and half a block beside it, in light and colour, grain at two scales, its correlation with its neighbours
and between colours, steps over each column and row of the grid, and the lattices of the sensor and of doubled pixels. A graph of plain
convolutions, so that the product runs it inside the exported model. The choice follows J. Fridrich and J. Kodovsky, Rich models for
steganalysis of digital images, IEEE TIFS 7(3), 2012, section II (residuals and their co-occurrence, here reduced to moments and counts)
and what re-sampling, painting and re-saving are known to change: the phases of the grid as in W. Luo et al., A novel method for
detecting cropped and recompressed image block, ICASSP 2007; the sensor's lattice as in P. Ferrara et al., Image forgery localization
via fine-grained analysis of CFA artifacts, IEEE TIFS 7(5), 2012.
"""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

BANDS = 14
TINT_BANDS = 3
# Before the phases of the grid, eight along x and eight along y, which the net also reads against the whole photo's.
PHASES = 2 * BANDS + 2 + 6 + 5 + 2 + 2 + 1 + 4
FEATURES = PHASES + 16 + 2 * TINT_BANDS + 3 + 1 + 3 + 3


def dct_filters():
    n = np.arange(8)
    basis = np.sqrt(np.where(n == 0, 1, 2) / 8)[:, None] * np.cos((2 * n + 1)[None, :] * n[:, None] * np.pi / 16)
    return torch.tensor(np.einsum("ui,vj->uvij", basis, basis).reshape(64, 1, 8, 8), dtype=torch.float32)


def band_shares(edges):
    """Means over the frequencies whose u + v lies in [edges[k], edges[k + 1])."""
    u, v = np.divmod(np.arange(64), 8)
    inside = np.stack([(u + v >= low) & (u + v < high) for low, high in zip(edges, edges[1:])])
    return torch.tensor((inside / inside.sum(1, keepdims=True)).reshape(-1, 64, 1, 1), dtype=torch.float32)


def lattices():
    """Even and odd places of a block: both of a checkerboard, of columns, of rows."""
    y, x = np.mgrid[:8, :8]
    places = np.stack([(places % 2 == side) / 32 for places in (x + y, x, y) for side in (0, 1)])
    return torch.tensor(places.reshape(3, 2, 1, 8, 8), dtype=torch.float32)


# Means are pooled where they are exported, and folded or summed where that is faster.
def mean(t, side=(8, 8)):
    if torch.onnx.is_in_onnx_export():
        return F.avg_pool2d(t, side, side)
    n, c, h, w = t.shape
    return t.reshape(n, c, h // side[0], side[0], w // side[1], side[1]).mean((3, 5))


def smooth(t):
    t = F.pad(t, (1, 1, 1, 1), mode="replicate")
    if torch.onnx.is_in_onnx_export():
        return F.avg_pool2d(t, 3, 1)
    t = t[..., :-2] + t[..., 1:-1] + t[..., 2:]
    return (t[..., :-2, :] + t[..., 1:-1, :] + t[..., 2:, :]) / 9


def moved(t, dx, dy):
    return F.pad(t[:, :, dy:, dx:], (0, dx, 0, dy))


class BlockFeatures(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("dct", dct_filters())
        self.register_buffer("bands", band_shares(range(1, BANDS + 2)))
        self.register_buffer("tint_bands", band_shares((1, 3, 6, 15)))
        self.register_buffer("lattices", lattices())
        self.register_buffer("high", (torch.arange(64) // 8 + torch.arange(64) % 8 >= 5).float().reshape(1, 64, 1, 1) / 43)

    def spectrum(self, plane, bands):
        c = F.conv2d(plane, self.dct, stride=8)
        return torch.log(F.conv2d(c * c, bands) + 0.1), c

    def forward(self, rgb):
        """`rgb` N x 3 x 8h x 8w, uint8 or float in 0..255 -> N x FEATURES x h x w."""
        x = rgb.float()
        r, g, b = x[:, 0:1], x[:, 1:2], x[:, 2:3]
        luma = 0.299 * r + 0.587 * g + 0.114 * b
        blue, red = 0.564 * (b - luma), 0.713 * (r - luma)
        bands, c = self.spectrum(luma, self.bands)
        beside, _ = self.spectrum(F.pad(luma, (4, 4, 4, 4), mode="replicate")[:, :, : luma.shape[2], : luma.shape[3]], self.bands)
        quiet = (c.abs() < 0.5).float()
        quiet = torch.cat([quiet.mean(1, keepdim=True), F.conv2d(quiet, self.high)], 1)

        grain = luma - smooth(luma)
        across = F.pad(2 * luma[..., 1:-1] - luma[..., :-2] - luma[..., 2:], (1, 1, 0, 0))
        down = F.pad(2 * luma[..., 1:-1, :] - luma[..., :-2, :] - luma[..., 2:, :], (0, 0, 1, 1))
        energy, squares = mean(grain * grain), (across * across, down * down)
        sizes = [torch.log(t + 0.02) for t in (
            energy, mean(grain.abs()), mean(squares[0]), mean(across.abs()), mean(squares[1]), mean(down.abs()))]
        alike = [mean(grain * moved(grain, dx, dy)) / (energy + 0.05) for dx, dy in ((1, 0), (0, 1), (1, 1), (2, 0), (0, 2))]
        tints = [torch.log(mean((t - smooth(t)) ** 2) + 0.02) for t in (blue, red)]
        gr, gg, gb = r - smooth(r), g - smooth(g), b - smooth(b)
        green = mean(gg * gg) + 0.05
        mixed = [mean(t * gg) / torch.sqrt((mean(t * t) + 0.05) * green) for t in (gr, gb)]
        flat = mean((grain.abs() < 0.05).float())
        light = mean(luma)
        spread = torch.log((mean(luma * luma) - light * light).clamp(min=0) + 0.1)
        colour = [light / 64 - 2, mean(blue) / 16, mean(red) / 16, spread]
        phases = [self.phases(luma), self.phases(luma.transpose(2, 3)).transpose(2, 3)]
        tint_bands = [self.spectrum(t, self.tint_bands)[0] for t in (blue, red)]
        heavy = torch.log(mean(grain**4) + 0.02) - 2 * torch.log(energy + 0.02)
        framed = F.pad(g, (1, 1, 1, 1), mode="replicate")
        between = g - (framed[..., 1:-1, :-2] + framed[..., 1:-1, 2:] + framed[..., :-2, 1:-1] + framed[..., 2:, 1:-1]) / 4
        odds = [self.odds(plane, n) for n, plane in enumerate((between * between, *squares))]
        return torch.cat([bands, bands - beside, quiet, *sizes, *alike, *tints, *mixed, flat, *colour, *phases, *tint_bands,
                          *self.steps(luma), heavy, *self.coarse(luma), *odds], 1)

    def phases(self, luma):
        """Step over each of the eight columns of a block, the last over its far edge, against their mean."""
        step = F.pad((luma[..., 1:] - luma[..., :-1]).abs(), (0, 1, 0, 0))
        parts = torch.cat([mean(step[..., k::8], (8, 1)) for k in range(8)], 1) + 0.1
        return torch.log(parts / parts.mean(1, keepdim=True))

    @staticmethod
    def steps(luma):
        """Shares of small third differences: what rounding, painting and scaling change first."""
        along = F.pad(luma[..., 3:] - luma[..., :-3] + 3 * (luma[..., 1:-2] - luma[..., 2:-1]), (1, 2, 0, 0)).abs()
        down = F.pad(luma[..., 3:, :] - luma[..., :-3, :] + 3 * (luma[..., 1:-2, :] - luma[..., 2:-1, :]), (0, 0, 1, 2)).abs()
        return [mean((along < limit).float() + (down < limit).float()) / 2 for limit in (0.5, 1.5, 3.5)]

    @staticmethod
    def coarse(luma):
        """Grain of the photo at half its size: its strength, and its likeness to its neighbours."""
        half = mean(luma, (2, 2))
        grain = half - smooth(half)
        energy = mean(grain * grain, (4, 4))
        return [torch.log(energy + 0.02), *(mean(grain * moved(grain, dx, dy), (4, 4)) / (energy + 0.05) for dx, dy in ((1, 0), (0, 1)))]

    def odds(self, plane, lattice):
        """How much more of it stands on the even places of a lattice than on the odd ones."""
        even, odd = (F.conv2d(plane, self.lattices[lattice, side][None], stride=8) for side in (0, 1))
        return torch.log((even + 0.05) / (odd + 0.05))
