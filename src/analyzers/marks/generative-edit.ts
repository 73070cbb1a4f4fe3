import type { MetadataField } from '../../artifacts/types.js';
import { jsonIn } from './json.js';
import { mark, shown, type Mark } from './mark.js';

/** Blocks of Samsung's own directory in which its gallery and its photo assistant tell what they did, as JSON. */
const blocks = ['PhotoEditor_Re_Edit_Data', 'PEg_Info'];

/** In both, `genAIType` other than 0 means the generative editor. */
export function generativeEditMarks(fields: readonly MetadataField[]): Mark[] {
  return fields.flatMap(samsungMark);
}

function samsungMark(field: MetadataField): Mark[] {
  if (field.carrier !== 'samsung' || !blocks.includes(field.name)) return [];
  const data = jsonIn(field.value);
  const type = data && 'genAIType' in data ? Number(data.genAIType) : 0;
  if (!(type > 0)) return [];
  return [
    mark({
      level: 'declared',
      code: 'metadata.history.generative',
      kind: 'ai_edited',
      field,
      values: { genAIType: type, value: shown(field.value) },
      text: {
        en: "Samsung's gallery records that its generative editor changed the photo.",
        zh: '三星相册记录了使用生成式编辑修改照片。',
      },
      limit: { en: 'The record is unsigned.', zh: '该记录未经签名。' },
    }),
  ];
}
