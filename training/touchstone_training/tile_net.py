"""A small network over what is left of a tile when its content is taken away.

It sees high-pass and band-pass planes of luma and two colour differences, never the picture itself: on
same-content pairs a network that sees RGB learned scenes and cameras instead of traces. The first layers
keep full resolution. About 0.1 million weights, 0.35 GMAC a tile.
"""
import torch
from torch import nn

from .synthesis_net import Bands, block


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
