"""Writes a fitted `recapture` again over the traces as they are computed now; nothing is fitted.

    python -m touchstone_training.rewrite_recapture OLD.onnx NEW.onnx

For changes to how the traces are computed that leave their values alone up to rounding.
"""
import sys

import onnx
from onnx import numpy_helper

from .trace_model import write


def readings(model):
    """(slope, offset, trees) of a graph that `write` wrote."""
    constants = {c.name: numpy_helper.to_array(c) for c in model.graph.initializer}
    made = {output: node for node in model.graph.node for output in node.output}
    value = lambda name: constants[name] if name in constants else numpy_helper.to_array(made[name].attribute[0].t)
    offset = next(name for name in made["line"].input if name in constants or made[name].op_type == "Constant")
    return constants["slope"], float(value(offset)), made["tree_values"]


if __name__ == "__main__":
    write(sys.argv[2], *readings(onnx.load(sys.argv[1])))
