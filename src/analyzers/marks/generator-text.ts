import type { MetadataField } from '../../artifacts/types.js';
import { hasKeys, jsonIn } from './json.js';
import { mark, shown, type Mark } from './mark.js';
import { askedOf } from './prompt.js';

/** Text that picture generators leave about how they made the picture, by the field where each leaves it. */
interface GeneratorText {
  readonly tool: string;
  readonly carrier: MetadataField['carrier'];
  readonly field: RegExp;
  readonly holds: (value: string) => boolean;
}

const comment = /^(UserComment|ImageDescription|XPComment)$/;
/** The same two fields of EXIF as XMP mirrors them. */
const mirrored = /^(exif:UserComment|tiff:ImageDescription)(\[|$)/;
const webUi = (value: string) => /(^|\n|, )Steps: \d+, .{0,200}\b(Sampler|Seed): /s.test(value);
const comfy = (value: string) => hasNode(jsonIn(value)) || hasKeys(value, 'nodes', 'links');
const fooocus = (value: string) =>
  hasKeys(value, 'fooocus_scheme') || hasKeys(value, 'base_model', 'sampler');
const novelAi = (value: string) => hasKeys(value, 'steps', 'sampler', 'seed');
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const midjourney = (value: string) => new RegExp(`\\bJob ID: ${uuid}\\s*$`, 'i').test(value);

const texts: readonly GeneratorText[] = [
  { tool: 'Stable Diffusion', carrier: 'png', field: /^parameters$/, holds: webUi },
  { tool: 'Stable Diffusion', carrier: 'exif', field: comment, holds: webUi },
  { tool: 'Stable Diffusion', carrier: 'xmp', field: mirrored, holds: webUi },
  { tool: 'ComfyUI', carrier: 'png', field: /^(prompt|workflow)$/, holds: comfy },
  {
    tool: 'ComfyUI',
    carrier: 'exif',
    field: /^(Make|Model|ImageDescription|UserComment)$/,
    holds: (value) => comfy(value.replace(/^(prompt|workflow):\s*/i, '')),
  },
  { tool: 'ComfyUI', carrier: 'xmp', field: mirrored, holds: comfy },
  { tool: 'Fooocus', carrier: 'png', field: /^(parameters|Comment)$/, holds: fooocus },
  { tool: 'Fooocus', carrier: 'exif', field: comment, holds: fooocus },
  { tool: 'Fooocus', carrier: 'xmp', field: mirrored, holds: fooocus },
  {
    tool: 'InvokeAI',
    carrier: 'png',
    field: /^(invokeai_(metadata|workflow|graph)|sd-metadata)$/,
    holds: (value) => Object.keys(jsonIn(value) ?? {}).length > 0,
  },
  { tool: 'InvokeAI', carrier: 'png', field: /^Dream$/, holds: (value) => /\s-s ?\d+\b/.test(value) },
  { tool: 'NovelAI', carrier: 'png', field: /^Comment$/, holds: novelAi },
  { tool: 'NovelAI', carrier: 'exif', field: comment, holds: novelAi },
  { tool: 'NovelAI', carrier: 'xmp', field: mirrored, holds: novelAi },
  { tool: 'Midjourney', carrier: 'png', field: /^Description$/, holds: midjourney },
  { tool: 'Midjourney', carrier: 'xmp', field: /^dc:description(\[|$)/, holds: midjourney },
  { tool: 'Midjourney', carrier: 'exif', field: /^ImageDescription$/, holds: midjourney },
];

/** Prompts, samplers and job numbers in the fields where generators write them. */
export function generatorTextMarks(fields: readonly MetadataField[]): Mark[] {
  return [...fields.flatMap(textMark), ...grokMarks(fields)];
}

function textMark(field: MetadataField): Mark[] {
  const found = texts.find(
    (text) => text.carrier === field.carrier && text.field.test(field.name) && text.holds(field.value),
  );
  return found ? [generated(field, found.tool)] : [];
}

/** Grok signs ImageDescription and puts a bare UUID into Artist; neither alone is telling. */
function grokMarks(fields: readonly MetadataField[]): Mark[] {
  const exif = (name: string) => fields.find((field) => field.carrier === 'exif' && field.name === name);
  const description = exif('ImageDescription');
  const artist = exif('Artist');
  if (!description || !/^Signature: [A-Za-z0-9+/]{20,}={0,2}$/.test(description.value.trim())) return [];
  return artist && new RegExp(`^${uuid}$`, 'i').test(artist.value.trim())
    ? [generated(description, 'Grok')]
    : [];
}

/** A ComfyUI prompt: an object whose members are nodes with a class. */
function hasNode(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(
    (node) => typeof node === 'object' && node !== null && 'class_type' in node && 'inputs' in node,
  );
}

function generated(field: MetadataField, tool: string): Mark {
  return mark({
    level: 'declared',
    code: 'metadata.generator.text',
    kind: 'ai_generated',
    field,
    values: { tool, ...askedOf(field.value), value: shown(field.value) },
    text: {
      en: `The file carries the settings with which ${tool} made a picture.`,
      zh: `文件中带有 ${tool} 生成图像时的参数。`,
    },
    limit: {
      en: 'The text is unsigned, and the same tools also rework photos.',
      zh: '该文本未经签名；同类工具也可用于修改真实照片。',
    },
  });
}
