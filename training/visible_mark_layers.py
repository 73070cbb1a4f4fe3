"""Writes layers of a network as the TypeScript that src/image/small-net.ts opens: signed bytes and a scale for each output."""

import base64

import numpy as np
import torch
from torch import nn


def quantised(tensor):
    """Signed bytes and the number to multiply them by, one per output."""
    flat = tensor.detach().reshape(tensor.shape[0], -1)
    scale = flat.abs().max(1).values.clamp(min=1e-6) / 127
    return torch.round(flat / scale[:, None]).to(torch.int8).numpy(), scale.numpy()


def print_layers(name, layers):
    print(f'export const {name}: readonly NetLayer[] = [')
    for layer in layers:
        weights, scales = quantised(layer.weight)
        encode = lambda array: base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()
        conv = isinstance(layer, nn.Conv2d)
        print('  {')
        print(f"    outputs: {weights.shape[0]},")
        print(f"    side: {layer.kernel_size[0] if conv else 0},")
        print(f"    step: {layer.stride[0] if conv else 0},")
        print(f"    weights: '{encode(weights)}',")
        print(f"    scales: '{encode(scales.astype('<f4'))}',")
        print(f"    biases: '{encode(layer.bias.detach().numpy().astype('<f4'))}',")
        print('  },')
    print('];')
