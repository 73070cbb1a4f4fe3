/** Files that carry nothing of a camera, and the honest ways in which they come about. */
import type { Finding, Place } from '../../domain/finding.js';
import type { LocalText } from '../../domain/verdict.js';
import { fieldPlace, type CameraFile } from './checks.js';

/** Widths of phone screens in portrait, pixels; screenshots keep them exactly. */
const screenWidths = new Set([
  640, 720, 750, 828, 1080, 1125, 1170, 1179, 1200, 1206, 1216, 1220, 1224, 1240, 1242, 1256, 1260, 1264,
  1284, 1290, 1312, 1320, 1344, 1440,
]);
/** Phone screens are taller than this, in widths. */
const screenAspect = 1.77;
/** Long sides that chat apps bring photos down to. */
const chatSides = new Set([1280, 1440, 1600, 1920, 2048, 2560, 4096]);

const nothing: LocalText = {
  en: 'Missing camera data prove nothing: most photos lose them on their way.',
  zh: '缺少相机信息不能证明任何问题：多数照片在传输中都会丢失这些信息。',
};

/** What kind of file it is that names no camera. */
export function stateOf(file: CameraFile): Finding {
  const { container, probe, metadata } = file;
  const { format, parts } = container;
  const { fields } = metadata;
  // What is missing is missing from the file as a whole.
  const whole: Place = { at: 'bytes', part: 'file', offset: 0, length: file.bytes.length };
  const long = Math.max(probe.width, probe.height);
  const short = Math.min(probe.width, probe.height);
  const said = fields.find(
    ({ name, value }) =>
      /(UserComment|^Software|^Description)$/.test(name) && /^screenshot/i.test(value.trim()),
  );
  const screen =
    said !== undefined || (format === 'png' && screenWidths.has(short) && long / short >= screenAspect);
  if (screen) {
    return state('camera.state.screenshot', said ? fieldPlace(said) : whole, {
      en: 'The file looks like a screenshot of a phone.',
      zh: '该文件看起来是手机截图。',
    });
  }
  const bare = format === 'jpeg' && !parts.some(({ name }) => /^APP(1|13)$/.test(name));
  if (bare && chatSides.has(long)) {
    return state('camera.state.chat', whole, {
      en: 'The file is as chat apps leave photos: scaled to a usual size, without camera data.',
      zh: '该文件与聊天应用处理过的照片一致：缩放到常见尺寸且无相机信息。',
    });
  }
  return state('camera.state.noCamera', whole, {
    en: 'The file names no camera.',
    zh: '文件中没有相机信息。',
  });
}

function state(code: string, place: Place, text: LocalText): Finding {
  return {
    code,
    basis: 'inferred',
    strength: 'informative',
    places: [place],
    text,
    limit: nothing,
    values: {},
  };
}
