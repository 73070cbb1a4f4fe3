import { jsonIn } from './json.js';
import { shown } from './mark.js';

const promptKeys = ['positive_prompt', 'prompt', 'text', 'imaginePrompt'];
const modelKeys = ['ckpt_name', 'unet_name', 'model_name', 'base_model', 'model', 'request_model'];
/** Members looked at in a workflow; the file must not decide how long we search. */
const mostMembers = 5_000;

/** What was asked of a generator, and of which model, as its settings tell; empty where they do not. */
export interface Asked {
  readonly prompt: string;
  readonly model: string;
}

/** Reads prompt and model out of a generator's settings: `key: value` text or JSON of any shape. */
export function askedOf(settings: string): Asked {
  const json = jsonIn(settings.replace(/^(prompt|workflow):\s*/i, ''));
  if (json !== null) return { prompt: firstString(json, promptKeys), model: firstString(json, modelKeys) };
  const [prompt] = settings.split(/\n(?=Negative prompt:|Steps:)| --[a-z]+ /);
  const model = /\bModel: ([^,\n]+)/.exec(settings)?.[1] ?? '';
  return { prompt: shown(prompt, 500), model: shown(model) };
}

/** The first text under one of these names, breadth first; numbers and links between nodes are none. */
function firstString(root: object, keys: readonly string[]): string {
  const queue: object[] = [root];
  let seen = 0;
  for (let at = 0; at < queue.length && seen < mostMembers; at++) {
    for (const [key, value] of Object.entries(queue[at]) as [string, unknown][]) {
      if (++seen > mostMembers) break;
      if (typeof value === 'string' && keys.includes(key) && value.trim() !== '') return shown(value, 500);
      if (typeof value === 'object' && value !== null) queue.push(value);
    }
  }
  return '';
}
