/** Picture generators, by what they write into a software field (or, for Ideogram, into Make). */
export interface AiTool {
  readonly name: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

export const aiTools: readonly AiTool[] = [
  { name: 'Adobe Firefly', pattern: /^adobe firefly\b/i, examples: ['Adobe Firefly', 'Adobe Firefly 1.0'] },
  { name: 'Midjourney', pattern: /^midjourney\b/i, examples: ['Midjourney'] },
  { name: 'DALL-E', pattern: /^(openai )?dall[-·]?e\b/i, examples: ['DALL-E 3', 'OpenAI DALL-E'] },
  { name: 'NovelAI', pattern: /^novelai\b/i, examples: ['NovelAI'] },
  {
    name: 'Stable Diffusion',
    pattern: /^(automatic1111|stable diffusion|sd[.-]next)\b/i,
    examples: ['Stable Diffusion XL', 'AUTOMATIC1111'],
  },
  { name: 'ComfyUI', pattern: /^comfyui\b/i, examples: ['ComfyUI'] },
  { name: 'InvokeAI', pattern: /^invoke ?ai\b/i, examples: ['InvokeAI 4.2.1'] },
  { name: 'Fooocus', pattern: /^fooocus\b/i, examples: ['Fooocus v2.5.5', 'Fooocus'] },
  { name: 'Draw Things', pattern: /^draw things\b/i, examples: ['Draw Things'] },
  { name: 'Ideogram', pattern: /^ideogram( ai)?$/i, examples: ['Ideogram AI'] },
  {
    name: 'Microsoft Designer',
    pattern: /^(microsoft designer|bing image creator)\b/i,
    examples: ['Bing Image Creator', 'Microsoft Designer'],
  },
  { name: 'Leonardo.Ai', pattern: /^leonardo\.?ai\b/i, examples: ['Leonardo.Ai'] },
  { name: 'Jimeng 即梦', pattern: /^(jimeng|dreamina)\b|即梦/i, examples: ['即梦AI', 'Dreamina'] },
  { name: 'Doubao 豆包', pattern: /^doubao\b|^豆包/i, examples: ['豆包', 'Doubao'] },
];

export function aiToolNamed(value: string): AiTool | null {
  const text = value.trim();
  return aiTools.find((tool) => tool.pattern.test(text)) ?? null;
}
