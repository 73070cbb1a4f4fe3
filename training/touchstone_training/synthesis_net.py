"""A small network over what is left of a picture when its content is taken away: was this surface rendered?

It sees high-pass and band-pass planes of luma and two colour differences, never the picture itself: on
same-content pairs a network that sees RGB learned scenes and cameras instead of traces. The first layer
keeps full resolution. Pooled by mean and by spread, so that any size of input will do.
"""
from functools import lru_cache

import cv2
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

PLANES = 6
# Means over squares of these radii part fine detail from coarse, and coarse detail from content.
FINE, SMOOTH, COARSE = 2, 1, 8


def limited(x):
    return x / (1 + abs(x) / 4)


def mean_around(planes, radius):
    """Mean over a (2 radius + 1)-pixel square, inside the picture alone; rows, then columns: a wide square at once is slow."""
    side = 2 * radius + 1
    rows = F.avg_pool2d(planes, (1, side), 1, (0, radius), count_include_pad=False)
    return F.avg_pool2d(rows, (side, 1), 1, (radius, 0), count_include_pad=False)


class Bands(nn.Module):
    """RGB (N, 3, H, W) in 0..255 -> (N, PLANES, H, W): fine and coarse detail of luma, R-G and B-G, softly limited."""

    def forward(self, rgb):
        r, g, b = rgb[:, :1], rgb[:, 1:2], rgb[:, 2:]
        planes = torch.cat([0.299 * r + 0.587 * g + 0.114 * b, r - g, b - g], 1)
        smooth = mean_around(planes, SMOOTH)
        fine, coarse = planes - mean_around(planes, FINE), smooth - mean_around(smooth, COARSE)
        return limited(torch.cat([fine / 4, coarse / 8], 1))


@lru_cache(maxsize=32)
def shares_around(shape, radius):
    """(H, W, 1): one over the number of pixels within the square around each pixel that lie inside the picture."""
    size = (2 * radius + 1,) * 2
    return 1 / cv2.boxFilter(np.ones(shape, np.float32), -1, size, normalize=False, borderType=cv2.BORDER_CONSTANT)[..., None]


def bands_of(rgb):
    """The same of one picture, (H, W, 3) uint8 -> (PLANES, H, W) float32, many times faster on a processor."""
    r, g, b = (rgb[..., i].astype(np.float32) for i in range(3))
    planes = np.stack([0.299 * r + 0.587 * g + 0.114 * b, r - g, b - g], 2)

    def mean(of, radius):
        return cv2.boxFilter(of, -1, (2 * radius + 1,) * 2, normalize=False, borderType=cv2.BORDER_CONSTANT) * shares_around(rgb.shape[:2], radius)

    smooth = mean(planes, SMOOTH)
    fine, coarse = planes - mean(planes, FINE), smooth - mean(smooth, COARSE)
    return limited(np.concatenate([fine / 4, coarse / 8], 2)).transpose(2, 0, 1)


def block(inside, outside, stride=1):
    return nn.Sequential(nn.Conv2d(inside, outside, 3, stride, 1, bias=False), nn.BatchNorm2d(outside), nn.ReLU())


class Reader(nn.Module):
    """(N, PLANES, H, W) of Bands, sides from 128 -> (N,) natural logarithm of the odds that it was rendered, at equal classes."""

    def __init__(self, widths=(16, 24, 40, 64, 96)):
        super().__init__()
        a, b, c, d, e = widths
        self.body = nn.Sequential(
            block(PLANES, a), block(a, b, 2), block(b, b), block(b, c, 2), block(c, c), block(c, c), block(c, d, 2), block(d, d),
            block(d, d), block(d, e, 2))
        self.head = nn.Sequential(nn.Dropout(0.3), nn.Linear(2 * e, 1))

    def forward(self, planes):
        x = self.body(planes).float()
        mean = x.mean((2, 3))
        spread = ((x * x).mean((2, 3)) - mean * mean).clamp(min=0).add(1e-4).sqrt()
        return self.head(torch.cat([mean, spread], 1))[:, 0]
