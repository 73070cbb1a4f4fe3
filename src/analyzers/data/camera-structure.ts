/**
 * What camera originals of a maker or model have in common. Made by bench/camera-structure.ts from 235 originals of 12 public sets
 * (docs/provenance.md names them); counted by us, taken from no table.
 */
import type { CameraStructure } from '../camera/traits.js';

export const cameraStructures: readonly CameraStructure[] = [
  {
    make: 'INFINIX',
    model: 'INFINIX X6871',
    originals: 28,
    models: 1,
    habits: [
      {
        trait: 'jfif',
        value: 'no',
        seen: 28,
      },
      {
        trait: 'segments',
        value: 'DQT SOF0 DHT SOS',
        seen: 28,
      },
      {
        trait: 'tables',
        value: 'DQT 2 DHT 4',
        seen: 28,
      },
      {
        trait: 'huffman',
        value: 'standard',
        seen: 28,
      },
      {
        trait: 'subsampling',
        value: '4:2:0',
        seen: 28,
      },
      {
        trait: 'progressive',
        value: 'no',
        seen: 28,
      },
      {
        trait: 'restart',
        value: 'no',
        seen: 28,
      },
      {
        trait: 'thumbnailTables',
        value: '4:2:0, standard',
        seen: 28,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 28,
      },
      {
        trait: 'byteOrder',
        value: 'II',
        seen: 28,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 28,
      },
    ],
  },
  {
    make: 'OLYMPUS',
    model: null,
    originals: 10,
    models: 9,
    habits: [
      {
        trait: 'progressive',
        value: 'no',
        seen: 10,
      },
      {
        trait: 'thumbnail',
        value: '160 x 120',
        seen: 9,
      },
      {
        trait: 'thumbnailTables',
        value: '4:2:2, standard',
        seen: 9,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 10,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 10,
      },
    ],
  },
  {
    make: 'CANON',
    model: null,
    originals: 35,
    models: 30,
    habits: [
      {
        trait: 'jfif',
        value: 'no',
        seen: 31,
      },
      {
        trait: 'segments',
        value: 'DQT SOF0 DHT SOS',
        seen: 30,
      },
      {
        trait: 'tables',
        value: 'DQT 1 DHT 1',
        seen: 30,
      },
      {
        trait: 'huffman',
        value: 'standard',
        seen: 33,
      },
      {
        trait: 'subsampling',
        value: '4:2:2',
        seen: 29,
      },
      {
        trait: 'progressive',
        value: 'no',
        seen: 35,
      },
      {
        trait: 'restart',
        value: 'no',
        seen: 35,
      },
      {
        trait: 'thumbnail',
        value: '160 x 120',
        seen: 28,
      },
      {
        trait: 'thumbnailTables',
        value: '4:2:2, standard',
        seen: 29,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 35,
      },
      {
        trait: 'byteOrder',
        value: 'II',
        seen: 35,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 35,
      },
    ],
  },
  {
    make: 'NIKON',
    model: null,
    originals: 14,
    models: 10,
    habits: [
      {
        trait: 'jfif',
        value: 'no',
        seen: 13,
      },
      {
        trait: 'huffman',
        value: 'standard',
        seen: 13,
      },
      {
        trait: 'progressive',
        value: 'no',
        seen: 14,
      },
      {
        trait: 'restart',
        value: 'no',
        seen: 14,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 14,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 14,
      },
    ],
  },
  {
    make: 'PANASONIC',
    model: null,
    originals: 10,
    models: 10,
    habits: [
      {
        trait: 'jfif',
        value: 'no',
        seen: 9,
      },
      {
        trait: 'tables',
        value: 'DQT 1 DHT 1',
        seen: 8,
      },
      {
        trait: 'huffman',
        value: 'standard',
        seen: 9,
      },
      {
        trait: 'subsampling',
        value: '4:2:2',
        seen: 8,
      },
      {
        trait: 'progressive',
        value: 'no',
        seen: 10,
      },
      {
        trait: 'restart',
        value: 'no',
        seen: 9,
      },
      {
        trait: 'thumbnail',
        value: '160 x 120',
        seen: 9,
      },
      {
        trait: 'thumbnailTables',
        value: '4:2:2, standard',
        seen: 9,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 9,
      },
      {
        trait: 'byteOrder',
        value: 'II',
        seen: 9,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 10,
      },
    ],
  },
  {
    make: 'SAMSUNG',
    model: null,
    originals: 15,
    models: 11,
    habits: [
      {
        trait: 'jfif',
        value: 'no',
        seen: 13,
      },
      {
        trait: 'tables',
        value: 'DQT 1 DHT 1',
        seen: 13,
      },
      {
        trait: 'huffman',
        value: 'standard',
        seen: 13,
      },
      {
        trait: 'progressive',
        value: 'no',
        seen: 15,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 15,
      },
      {
        trait: 'byteOrder',
        value: 'II',
        seen: 14,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 14,
      },
    ],
  },
  {
    make: 'SAMSUNG',
    model: 'SM-M127G',
    originals: 28,
    models: 1,
    habits: [
      {
        trait: 'jfif',
        value: 'no',
        seen: 28,
      },
      {
        trait: 'segments',
        value: 'SOF0 DQT DHT DRI SOS',
        seen: 28,
      },
      {
        trait: 'tables',
        value: 'DQT 1 DHT 1',
        seen: 28,
      },
      {
        trait: 'huffman',
        value: 'standard',
        seen: 28,
      },
      {
        trait: 'subsampling',
        value: '4:2:0',
        seen: 28,
      },
      {
        trait: 'progressive',
        value: 'no',
        seen: 28,
      },
      {
        trait: 'restart',
        value: 'yes',
        seen: 28,
      },
      {
        trait: 'thumbnail',
        value: '512 x 288',
        seen: 28,
      },
      {
        trait: 'thumbnailTables',
        value: '4:2:0, standard',
        seen: 28,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 28,
      },
      {
        trait: 'byteOrder',
        value: 'II',
        seen: 28,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 28,
      },
    ],
  },
  {
    make: 'FUJIFILM',
    model: null,
    originals: 11,
    models: 8,
    habits: [
      {
        trait: 'jfif',
        value: 'no',
        seen: 10,
      },
      {
        trait: 'tables',
        value: 'DQT 1 DHT 1',
        seen: 10,
      },
      {
        trait: 'huffman',
        value: 'standard',
        seen: 11,
      },
      {
        trait: 'subsampling',
        value: '4:2:2',
        seen: 9,
      },
      {
        trait: 'progressive',
        value: 'no',
        seen: 11,
      },
      {
        trait: 'thumbnail',
        value: '160 x 120',
        seen: 9,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 11,
      },
      {
        trait: 'byteOrder',
        value: 'II',
        seen: 11,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 11,
      },
    ],
  },
  {
    make: 'EASTMAN',
    model: null,
    originals: 10,
    models: 8,
    habits: [
      {
        trait: 'jfif',
        value: 'no',
        seen: 9,
      },
      {
        trait: 'segments',
        value: 'DQT SOF0 DHT SOS',
        seen: 9,
      },
      {
        trait: 'tables',
        value: 'DQT 1 DHT 1',
        seen: 10,
      },
      {
        trait: 'huffman',
        value: 'standard',
        seen: 9,
      },
      {
        trait: 'subsampling',
        value: '4:2:0',
        seen: 9,
      },
      {
        trait: 'progressive',
        value: 'no',
        seen: 10,
      },
      {
        trait: 'restart',
        value: 'no',
        seen: 9,
      },
      {
        trait: 'thumbnail',
        value: '160 x 120',
        seen: 9,
      },
      {
        trait: 'thumbnailTables',
        value: '4:2:2, standard',
        seen: 9,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 10,
      },
      {
        trait: 'byteOrder',
        value: 'MM',
        seen: 8,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 10,
      },
    ],
  },
  {
    make: 'EASTMAN',
    model: 'KODAK Z612 ZOOM DIGITAL CAMERA',
    originals: 11,
    models: 1,
    habits: [
      {
        trait: 'jfif',
        value: 'no',
        seen: 11,
      },
      {
        trait: 'segments',
        value: 'DQT SOF0 DHT SOS',
        seen: 11,
      },
      {
        trait: 'tables',
        value: 'DQT 1 DHT 1',
        seen: 11,
      },
      {
        trait: 'huffman',
        value: 'standard',
        seen: 11,
      },
      {
        trait: 'subsampling',
        value: '4:2:0',
        seen: 11,
      },
      {
        trait: 'progressive',
        value: 'no',
        seen: 11,
      },
      {
        trait: 'restart',
        value: 'no',
        seen: 11,
      },
      {
        trait: 'thumbnail',
        value: '160 x 120',
        seen: 11,
      },
      {
        trait: 'thumbnailTables',
        value: '4:2:2, standard',
        seen: 11,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 11,
      },
      {
        trait: 'byteOrder',
        value: 'MM',
        seen: 11,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 11,
      },
    ],
  },
  {
    make: 'MINOLTA',
    model: null,
    originals: 8,
    models: 8,
    habits: [
      {
        trait: 'huffman',
        value: 'standard',
        seen: 8,
      },
      {
        trait: 'progressive',
        value: 'no',
        seen: 8,
      },
      {
        trait: 'restart',
        value: 'no',
        seen: 7,
      },
      {
        trait: 'thumbnail',
        value: '160 x 120',
        seen: 7,
      },
      {
        trait: 'thumbnailTables',
        value: '4:2:2, standard',
        seen: 7,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 8,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 8,
      },
    ],
  },
  {
    make: 'SONY',
    model: null,
    originals: 14,
    models: 11,
    habits: [
      {
        trait: 'jfif',
        value: 'no',
        seen: 13,
      },
      {
        trait: 'tables',
        value: 'DQT 1 DHT 1',
        seen: 12,
      },
      {
        trait: 'huffman',
        value: 'standard',
        seen: 14,
      },
      {
        trait: 'subsampling',
        value: '4:2:2',
        seen: 12,
      },
      {
        trait: 'progressive',
        value: 'no',
        seen: 14,
      },
      {
        trait: 'restart',
        value: 'no',
        seen: 14,
      },
      {
        trait: 'thumbnail',
        value: '160 x 120',
        seen: 14,
      },
      {
        trait: 'thumbnailTables',
        value: '4:2:2, standard',
        seen: 13,
      },
      {
        trait: 'multiPicture',
        value: 'no',
        seen: 14,
      },
      {
        trait: 'byteOrder',
        value: 'II',
        seen: 14,
      },
      {
        trait: 'tagOrder',
        value: 'ascending',
        seen: 14,
      },
    ],
  },
];
