"""Hand-made measures of one tile, as a torch module so that they are exported with the model that reads them.

Four views of what cameras, screens, generators and re-saving leave behind: high-pass residuals
(Fridrich & Kodovsky, "Rich models for steganalysis", TIFS 2012, section II), their correlation between
neighbours and between colour channels (demosaicing), the power spectrum (upsampling grids: Durall et al.,
CVPR 2020; moire: spectral peaks), and how the noise depends on brightness. No measure reads a tile's
mean colour or layout. This runs for every photo: planes are copied no more often than they must.
"""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .spectrum import Spectrum
from .tiles import SIDE

EPS = 1e-3
INNER = SIDE - 2

LAGS = ((0, 1), (1, 0), (1, 1), (1, -1), (0, 2), (2, 0), (2, 2), (0, 3), (3, 0), (0, 4), (4, 0), (0, 8), (8, 0))
FAR = 8


def differences(p):
    """(..., SIDE, SIDE) -> six residuals (..., INNER, INNER), each with what it is to be divided by: first, diagonal, second, mixed second."""
    here, above = p[..., 1:-1, 1:-1], p[..., :-2, 1:-1]
    step = p[..., 1:] - p[..., :-1]
    across = step[..., 1:] - step[..., :-1]
    twice = across[..., 1:, :] - across[..., :-1, :]
    below = p[..., 2:, 1:-1] - here
    return (step[..., 1:-1, 1:], 2), (below, 2), (p[..., 2:, 2:] - here, 2), \
        (across[..., 1:-1, :], 4), (below - (here - above), 4), (twice[..., 1:, :] - twice[..., :-1, :], 16)


class Traces(nn.Module):
    """(N, 3, SIDE, SIDE) RGB in 0..255 -> (N, count) measures, roughly unit scale (logarithms and correlations)."""

    def __init__(self):
        super().__init__()
        self.spectrum = Spectrum()
        # Windows in which a plane and its shifted self overlap: first of the one, then of the other.
        at = np.arange(INNER)
        inside = lambda shift: (at >= max(0, shift)) & (at < INNER + min(0, shift))
        shifts = [(-dy, -dx) for dy, dx in LAGS] + list(LAGS)
        self.register_buffer("window_rows", torch.tensor(np.stack([inside(dy) for dy, _ in shifts]), dtype=torch.float32))
        self.register_buffer("window_columns", torch.tensor(np.stack([inside(dx) for _, dx in shifts]), dtype=torch.float32))
        overlap = [(INNER - abs(dy)) * (INNER - abs(dx)) for dy, dx in LAGS]
        self.register_buffer("overlap", torch.tensor(overlap, dtype=torch.float32))

    @staticmethod
    def residual_measures(planes):
        """(N, C, SIDE, SIDE) -> per channel and residual: log mean size, heaviness of the tail; and the mixed residual."""
        out = []
        for r, by in differences(planes):
            size, power = r.abs().mean((2, 3)) / by, (r * r).mean((2, 3)) / by ** 2
            out += [torch.log(size + EPS), torch.log((power + EPS).sqrt() / (size + EPS))]
        return torch.cat(out, 1), r / by

    def lagged(self, edge):
        """(N, INNER, INNER) -> (N, len(LAGS)): correlation with itself, shifted."""
        sums = ((self.window_rows @ torch.stack([edge, edge * edge], 1)) * self.window_columns).sum(3)
        mean, square = (sums[:, i].unflatten(1, (2, len(LAGS))) / self.overlap for i in (0, 1))
        variance = square - mean * mean
        # Empty columns on the right keep what is shifted out of a row from the next.
        padded = F.pad(edge, (0, FAR, 0, FAR + 1)).flatten(1)
        row = INNER + FAR
        count = INNER * row
        one = padded[:, :count]
        products = [(one * padded[:, dy * row + dx:dy * row + dx + count]).sum(1) for dy, dx in LAGS]
        shared = torch.stack(products, 1) / self.overlap - mean[:, 0] * mean[:, 1]
        return shared / (variance[:, 0] * variance[:, 1] + EPS * EPS).sqrt()

    @staticmethod
    def between(red, green, blue):
        """(N, INNER, INNER) each -> (N, 3): correlation of red and green, green and blue, red and blue."""
        centred = [plane - plane.mean((1, 2), keepdim=True) for plane in (red, green, blue)]
        power = [(plane * plane).mean((1, 2)) for plane in centred]
        return torch.stack([(centred[a] * centred[b]).mean((1, 2)) / (power[a] * power[b] + EPS * EPS).sqrt()
                            for a, b in ((0, 1), (1, 2), (0, 2))], 1)

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
        n = rgb.shape[0]
        red, green, blue = rgb[:, 0], rgb[:, 1], rgb[:, 2]
        luma = 0.299 * red + 0.587 * green + 0.114 * blue
        planes = torch.stack([luma, red - green, blue - green], 1)
        measures, mixed = self.residual_measures(planes)
        edge, red_green, blue_green = mixed[:, 0], mixed[:, 1], mixed[:, 2]
        # Luma is green and shares of the two differences.
        green_edge = edge - 0.299 * red_green - 0.114 * blue_green
        colour = self.between(red_green + green_edge, green_edge, blue_green + green_edge)
        rings, sectors, peaks, lattice = (part.unflatten(0, (n, 3)) for part in self.spectrum(planes.flatten(0, 1)))
        parts = [measures, self.lagged(edge), colour, rings[:, 0], sectors[:, 0], peaks[:, 0], lattice[:, 0]]
        for plane in (1, 2):
            parts += [F.avg_pool1d(rings[:, plane:plane + 1], 4)[:, 0], sectors[:, plane], peaks[:, plane]]
        quantiles, at = self.noise_measures(luma, edge)
        return torch.cat(parts + [quantiles, at], 1)
