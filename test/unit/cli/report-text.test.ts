import { describe, expect, it } from 'vitest';
import { describeReport, visible } from '../../../src/cli/report-text.js';
import type { ScanReport } from '../../../src/domain/report.js';

const text = (en: string) => ({ en, zh: `${en}（中文）` });
const base = { version: 1, score: null, findings: [], hasMap: false, family: 'structure' } as const;
const report: ScanReport = {
  versions: { report: 1, pipeline: '1', calibration: '0', analyzers: {} },
  subject: { sha256: 'ab12', sizeBytes: 99, format: 'jpeg', width: 40, height: 30, orientation: 1 },
  verdict: {
    outcome: 'forgery_indicated',
    kinds: ['ai_edited', 'edited'],
    llr: 2.5,
    contributions: [],
    reasons: [],
    regions: [{ box: { x: 1, y: 2, width: 3, height: 4 }, score: 0.75 }],
  },
  analyses: [
    {
      ...base,
      analyzer: 'marks',
      title: text('Marks'),
      status: 'scored',
      findings: [
        {
          code: 'metadata.software.editor',
          basis: 'declared',
          strength: 'strong',
          places: [{ at: 'bytes', part: 'APP1', offset: 20, length: 9, field: 'xmp:CreatorTool' }],
          text: text('Saved by \u001b[31mEditor'),
          limit: text('Saving is not forging.'),
          values: {},
        },
      ],
    },
    {
      ...base,
      analyzer: 'b',
      title: text('Blocks'),
      status: 'failed',
      failure: { code: 'ANL_TIMEOUT', detail: 'slow' },
    },
    { ...base, analyzer: 'c', title: text('Colours'), status: 'not_applicable', reason: text('Not a JPEG.') },
    { ...base, analyzer: 'd', title: text('Dots'), status: 'scored', score: 0.1 },
  ],
  times: { totalMs: 1, artifactsMs: {}, analyzersMs: {} },
};

describe('describeReport', () => {
  it('says where a scan was deep', () => {
    expect(describeReport('a.jpg', { ...report, tier: 'deep' }, 'en')).toContain('Deep scan');
    expect(describeReport('a.jpg', { ...report, tier: 'fast' }, 'zh')).not.toContain('深度扫描');
  });

  it('tells outcome, kinds, findings with basis and limit, and the three ways of saying nothing', () => {
    const said = describeReport('a.jpg', report, 'en');
    for (const part of [
      'a.jpg: forgery indicated: AI edited, edited (weight of evidence 2.50)',
      '[declared by the file; Marks]',
      'Limit: Saving is not forging.',
      'APP1 xmp:CreatorTool @20',
      'x 1, y 2, 3 x 4 px (0.75)',
      'Blocks: An analysis took too long. ANL_TIMEOUT: slow',
      'Colours: Not a JPEG.',
    ]) {
      expect(said).toContain(part);
    }
    expect(said.indexOf('Dots')).toBeGreaterThan(said.indexOf('Looked and found nothing'));
  });
  it('speaks Chinese', () => {
    const said = describeReport('a.jpg', report, 'zh');
    expect(said).toContain('有伪造迹象: AI 修改, 人工编辑');
    for (const part of [
      'Saving is not forging.（中文）',
      '[文件自述; Marks（中文）]',
      'Blocks（中文）: 某项分析超时。 ANL_TIMEOUT: slow',
      'Colours（中文）: Not a JPEG.（中文）',
      'Dots（中文）',
    ]) {
      expect(said).toContain(part);
    }
  });
  it('lets no text of the file steer the terminal', () => {
    expect(describeReport('\u001b]0;x\u0007.jpg', report, 'en')).not.toMatch(/[\u001b\u0007]/u);
    expect(visible('a\u202eb')).toBe('a\\u202eb');
  });
});
