#!/usr/bin/env node
// Unpacks a graph model that npm nsfwjs ships as JavaScript into a folder as convert.py reads it.
// usage: unpack.js NSFWJS_PACKAGE/dist/models/mobilenet_v2_mid OUTPUT_FOLDER
const fs = require("fs");
const path = require("path");

const [source, output] = process.argv.slice(2).map((folder) => path.resolve(folder));
const model = require(path.join(source, "model.min.js"));
const shards = fs.readdirSync(source).filter((name) => name.startsWith("group1-shard")).sort();
const weights = shards.map((name) => Buffer.from(require(path.join(source, name)), "base64"));
fs.mkdirSync(output, { recursive: true });
fs.writeFileSync(path.join(output, "mobilenet.bin"), Buffer.concat(weights));
fs.writeFileSync(
  path.join(output, "mobilenet.json"),
  JSON.stringify({
    modelTopology: model.modelTopology,
    weightsManifest: model.weightsManifest.map((group) => ({
      paths: ["mobilenet.bin"],
      weights: group.weights,
    })),
  }),
);
