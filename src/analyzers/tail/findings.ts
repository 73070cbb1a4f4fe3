/** The sentences about what follows a picture. */
import type { Finding } from '../../domain/finding.js';
import type { LocalText } from '../../domain/verdict.js';
import type { TailKind } from '../../image/tail-kind.js';
import type { TailPiece } from '../../image/tail-pieces.js';
import { shown } from '../marks/mark.js';

export const notPixels: LocalText = {
  en: 'It says nothing about the picture itself, and nothing of it was opened or believed.',
  zh: '与画面本身无关；系统未打开也未采信其中任何内容。',
};
const honest: LocalText = {
  en: 'Phones and cameras write this with every photo of the kind; it says nothing about the picture itself.',
  zh: '手机和相机拍摄此类照片时都会写入，与画面本身无关。',
};

const said: Readonly<Record<TailKind, LocalText>> = {
  padding: {
    en: 'Filler bytes of one value follow the picture.',
    zh: '画面数据之后有单一数值的填充字节。',
  },
  gainMap: {
    en: 'A gain map follows the picture, as the file itself lists: it lets screens of high dynamic range show the photo brighter.',
    zh: '画面之后附有文件自身登记的增益图，用于在高动态范围（HDR）屏幕上提亮照片。',
  },
  preview: {
    en: 'A further picture follows that the file itself lists: a preview, a depth map or another exposure.',
    zh: '画面之后附有文件自身登记的另一幅图像，如预览图、深度图或另一次曝光。',
  },
  motion: {
    en: 'A short video follows that the file itself lists: a motion photo.',
    zh: '画面之后附有文件自身登记的短视频，即动态照片。',
  },
  phone: {
    en: "Data of a phone's camera app follow the picture (Samsung's directory, or Huawei's trailer).",
    zh: '画面数据之后有手机相机应用写入的数据（三星目录或华为尾部数据）。',
  },
  picture: {
    en: 'A second picture follows the first one in the file, and no index of the file lists it.',
    zh: '文件中在主画面之后还有另一幅图像，且未被文件自身的索引登记。',
  },
  video: {
    en: 'A video follows the picture, as motion photos have it, and no index of the file lists it.',
    zh: '画面数据之后有一段视频（动态照片常见），且未被文件自身的索引登记。',
  },
  archive: { en: 'An archive is attached to the picture.', zh: '图片之后附加了压缩包。' },
  document: { en: 'A document is attached to the picture.', zh: '图片之后附加了文档。' },
  program: { en: 'A program is attached to the picture.', zh: '图片之后附加了可执行程序。' },
  script: { en: 'Script or page source is attached to the picture.', zh: '图片之后附加了脚本或网页代码。' },
  text: { en: 'Text is attached to the picture.', zh: '图片之后附加了文本。' },
  data: { en: 'Bytes of no known kind follow the picture.', zh: '画面数据之后有未知类型的字节。' },
};
const ofPhones: readonly TailKind[] = ['gainMap', 'preview', 'motion', 'phone'];

/** @param names of Samsung's blocks, told with its directory. */
export function pieceFinding({ kind, offset, length }: TailPiece, names: readonly string[]): Finding {
  return {
    code: `file.tail.${kind}`,
    basis: 'observed',
    strength: 'informative',
    places: [{ at: 'bytes', part: 'trailer', offset, length }],
    text: said[kind],
    limit: ofPhones.includes(kind) ? honest : notPixels,
    values: { bytes: length, ...(kind === 'phone' && { blocks: shown(names.join(', '), 200) }) },
  };
}
