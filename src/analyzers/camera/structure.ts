/**
 * How a file is built, held against what originals of the camera it names have in common. Re-saving a photo and copying its
 * EXIF over leaves the encoder's own habits behind. Makers of whom too few originals are known are silent.
 */
import type { Metadata } from '../../artifacts/types.js';
import type { Finding } from '../../domain/finding.js';
import type { LocalText } from '../../domain/verdict.js';
import { cameraStructures } from '../data/camera-structure.js';
import { fieldPlace, makeOf, type CameraFile } from './checks.js';
import {
  makerName,
  modelName,
  traitsOf,
  type CameraStructure,
  type TraitName,
  type Traits,
} from './traits.js';

/** Fewer are common among originals too: firmware differs, and photos turned without loss have other tables. */
const leastBreaks = 2;

const names: Readonly<Record<TraitName, LocalText>> = {
  jfif: { en: 'JFIF header', zh: 'JFIF 头' },
  segments: { en: 'order of segments', zh: '数据段顺序' },
  tables: { en: 'packing of the tables', zh: '数据表的分段方式' },
  huffman: { en: 'Huffman tables', zh: '霍夫曼表' },
  subsampling: { en: 'colour subsampling', zh: '色度抽样' },
  progressive: { en: 'progressive scans', zh: '渐进式扫描' },
  restart: { en: 'restart markers', zh: '重启标记' },
  thumbnail: { en: 'thumbnail', zh: '缩略图' },
  thumbnailTables: { en: 'encoding of the thumbnail', zh: '缩略图的编码方式' },
  multiPicture: { en: 'index of further pictures', zh: '附加图像索引' },
  byteOrder: { en: 'byte order of EXIF', zh: 'EXIF 字节序' },
  tagOrder: { en: 'order of EXIF tags', zh: 'EXIF 标签顺序' },
};

const limit: LocalText = {
  en: 'Saving or turning a photo again has this effect without changing the scene, other firmware may build files otherwise, and only few originals of a maker are known here.',
  zh: '重新保存或旋转照片也会如此，并不说明画面被改动；固件版本不同也会有差异，且此处已知的该品牌原片数量有限。',
};

/** What is known of the camera: its model's habits, else its maker's. */
export function structureKnown(
  known: readonly CameraStructure[],
  make: string,
  model: string,
): CameraStructure | undefined {
  const ofMaker = known.filter((one) => one.make === makerName(make));
  return ofMaker.find((one) => one.model === modelName(model)) ?? ofMaker.find((one) => one.model === null);
}

/** An index of further pictures breaks no habit: phones get gain maps by an update, and saving again drops such an index. */
export const broken = (known: CameraStructure, traits: Traits): CameraStructure['habits'] =>
  known.habits.filter(
    ({ trait, value }) => traits[trait] !== value && !(trait === 'multiPicture' && traits[trait] === 'yes'),
  );

export function habitCheck({ bytes, container, metadata }: CameraFile): Finding | null {
  const make = makeOf(metadata);
  const traits = make ? traitsOf(bytes, container, metadata) : null;
  if (!make || !traits) return null;
  const known = structureKnown(cameraStructures, make.value, modelOf(metadata));
  if (!known) return null;
  const breaks = broken(known, traits);
  if (breaks.length < leastBreaks) return null;
  const list = (language: keyof LocalText, comma: string) =>
    breaks.map(({ trait }) => names[trait][language]).join(comma);
  return {
    code: 'camera.structure.unlike',
    basis: 'inferred',
    strength: 'informative',
    places: [fieldPlace(make)],
    text: {
      en: `The file is built otherwise than originals of this ${known.model === null ? 'maker' : 'model'}, of which ${known.originals} are known: ${list('en', ', ')}.`,
      zh: `已知该${known.model === null ? '品牌' : '型号'}原片 ${known.originals} 张，此文件的构造与之不同：${list('zh', '、')}。`,
    },
    limit,
    values: {
      make: make.value,
      originals: known.originals,
      ...Object.fromEntries(
        breaks.map(({ trait, value, seen }) => [
          trait,
          `${traits[trait]}; ${seen} of ${known.originals}: ${value}`,
        ]),
      ),
    },
  };
}

function modelOf({ fields }: Metadata): string {
  return fields.find(({ carrier, name }) => carrier === 'exif' && name === 'Model')?.value ?? '';
}
