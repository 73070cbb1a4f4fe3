import type { MetadataField } from '../../artifacts/types.js';
import { mark, shown, type Mark } from './mark.js';

const stepName = /^xmpMM:History\[(\d+)\]\/stEvt:(action|when|softwareAgent|changed|parameters)$/;
/** Steps listed; a longer history is counted. */
const mostSteps = 20;

/** Resources that Photoshop writes with a picture of its own; IPTC tools write others of the same kind. */
const photoshopResources = new Set([
  '8BIM:1010',
  '8BIM:1011',
  '8BIM:1013',
  '8BIM:1026',
  '8BIM:1030',
  '8BIM:1036',
  '8BIM:1062',
]);
const enoughResources = 3;

/** The history of saves as a list that can be read, and traces of Photoshop's own way of saving. */
export function historyMarks(fields: readonly MetadataField[]): Mark[] {
  return [...stepList(fields), ...photoshopMark(fields), ...webExportMark(fields)];
}

function stepList(fields: readonly MetadataField[]): Mark[] {
  const steps = new Map<number, Partial<Record<string, string>>>();
  let first: MetadataField | undefined;
  for (const field of fields) {
    const match = field.carrier === 'xmp' ? stepName.exec(field.name) : null;
    if (match === null) continue;
    first ??= field;
    const step = steps.get(Number(match[1])) ?? {};
    step[match[2]] = shown(field.value, 80);
    steps.set(Number(match[1]), step);
  }
  if (first === undefined) return [];
  const listed = [...steps].sort(([a], [b]) => a - b).slice(0, mostSteps);
  const lines = listed.map(([, { when, action, softwareAgent, changed, parameters }], i) =>
    [`${i + 1}.`, when, action, parameters, softwareAgent, changed && `(${changed})`]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
  return [
    mark({
      level: 'none',
      code: 'metadata.history.steps',
      field: first,
      values: { steps: lines.join('\n'), count: steps.size },
      text: {
        en: `The file lists ${steps.size} steps of its editing history.`,
        zh: `文件列出了 ${steps.size} 步编辑历史。`,
      },
      limit: {
        en: 'Programs may leave steps out, and the list can be altered or removed.',
        zh: '软件可能省略步骤，列表也可被修改或删除。',
      },
    }),
  ];
}

const exported = {
  en: 'It shows which program saved the file, not that what it shows was changed.',
  zh: '只说明由何种软件保存，不说明画面内容被改动。',
};

function photoshopMark(fields: readonly MetadataField[]): Mark[] {
  const found = fields.filter(({ carrier, name }) => carrier === 'photoshop' && photoshopResources.has(name));
  const kinds = new Set(found.map(({ name }) => name));
  if (kinds.size < enoughResources) return [];
  return [
    mark({
      level: 'exported',
      code: 'metadata.photoshop.resources',
      kind: 'edited',
      field: found[0],
      values: { resources: [...kinds].join(', ') },
      text: {
        en: 'The file carries the resources that Photoshop saves with a picture.',
        zh: '文件带有 Photoshop 保存图像时写入的资源块。',
      },
      limit: exported,
    }),
  ];
}

function webExportMark(fields: readonly MetadataField[]): Mark[] {
  const ducky = fields.find(({ carrier, name }) => carrier === 'photoshop' && name.startsWith('Ducky:'));
  if (ducky === undefined) return [];
  return [
    mark({
      level: 'exported',
      code: 'metadata.photoshop.webExport',
      kind: 'edited',
      field: ducky,
      values: { value: shown(ducky.value) },
      text: {
        en: 'The file was exported with an Adobe program\u2019s "Save for Web".',
        zh: '文件由 Adobe 软件“存储为 Web 所用格式”导出。',
      },
      limit: exported,
    }),
  ];
}
