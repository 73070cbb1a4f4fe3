"""Writes the fitted reader as one ONNX graph, pixels in, logit out: `python -m touchstone_training.export_synthesis`."""
import argparse

import torch
from torch import nn

from .artifact import print_size_and_hash
from .synthesis_net import Bands, Reader


class Graph(nn.Module):
    """`rgb` 1 x H x W x 3 bytes as the raster holds them -> `logit`, one number."""

    def __init__(self, reader):
        super().__init__()
        self.bands, self.reader = Bands(), reader

    def forward(self, rgb):
        return self.reader(self.bands(rgb.permute(0, 3, 1, 2).float()))


def export(reader, path):
    graph, square = Graph(reader).eval(), torch.randint(0, 256, (1, 384, 384, 3), dtype=torch.uint8)
    torch.onnx.export(graph, (square,), path, input_names=["rgb"], output_names=["logit"], dynamic_axes={"rgb": {1: "height", 2: "width"}},
                      opset_version=17, dynamo=False)


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--model", required=True)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    reader = Reader()
    reader.load_state_dict(torch.load(a.model, weights_only=True))
    export(reader, a.out)
    print_size_and_hash(a.out)


if __name__ == "__main__":
    main()
