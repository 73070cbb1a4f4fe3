"""Writes the fitted edit localiser as one ONNX graph, pixels and block traces in, logits out: `python -m touchstone_training.export_edit`."""
import argparse

import torch
from torch import nn

from .artifact import print_size_and_hash
from .edit_net import EditNet, Localiser
from .edit_traces import CHANNELS


class Graph(nn.Module):
    """`rgb` 1 x 8h x 8w x 3 bytes as the raster holds them, `traces` 1 x CHANNELS x h x w -> `map` h x w logits, `score` logit."""

    def __init__(self, net):
        super().__init__()
        self.localiser = Localiser(net)

    def forward(self, rgb, traces):
        logits, score = self.localiser(rgb.permute(0, 3, 1, 2), traces)
        return logits[0, 0], score


def export(net, out):
    inputs = torch.randint(0, 256, (1, 256, 320, 3), dtype=torch.uint8), torch.zeros(1, CHANNELS, 32, 40)
    sizes = {"rgb": {1: "height", 2: "width"}, "traces": {2: "rows", 3: "columns"}, "map": {0: "rows", 1: "columns"}}
    torch.onnx.export(
        Graph(net).eval(), inputs, out, input_names=["rgb", "traces"], output_names=["map", "score"], dynamic_axes=sizes, opset_version=17, dynamo=False)


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--model", required=True)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    net = EditNet()
    net.load_state_dict(torch.load(a.model))
    export(net, a.out)
    print_size_and_hash(a.out)


if __name__ == "__main__":
    main()
