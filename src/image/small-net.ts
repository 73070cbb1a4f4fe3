/**
 * A small convolutional network, run forward: convolutions without padding, then dense layers, rectified after all
 * but the last. Weights are signed bytes with one scale an output, so that a network of some tens of thousands of them is a
 * short text. Plain arithmetic of 32-bit floats: the same on every machine.
 */
import type { Plane } from './plane.js';

/** A layer as it is stored: base64 of signed bytes, and of little-endian 32-bit floats. */
export interface NetLayer {
  readonly outputs: number;
  /** Side of the window and its step, both 0 for a dense layer. */
  readonly side: number;
  readonly step: number;
  /** outputs x inputs (x side x side), row-major; each output's are to be multiplied by its scale. */
  readonly weights: string;
  readonly scales: string;
  readonly biases: string;
}

interface Layer {
  readonly outputs: number;
  readonly side: number;
  readonly step: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

export type Net = readonly Layer[];

export function openNet(layers: readonly NetLayer[]): Net {
  return layers.map(({ outputs, side, step, weights, scales, biases }) => {
    const signed = new Int8Array(decoded(weights));
    const scale = new Float32Array(decoded(scales));
    const each = signed.length / outputs;
    return {
      outputs,
      side,
      step,
      weights: Float32Array.from(signed, (weight, i) => weight * scale[Math.floor(i / each)]),
      biases: new Float32Array(decoded(biases)),
    };
  });
}

const decoded = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;

/** The last layer's outputs for a picture of one channel, of the size that the network was made for. */
export function runNet(net: Net, { width, height, values }: Plane): Float32Array {
  let [channels, rows, columns, data] = [1, height, width, values];
  net.forEach((layer, i) => {
    const last = i === net.length - 1;
    if (layer.side === 0) {
      data = dense(layer, data, last);
      return;
    }
    data = convolved(layer, data, channels, rows, columns);
    rows = size(rows, layer);
    columns = size(columns, layer);
    channels = layer.outputs;
  });
  return data;
}

const size = (from: number, { side, step }: Layer): number => Math.floor((from - side) / step) + 1;

/** Every window's values in a row, so that each output is one dot product. */
function convolved(
  layer: Layer,
  data: Float32Array,
  channels: number,
  rows: number,
  columns: number,
): Float32Array {
  const { outputs, side, step, weights, biases } = layer;
  const [height, width] = [size(rows, layer), size(columns, layer)];
  const places = height * width;
  const count = channels * side * side;
  const result = new Float32Array(outputs * places);
  const window = new Float32Array(count);
  for (let place = 0; place < places; place++) {
    const corner = Math.floor(place / width) * step * columns + (place % width) * step;
    for (let channel = 0, to = 0; channel < channels; channel++) {
      for (let dy = 0; dy < side; dy++) {
        const from = corner + (channel * rows + dy) * columns;
        for (let dx = 0; dx < side; dx++) window[to++] = data[from + dx];
      }
    }
    for (let output = 0; output < outputs; output++) {
      const sum = biases[output] + dot(weights, output * count, window);
      result[output * places + place] = sum > 0 ? sum : 0;
    }
  }
  return result;
}

function dense(
  { outputs, weights, biases }: Layer,
  data: Float32Array,
  last: boolean,
): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: outputs }, (_, output) => {
    const sum = biases[output] + dot(weights, output * data.length, data);
    return last || sum > 0 ? sum : 0;
  });
}

/** Four sums side by side do not wait for one another. */
function dot(weights: Float32Array, start: number, values: Float32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const count = values.length;
  const even = count & ~3;
  for (let i = 0, w = start; i < even; i += 4, w += 4) {
    a += weights[w] * values[i];
    b += weights[w + 1] * values[i + 1];
    c += weights[w + 2] * values[i + 2];
    d += weights[w + 3] * values[i + 3];
  }
  for (let i = even; i < count; i++) a += weights[start + i] * values[i];
  return a + b + (c + d);
}
