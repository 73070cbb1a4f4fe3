"""What each 8 x 8 block of a photo looks like to the edit localiser: fixed measures, nothing learned.

Spectrum on the photo's grid and half a block beside it, grain, its correlation with its neighbours and between colours, and
seams of the grid. A graph of plain convolutions, so that the product runs it inside the exported model. The choice follows
J. Fridrich and J. Kodovsky, Rich models for steganalysis of digital images, IEEE TIFS 7(3), 2012, section II (residuals and
their co-occurrence, here reduced to moments) and what re-sampling, painting and re-saving are known to change.
"""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

BANDS = 14
FEATURES = 2 * BANDS + 2 + 6 + 5 + 2 + 2 + 1 + 4 + 2


def dct_filters():
    n = np.arange(8)
    basis = np.sqrt(np.where(n == 0, 1, 2) / 8)[:, None] * np.cos((2 * n + 1)[None, :] * n[:, None] * np.pi / 16)
    return torch.tensor(np.einsum("ui,vj->uvij", basis, basis).reshape(64, 1, 8, 8), dtype=torch.float32)


def band_shares():
    u, v = np.divmod(np.arange(64), 8)
    shares = np.stack([(u + v == band + 1) / max(1, (u + v == band + 1).sum()) for band in range(BANDS)])
    return torch.tensor(shares.reshape(BANDS, 64, 1, 1), dtype=torch.float32)


class BlockFeatures(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("dct", dct_filters())
        self.register_buffer("bands", band_shares())
        self.register_buffer("high", (torch.arange(64) // 8 + torch.arange(64) % 8 >= 5).float().reshape(1, 64, 1, 1) / 43)

    def spectrum(self, luma):
        c = F.conv2d(luma, self.dct, stride=8)
        return torch.log(F.conv2d(c * c, self.bands) + 0.1), c

    def forward(self, rgb):
        """`rgb` N x 3 x 8h x 8w, uint8 or float in 0..255 -> N x FEATURES x h x w."""
        x = rgb.float()
        r, g, b = x[:, 0:1], x[:, 1:2], x[:, 2:3]
        luma = 0.299 * r + 0.587 * g + 0.114 * b
        blue, red = 0.564 * (b - luma), 0.713 * (r - luma)
        bands, c = self.spectrum(luma)
        beside, _ = self.spectrum(F.pad(luma, (4, 4, 4, 4), mode="replicate")[:, :, : luma.shape[2], : luma.shape[3]])
        quiet = (c.abs() < 0.5).float()
        quiet = torch.cat([quiet.mean(1, keepdim=True), F.conv2d(quiet, self.high)], 1)

        mean = lambda t: F.avg_pool2d(t, 8, 8)
        smooth = lambda t: F.avg_pool2d(F.pad(t, (1, 1, 1, 1), mode="replicate"), 3, 1)
        grain = luma - smooth(luma)
        across = F.pad(2 * luma[..., 1:-1] - luma[..., :-2] - luma[..., 2:], (1, 1, 0, 0))
        down = F.pad(2 * luma[..., 1:-1, :] - luma[..., :-2, :] - luma[..., 2:, :], (0, 0, 1, 1))
        energy = mean(grain * grain)
        sizes = [torch.log(t + 0.02) for t in (
            energy, mean(grain.abs()), mean(across * across), mean(across.abs()), mean(down * down), mean(down.abs()))]
        moved = lambda t, dx, dy: F.pad(t[:, :, dy:, dx:], (0, dx, 0, dy))
        alike = [mean(grain * moved(grain, dx, dy)) / (energy + 0.05) for dx, dy in ((1, 0), (0, 1), (1, 1), (2, 0), (0, 2))]
        tints = [torch.log(mean((t - smooth(t)) ** 2) + 0.02) for t in (blue, red)]
        gr, gg, gb = r - smooth(r), g - smooth(g), b - smooth(b)
        green = mean(gg * gg) + 0.05
        mixed = [mean(t * gg) / torch.sqrt((mean(t * t) + 0.05) * green) for t in (gr, gb)]
        flat = mean((grain.abs() < 0.05).float())
        light = mean(luma)
        spread = torch.log((mean(luma * luma) - light * light).clamp(min=0) + 0.1)
        colour = [light / 64 - 2, mean(blue) / 16, mean(red) / 16, spread]
        seams = [self.seam(luma, 3), self.seam(luma, 2)]
        return torch.cat([bands, bands - beside, quiet, *sizes, *alike, *tints, *mixed, flat, *colour, *seams], 1)

    @staticmethod
    def seam(luma, axis):
        """Step over the block's far edge against the steps inside it, along an axis."""
        step = luma.narrow(axis, 1, luma.shape[axis] - 1) - luma.narrow(axis, 0, luma.shape[axis] - 1)
        step = F.pad(step.abs(), (0, 1, 0, 0) if axis == 3 else (0, 0, 0, 1))
        parts = F.avg_pool2d(step, (8, 1) if axis == 3 else (1, 8), (8, 1) if axis == 3 else (1, 8))
        edge = parts[..., 7::8] if axis == 3 else parts[:, :, 7::8]
        inside = F.avg_pool2d(parts, (1, 8) if axis == 3 else (8, 1))
        return torch.log((edge + 0.1) / (inside + 0.1))
