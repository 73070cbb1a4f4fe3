"""A small network over what is left of a tile when its content is taken away.

It sees high-pass and band-pass planes of luma and two colour differences, never the picture itself: on
same-content pairs a network that sees RGB learned scenes and cameras instead of traces. The first layers
keep full resolution. About 0.1 million weights, 0.35 GMAC a tile.
"""
import torch
from torch import nn
from torch.nn import functional as F


class Bands(nn.Module):
    """RGB (N, 3, H, W) in 0..255 -> (N, 6, H, W): fine and coarse detail of luma, R-G and B-G, softly limited."""

    def forward(self, rgb):
        r, g, b = rgb[:, :1], rgb[:, 1:2], rgb[:, 2:]
        planes = torch.cat([0.299 * r + 0.587 * g + 0.114 * b, r - g, b - g], 1)
        fine = planes - F.avg_pool2d(planes, 5, 1, 2, count_include_pad=False)
        smooth = F.avg_pool2d(planes, 3, 1, 1, count_include_pad=False)
        coarse = smooth - F.avg_pool2d(smooth, 17, 1, 8, count_include_pad=False)
        x = torch.cat([fine / 4, coarse / 8], 1)
        return x / (1 + x.abs() / 4)


def block(inside, outside, stride=1):
    return nn.Sequential(nn.Conv2d(inside, outside, 3, stride, 1, bias=False), nn.BatchNorm2d(outside), nn.ReLU())


class TileNet(nn.Module):
    """(N, 3, SIDE, SIDE) RGB in 0..255 -> (N,) logit of each tile."""

    def __init__(self, width=16):
        super().__init__()
        w = width
        self.bands = Bands()
        self.body = nn.Sequential(
            block(6, w), block(w, w + 8, 2), block(w + 8, w + 8), block(w + 8, 2 * w, 2), block(2 * w, 2 * w),
            block(2 * w, 3 * w, 2), block(3 * w, 3 * w), block(3 * w, 4 * w, 2), block(4 * w, 4 * w))
        self.head = nn.Sequential(nn.Dropout(0.2), nn.Linear(8 * w, 1))

    def forward(self, rgb):
        x = self.body(self.bands(rgb))
        return self.head(torch.cat([x.mean((2, 3)), x.amax((2, 3))], 1).float())[:, 0]
