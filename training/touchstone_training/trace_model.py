"""Traces, a linear reading and boosted trees of one tile, joined into one ONNX graph.

Input `tiles` (N, SIDE, SIDE, 3) uint8 RGB, output `logits` (N,): the sum of both readings, natural
logarithm of odds at equal classes. Trees see what thresholds tell, the line what trends tell: on unseen
phones their sum raises fewer false alarms than either.
"""
import onnx
import torch
from onnx import TensorProto, helper
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from torch import nn

from .tiles import SIDE
from .traces import Traces

LINEAR_C = 0.1


class TraceModel:
    """Fits both readings on (N, F) measures with labels 0/1 and weights."""

    def __init__(self, seed=3, trees=150):
        self.line = make_pipeline(StandardScaler(), LogisticRegression(C=LINEAR_C, max_iter=200))
        self.trees = HistGradientBoostingClassifier(
            max_iter=trees, learning_rate=0.08, max_leaf_nodes=15, min_samples_leaf=40, max_features=0.2,
            l2_regularization=1.0, early_stopping=False, random_state=seed)

    def fit(self, measures, truth, weights):
        self.line.fit(measures, truth, logisticregression__sample_weight=weights)
        self.trees.fit(measures, truth, sample_weight=weights)
        return self

    def logits(self, measures):
        return self.line.decision_function(measures) + self.trees.decision_function(measures)

    def export(self, path):
        """Writes the whole graph, from pixels to logits."""
        scaler, logistic = self.line[0], self.line[1]
        slope = logistic.coef_[0] / scaler.scale_
        write(path, slope, float(logistic.intercept_[0] - slope @ scaler.mean_), self.tree_node())

    def tree_node(self):
        """The boosted trees as one regressor node from `measures` to `tree_values`, log odds."""
        tree, ident, feature, threshold, mode, yes, no = [], [], [], [], [], [], []
        leaf_tree, leaf, weight = [], [], []
        for number, (predictor,) in enumerate(self.trees._predictors):
            for index, at in enumerate(predictor.nodes):
                tree.append(number)
                ident.append(index)
                inner = not at["is_leaf"]
                mode.append("BRANCH_LEQ" if inner else "LEAF")
                feature.append(int(at["feature_idx"]) if inner else 0)
                threshold.append(float(at["num_threshold"]) if inner else 0.0)
                yes.append(int(at["left"]) if inner else 0)
                no.append(int(at["right"]) if inner else 0)
                if not inner:
                    leaf_tree.append(number)
                    leaf.append(index)
                    weight.append(float(at["value"]))
        return helper.make_node(
            "TreeEnsembleRegressor", ["measures"], ["tree_values"], domain="ai.onnx.ml", n_targets=1,
            base_values=[float(self.trees._baseline_prediction.ravel()[0])], aggregate_function="SUM", post_transform="NONE",
            nodes_treeids=tree, nodes_nodeids=ident, nodes_featureids=feature, nodes_values=threshold, nodes_modes=mode,
            nodes_truenodeids=yes, nodes_falsenodeids=no, target_treeids=leaf_tree, target_nodeids=leaf,
            target_ids=[0] * len(leaf), target_weights=weight)


def write(path, slope, offset, trees):
    """The graph of the traces, read by a line and by the node `trees`."""
    count = torch.export.Dim("count", min=1, max=4096)
    program = torch.onnx.export(
        Linear(slope, offset).eval(), (torch.zeros(2, SIDE, SIDE, 3, dtype=torch.uint8),), dynamo=True, opset_version=18,
        input_names=["tiles"], output_names=["measures", "line"], dynamic_shapes=({0: count},))
    model = program.model_proto
    one = helper.make_tensor("pair_column", TensorProto.INT64, [1], [1])
    model.graph.initializer.append(one)
    model.graph.node.extend([
        trees,
        helper.make_node("Squeeze", ["tree_values", "pair_column"], ["tree_logits"]),
        helper.make_node("Add", ["line", "tree_logits"], ["logits"]),
    ])
    del model.graph.output[:]
    model.graph.output.append(helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["count"]))
    model.opset_import.append(helper.make_opsetid("ai.onnx.ml", 3))
    onnx.checker.check_model(model)
    onnx.save(model, path)


class Linear(nn.Module):
    def __init__(self, slope, offset):
        super().__init__()
        self.traces = Traces()
        self.register_buffer("slope", torch.tensor(slope, dtype=torch.float32))
        self.offset = offset

    def forward(self, tiles):
        measures = self.traces(tiles.permute(0, 3, 1, 2).float())
        return measures, measures @ self.slope + self.offset
