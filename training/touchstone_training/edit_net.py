"""The edit localiser: a small net over block measures (edit_features) and block traces (edit_traces).

Every measure enters twice, as it is and against its own photo's mean and spread: an edit is what differs from the rest of
the photo, and the photo's own state says how much that means. Dilated convolutions look at 31 x 31 blocks around each.
"""
import torch
from torch import nn
from torch.nn import functional as F

from .edit_features import FEATURES, PHASES, BlockFeatures
from .edit_traces import CHANNELS

INPUTS = FEATURES + CHANNELS
WIDTH = 64


def unit(inputs, outputs, size=3, dilation=1):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, size, 1, size // 2 * dilation, dilation, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class EditNet(nn.Module):
    """Takes measures N x INPUTS x h x w; gives logits N x 1 x h x w and a logit N of the whole photo."""

    def __init__(self):
        super().__init__()
        self.scale = nn.BatchNorm2d(INPUTS, affine=False)
        self.first = unit(2 * INPUTS + 2, WIDTH, 1)
        self.whole = nn.Sequential(nn.Linear(2 * INPUTS, 32), nn.ReLU(), nn.Linear(32, WIDTH))
        self.body = nn.ModuleList(unit(WIDTH, WIDTH, 3, dilation) for dilation in (1, 2, 4, 8))
        self.out = nn.Sequential(unit(2 * WIDTH, WIDTH, 1), nn.Conv2d(WIDTH, 1, 1))
        self.score = nn.Sequential(nn.Linear(4 + WIDTH, 16), nn.ReLU(), nn.Linear(16, 1))

    def forward(self, measures):
        x = self.scale(measures) if self.training else self.scaled(measures)
        mean = x.mean((2, 3), keepdim=True)
        spread = torch.sqrt(((x - mean) ** 2).mean((2, 3), keepdim=True) + 1e-3)
        # How well a block's grid keeps the phases of the whole photo's.
        grid = (x * mean)[:, PHASES : PHASES + 16].unflatten(1, (2, 8)).sum(2)
        first = self.first(torch.cat([x, ((x - mean) / spread).clamp(-6, 6), grid], 1))
        state = self.whole(torch.cat([mean, spread], 1).flatten(1))
        y = F.relu(first + state[:, :, None, None])
        for layer in self.body:
            y = y + layer(y)
        logits = self.out(torch.cat([y, first], 1))
        # The photo's own state says how much a strong place means.
        return logits, self.score(torch.cat([pooled(logits), state], 1)).squeeze(1)

    def scaled(self, measures):
        """What `scale` does once fitted, in arithmetic that exports whatever the picture's size."""
        mean, spread = self.scale.running_mean, torch.sqrt(self.scale.running_var + self.scale.eps)
        return (measures - mean.reshape(1, -1, 1, 1)) / spread.reshape(1, -1, 1, 1)


def pooled(logits):
    """Softly strongest places, mean, strongest 3 x 3 and 7 x 7 patch: what a whole photo's score rests on."""
    flat = logits.flatten(1)
    soft = (flat.softmax(1) * flat).sum(1)
    patches = [F.avg_pool2d(logits, side, 1, side // 2, count_include_pad=True).flatten(1).amax(1) for side in (3, 7)]
    return torch.stack([soft, flat.mean(1), *patches], 1)


class Localiser(nn.Module):
    """From pixels and traces to the answer: what is exported."""

    def __init__(self, net):
        super().__init__()
        self.features, self.net = BlockFeatures(), net

    def forward(self, rgb, traces):
        logits, score = self.net(torch.cat([self.features(rgb), traces], 1))
        return logits, score
