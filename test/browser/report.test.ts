/** Reports as the page draws them: hostile words stay words, marks lie where the photo shows the thing. */
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnalysisRecord } from '../../src/domain/analysis.js';
import type { ScanResult } from '../../src/domain/report.js';
import { kinds, outcomes, routes, suspicions } from '../../src/domain/verdict.js';
import { bases, strengths } from '../../src/domain/finding.js';
import { packageRoot } from '../../src/root.js';
import { startApi, type TestApi } from '../support/api.js';
import { openBrowser } from '../support/browser.js';
import { clientOf } from '../support/client.js';
import { enterKey, openPage, untilTrue } from '../support/page.js';
import { encodedJpeg } from '../support/pictures.js';
import { someResult } from '../support/records.js';
import { until } from '../support/until.js';
import { endScan } from '../support/verdict.js';

let api: TestApi;
let browser: Browser;
beforeAll(async () => {
  api = await startApi();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.stop();
});

/** Sends a photo through the page and ends its scan with a made-up result. */
async function show(page: Page, name: string, bytes: Uint8Array, result: ScanResult): Promise<void> {
  await page.locator('#photo').setInputFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) });
  await page.locator('#examine').click();
  const client = clientOf(api);
  const open = async (): Promise<{ id: string; status: string }[]> =>
    (await client.get('/v1/detections?limit=1')).body['items'] as { id: string; status: string }[];
  const newest = await until(open, (scans) => scans.some(({ status }) => status === 'queued'));
  await endScan(api.deps.store, newest[0].id, result.report.verdict.outcome, result);
  await page.locator('#result').waitFor();
}

it('shows hostile words of files as text', async () => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>\u202e"\'&lt;';
  const both = { en: hostile, zh: hostile };
  const { report, maps } = someResult('forgery_indicated');
  const [analysis] = report.analyses;
  const finding = {
    code: 'metadata.software.editor',
    basis: 'declared',
    strength: 'strong',
    places: [],
    text: both,
    limit: both,
    values: { [hostile]: hostile },
  } as const;
  const result: ScanResult = {
    maps,
    report: {
      ...report,
      verdict: {
        ...report.verdict,
        reasons: [{ code: 'metadata.software.editor', text: both, limit: both }],
      },
      analyses: [
        { ...analysis, title: both, findings: [finding] },
        {
          ...analysis,
          analyzer: 'other',
          title: both,
          status: 'not_applicable',
          score: null,
          reason: both,
        },
      ],
    },
  };
  const { page, faults, close } = await openPage(browser, api);
  await enterKey(page, api.key);
  await show(page, `${hostile}.jpg`, await encodedJpeg(), result);
  for (const place of ['#reasons', '#findings', '#gaps', '#findings dd', '#map']) {
    expect(await page.locator(place).first().textContent()).toContain('<script>document.title=2</script>');
  }
  expect(await page.title()).toBe('Touchstone 试金石');
  expect(await page.locator('main script, main img:not(#picture, #overlay)').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

it("says in the reader's language why a method gave nothing", async () => {
  const { report } = someResult('inconclusive');
  const [analysis] = report.analyses;
  const silent = { ...analysis, score: null, hasMap: false };
  const analyses: AnalysisRecord[] = [
    {
      ...silent,
      analyzer: 'small',
      title: { en: 'Sizes', zh: '尺寸' },
      status: 'not_applicable',
      reason: { en: 'Too small.', zh: '太小。' },
    },
    {
      ...silent,
      analyzer: 'slow',
      title: { en: 'Times', zh: '时间' },
      status: 'failed',
      failure: { code: 'ANL_TIMEOUT', detail: 'slow' },
    },
  ];
  const { page, faults, close } = await openPage(browser, api);
  await enterKey(page, api.key);
  await show(page, 'a.jpg', await encodedJpeg(), { maps: {}, report: { ...report, analyses } });
  const said = () => page.locator('#gaps > li').allTextContents();
  expect(await said()).toEqual([
    'Sizesdoes not applyToo small.',
    'Timescould not runAn analysis took too long. ANL_TIMEOUT: slow',
  ]);
  await page.locator('#language').click();
  expect(await said()).toEqual(['尺寸不适用太小。', '时间未能运行某项分析超时。 ANL_TIMEOUT']);
  expect(faults).toEqual([]);
  await close();
});

/** Stored raster, and in it the square that is red, marked and boxed. */
const raster = { width: 320, height: 240 };
const square = { x: 64, y: 32, width: 96, height: 48 };
const cell = 16;

const within = (x: number, y: number): boolean =>
  x >= square.x && x < square.x + square.width && y >= square.y && y < square.y + square.height;

function photoOf(orientation: number): Promise<Uint8Array> {
  const rgb = Buffer.alloc(raster.width * raster.height * 3);
  for (let at = 0; at < raster.width * raster.height; at++) {
    const colour = within(at % raster.width, Math.floor(at / raster.width)) ? [220, 20, 20] : [130, 140, 150];
    rgb.set(colour, at * 3);
  }
  return sharp(rgb, { raw: { ...raster, channels: 3 } })
    .withMetadata({ orientation })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

function markedSquare(orientation: number): ScanResult {
  const columns = raster.width / cell;
  const rows = raster.height / cell;
  const values = Uint8Array.from({ length: columns * rows }, (_, at) =>
    within((at % columns) * cell, Math.floor(at / columns) * cell) ? 255 : 0,
  );
  const fused = { columns, rows, cell, values, reliability: new Uint8Array(values.length).fill(255) };
  const { report } = someResult('forgery_indicated');
  return {
    maps: { fused },
    report: {
      ...report,
      subject: { ...report.subject, ...raster, orientation },
      verdict: { ...report.verdict, regions: [{ box: square, score: 1 }] },
    },
  };
}

type Pixels = { data: Buffer; width: number; height: number };

/** Loaded is not yet painted: under load a shot can come before the photo is drawn. */
const painted = `Promise.all([...document.querySelectorAll('#stage img:not([hidden])')].map((image) => image.decode()))
  .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))`;

async function pixelsOf(page: Page): Promise<Pixels> {
  await page.evaluate(painted);
  const shot = sharp(await page.locator('#stage').screenshot())
    .removeAlpha()
    .raw();
  const { data, info } = await shot.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Left, top, right and bottom of the pixels that are chosen, as shares of the picture. */
function extent({ width, height }: Pixels, chosen: (at: number) => boolean): number[] {
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!chosen((y * width + x) * 3)) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  return [box.left / width, box.top / height, box.right / width, box.bottom / height];
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'orientation %i: map and region lie over the thing',
  async (orientation) => {
    const { page, faults, close } = await openPage(browser, api);
    await enterKey(page, api.key);
    await show(page, 'red.jpg', await photoOf(orientation), markedSquare(orientation));
    await untilTrue(page, "document.querySelector('#overlay').naturalWidth > 0");
    const stage = await page.locator('#stage').boundingBox();
    const box = await page.locator('#boxes .box').boundingBox();
    if (stage === null || box === null) throw new Error('Expected stage and box to be shown');
    const region = [
      (box.x - stage.x) / stage.width,
      (box.y - stage.y) / stage.height,
      (box.x + box.width - stage.x) / stage.width,
      (box.y + box.height - stage.y) / stage.height,
    ];
    await page.locator('#show-boxes').uncheck();
    const marked = await pixelsOf(page);
    await page.locator('#map').selectOption('');
    await untilTrue(page, "document.querySelector('#overlay').hidden");
    const plain = await pixelsOf(page);
    const red = extent(plain, (at) => plain.data.readUInt8(at) > 180 && plain.data.readUInt8(at + 1) < 90);
    const mark = extent(plain, (at) =>
      [0, 1, 2].some(
        (channel) => Math.abs(plain.data.readUInt8(at + channel) - marked.data.readUInt8(at + channel)) > 6,
      ),
    );
    for (let side = 0; side < 4; side++) {
      expect(Math.abs((mark[side] ?? 9) - (red[side] ?? 0))).toBeLessThan(0.015);
      expect(Math.abs((region[side] ?? 9) - (red[side] ?? 0))).toBeLessThan(0.015);
    }
    expect(faults).toEqual([]);
    await close();
  },
);

it('has a text in both languages for every word of the product', async () => {
  const module = (await import(`${packageRoot}/web/public/texts.js`)) as {
    texts: Record<'en' | 'zh', Record<string, unknown>>;
  };
  const words = { outcomes, meanings: outcomes, kinds, routes, suspicions, bases, strengths };
  for (const texts of Object.values(module.texts)) {
    for (const [list, wanted] of Object.entries(words)) {
      expect(Object.keys(texts[list] as object).sort()).toEqual([...wanted].sort());
    }
  }
  expect(Object.keys(module.texts.zh)).toEqual(Object.keys(module.texts.en));
});
