"""Joins edit localisers of one contract into one graph that answers with the mean of their logits: `python -m touchstone_training.join_edit`.

Fitted apart, on other draws and with other measures, they err in other places: at few false alarms the mean finds more than either.
"""
import argparse

import onnx
from onnx import compose, helper

from .artifact import print_size_and_hash

INPUTS, OUTPUTS = ("rgb", "traces"), ("map", "score")


def joined(models):
    """One model with the inputs and outputs of each."""
    first = models[0].graph
    nodes, initializers, opsets = [], [], models[0].opset_import
    for n, model in enumerate(models):
        graph = compose.add_prefix(model, f"{n}/").graph
        for node in graph.node:
            node.input[:] = [name.removeprefix(f"{n}/") if name.removeprefix(f"{n}/") in INPUTS else name for name in node.input]
        nodes += graph.node
        initializers += graph.initializer
    for name in OUTPUTS:
        nodes.append(helper.make_node("Mean", [f"{n}/{name}" for n in range(len(models))], [name]))
    graph = helper.make_graph(nodes, "edit-localiser", first.input, first.output, initializers)
    model = helper.make_model(graph, opset_imports=opsets, ir_version=models[0].ir_version)
    onnx.checker.check_model(model, full_check=True)
    return model


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--graphs", nargs="+", required=True)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    onnx.save(joined([onnx.load(path) for path in a.graphs]), a.out)
    print_size_and_hash(a.out)


if __name__ == "__main__":
    main()
