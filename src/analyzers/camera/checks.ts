/** Single checks of whether a file hangs together as the camera's own; each gives a finding or none. */
import type { Metadata, MetadataField, Probe } from '../../artifacts/types.js';
import type { Finding, FindingValue, Place } from '../../domain/finding.js';
import type { LocalText } from '../../domain/verdict.js';
import type { Container, ContainerPart } from '../../image/container.js';
import { cameraHabits } from '../data/camera-habits.js';
import { readTimes, type Stamp } from './times.js';

export interface CameraFile {
  readonly bytes: Uint8Array;
  readonly container: Container;
  readonly probe: Probe;
  readonly metadata: Metadata;
}

const resave: LocalText = {
  en: 'Saving again, cropping or sending a photo has this effect; it does not show that the scene was changed.',
  zh: '重新保存、裁剪或转发照片都会如此，不能说明画面内容被改动。',
};
const clock: LocalText = {
  en: 'Camera clocks are often wrong or never set, and programs rewrite times when they copy or rotate.',
  zh: '相机时钟常不准或从未设置，复制、旋转等操作也可能改写时间。',
};

export function conflict(
  code: string,
  places: readonly Place[],
  text: LocalText,
  limit: LocalText,
  values: Readonly<Record<string, FindingValue>>,
): Finding {
  return { code, basis: 'observed', strength: 'supporting', kind: 'edited', places, text, limit, values };
}

export const fieldPlace = ({ part, offset, length, name }: MetadataField): Place => ({
  at: 'bytes',
  part,
  offset,
  length,
  field: name,
});
const partPlace = ({ name, offset, length }: ContainerPart): Place => ({
  at: 'bytes',
  part: name,
  offset,
  length,
});

/** The camera that the file names, or undefined. */
export function makeOf({ fields }: Metadata): MetadataField | undefined {
  return fields.find(
    ({ carrier, name, value }) => carrier === 'exif' && name === 'Make' && value.trim() !== '',
  );
}

/** The size that the camera noted against the pixels that are there. */
export function sizeCheck({ probe, metadata: { fields } }: CameraFile): Finding | null {
  const number = (name: string) => {
    const field = fields.find((one) => one.carrier === 'exif' && one.name === name);
    return field && /^\d+$/.test(field.value) && Number(field.value) > 0
      ? { field, value: Number(field.value) }
      : null;
  };
  const width = number('PixelXDimension');
  const height = number('PixelYDimension');
  if (!width || !height) return null;
  const same = (a: number, b: number) => a === probe.width && b === probe.height;
  if (same(width.value, height.value) || same(height.value, width.value)) return null;
  const noted = Math.max(width.value, height.value) / Math.min(width.value, height.value);
  const seen = Math.max(probe.width, probe.height) / Math.min(probe.width, probe.height);
  const scaled = Math.abs(noted / seen - 1) < 0.01;
  return conflict(
    scaled ? 'camera.size.scaled' : 'camera.size.cropped',
    [fieldPlace(width.field), fieldPlace(height.field)],
    scaled
      ? {
          en: 'The picture was scaled after the camera had noted its size.',
          zh: '相机记录尺寸之后，画面被缩放过。',
        }
      : {
          en: 'The picture has other proportions than the camera noted: it was cropped or extended.',
          zh: '画面比例与相机记录的不同：曾被裁剪或扩展。',
        },
    resave,
    { noted: `${width.value} x ${height.value}`, pixels: `${probe.width} x ${probe.height}` },
  );
}

/** What cameras do not write: progressive scans and Adobe's own segment. */
export function structureCheck({ container: { format, parts }, metadata }: CameraFile): Finding | null {
  if (format !== 'jpeg') {
    // HEIC is what phones write themselves.
    const make = makeOf(metadata);
    return make && (format === 'png' || format === 'webp')
      ? conflict(
          'camera.structure.converted',
          [fieldPlace(make)],
          {
            en: 'The file names a camera, but no camera writes this format: it was converted.',
            zh: '文件自述来自相机，但相机不会写入该格式：曾被转换。',
          },
          resave,
          { format },
        )
      : null;
  }
  const progressive = parts.find(({ name }) => name === 'SOF2');
  const adobe = parts.find(({ name, dataLength }) => name === 'APP14' && dataLength >= 12);
  const found = [progressive, adobe].filter((part) => part !== undefined);
  if (found.length === 0) return null;
  return conflict(
    'camera.structure.resaved',
    found.map(partPlace),
    {
      en: 'The file names a camera but is built as programs build JPEGs, not cameras: it was saved again.',
      zh: '文件自述来自相机，但 JPEG 结构由软件写成而非相机：曾被重新保存。',
    },
    resave,
    { progressive: progressive !== undefined, adobe: adobe !== undefined },
  );
}

/** A maker whose cameras note more than the file holds. */
export function makerNoteCheck({ metadata }: CameraFile): Finding | null {
  const make = makeOf(metadata);
  if (!make || metadata.fields.some(({ carrier, name }) => carrier === 'exif' && name === 'MakerNote'))
    return null;
  const habit = cameraHabits.find((one) => make.value.trim().toUpperCase().startsWith(one.make));
  if (!habit) return null;
  return conflict(
    'camera.makerNote.missing',
    [fieldPlace(make)],
    {
      en: 'Cameras of this maker add notes of their own (MakerNote); here they are missing.',
      zh: '该品牌相机通常会写入厂商注释（MakerNote），此文件中没有。',
    },
    {
      en: 'Programs and chat apps drop these notes when they save; a made-up camera name lacks them too.',
      zh: '软件和聊天应用保存时会丢弃该注释；伪造的相机信息也缺少它。',
    },
    { make: make.value, seenWith: `${habit.withMakerNote}/${habit.originals}` },
  );
}

/** Longest gap within which a camera finishes writing one file, seconds. */
const writing = 60;
/** Clocks that follow GPS stay within this of it, seconds. */
const drift = 600;
/** Time zones lie between UTC-12 and UTC+14, with a day of doubt over GPS date and time. */
const zones = { least: -12 * 3_600, most: 14 * 3_600 };

export function timeChecks({ metadata: { fields } }: CameraFile): Finding[] {
  const { original, digitised, modified, gps, offsetMinutes } = readTimes(fields);
  const found: Finding[] = [];
  const at = (...stamps: readonly Stamp[]) => stamps.map(({ field }) => fieldPlace(field));
  const shownTimes = (...stamps: readonly Stamp[]) =>
    Object.fromEntries(stamps.map(({ field }) => [field.name, field.value]));
  if (original && modified && modified.seconds > original.seconds + writing) {
    found.push(
      conflict(
        'camera.time.modified',
        at(original, modified),
        {
          en: 'The file says that it was changed after the photo was taken.',
          zh: '文件记录在拍摄之后被修改过。',
        },
        clock,
        { ...shownTimes(original, modified), seconds: modified.seconds - original.seconds },
      ),
    );
  }
  if (original && modified && modified.seconds < original.seconds - writing) {
    found.push(
      conflict(
        'camera.time.backwards',
        at(original, modified),
        {
          en: 'The file says that it was changed before the photo was taken.',
          zh: '文件记录的修改时间早于拍摄时间。',
        },
        clock,
        shownTimes(original, modified),
      ),
    );
  }
  if (original && digitised && Math.abs(digitised.seconds - original.seconds) > writing) {
    found.push(
      conflict(
        'camera.time.digitised',
        at(original, digitised),
        {
          en: 'Taking and digitising the photo are noted at different times, as scans or rewritten times have it.',
          zh: '拍摄时间与数字化时间不一致，常见于扫描件或被改写的时间。',
        },
        clock,
        shownTimes(original, digitised),
      ),
    );
  }
  if (original && gps) {
    const ahead = original.seconds - gps.seconds;
    const expected = offsetMinutes === null ? null : offsetMinutes * 60;
    const agrees =
      expected === null
        ? ahead >= zones.least - drift && ahead <= zones.most + drift
        : Math.abs(ahead - expected) <= drift;
    if (!agrees) {
      found.push(
        conflict(
          'camera.time.gps',
          at(original, gps),
          {
            en: "The camera's clock and the satellites' time do not agree.",
            zh: '相机时钟与卫星时间不一致。',
          },
          clock,
          { ...shownTimes(original, gps), aheadSeconds: ahead },
        ),
      );
    }
  }
  return found;
}
