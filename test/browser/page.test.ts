/** The page in real Chromium with real workers behind it: from a dropped photo to the verdict over it. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/api.js';
import { openBrowser } from '../support/browser.js';
import { enterKey, examine, openPage, untilTrue } from '../support/page.js';
import { encodedJpeg } from '../support/pictures.js';

let api: TestApi;
let browser: Browser;
let photo: Uint8Array;
beforeAll(async () => {
  api = await startApi({ workers: true, scanConcurrency: 1 });
  browser = await openBrowser();
  photo = await encodedJpeg(640, 480, { quality: 95 });
});
afterAll(async () => {
  await browser.close();
  await api.stop();
});

/** Drops a file on an element as the system does. */
async function drop(page: Page, selector: string, bytes: Uint8Array): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64');
  const transfer = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob('${base64}'), (c) => c.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'dropped.jpg', { type: 'image/jpeg' }));
    return transfer;
  })()`);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent(selector, type, { dataTransfer: transfer });
  }
}

const opacity = (page: Page): Promise<unknown> =>
  page.evaluate("getComputedStyle(document.querySelector('#overlay')).opacity");

it('a dropped photo gets its verdict, its findings and its map', async () => {
  const { page, faults, strangers, close } = await openPage(browser, api);
  await enterKey(page, api.key);
  await drop(page, '#drop', photo);
  expect(await page.locator('#chosen').textContent()).toContain('dropped.jpg');
  await page.locator('#examine').click();
  await page.locator('#result').waitFor();
  expect(await page.locator('#outcome').textContent()).toMatch(/sign|Inconclusive/);
  expect(await page.locator('#findings > li').count()).toBeGreaterThan(0);
  expect(await page.locator('#findings .limit').first().textContent()).toContain('does not prove');
  expect(await page.locator('#gaps').textContent()).toContain('does not apply');
  await page.locator('#map').selectOption('error-level');
  const overlay = page.locator('#overlay');
  await untilTrue(page, "document.querySelector('#overlay').naturalWidth === 640");
  expect(await overlay.boundingBox()).toEqual(await page.locator('#picture').boundingBox());
  expect(await opacity(page)).toBe('1');
  await page.locator('#opacity').fill('25');
  expect(await opacity(page)).toBe('0.25');
  await page.locator('#map').selectOption('');
  expect(await overlay.isHidden()).toBe(true);
  expect(await page.locator('#record').textContent()).toMatch(/Tier\s*fast/);
  expect({ faults, strangers }).toEqual({ faults: [], strangers: [] });
  await close();
});

it('looks at all of a photo when asked, and says so', async () => {
  const { page, close } = await openPage(browser, api);
  await enterKey(page, api.key);
  await drop(page, '#drop', photo);
  await page.locator('#deep').check();
  await page.locator('#examine').click();
  await page.locator('#result').waitFor();
  expect(await page.locator('#record').textContent()).toMatch(/Tier\s*deep/);
  await close();
});

it('is worked by keyboard alone', async () => {
  const { page, faults, close } = await openPage(browser, api);
  const tabTo = async (selector: string): Promise<void> => {
    for (let n = 0; n < 25; n++) {
      await page.keyboard.press('Tab');
      if (await page.locator(`${selector}:focus`).count()) return;
    }
    throw new Error(`The keyboard does not reach ${selector}`);
  };
  await tabTo('#key');
  await page.keyboard.type(api.key);
  await page.keyboard.press('Enter');
  expect(await page.locator('#photo:focus').count()).toBe(1);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  await (await chooser).setFiles({ name: 'k.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) });
  await tabTo('input[name=suspicion]');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('input[name=suspicion]:checked').getAttribute('value')).toBe('ai_generated');
  await tabTo('#examine');
  await page.keyboard.press('Enter');
  await page.locator('#result').waitFor();
  await untilTrue(page, "document.activeElement.id === 'result'");
  await tabTo('#map');
  await tabTo('#opacity');
  await page.keyboard.press('Home');
  expect(await opacity(page)).toBe('0');
  const { items } = (await (
    await fetch(`${api.url}/v1/detections?limit=1`, { headers: { authorization: `Bearer ${api.key}` } })
  ).json()) as { items: unknown[] };
  expect(items).toMatchObject([{ fileName: 'k.jpg', suspicion: 'ai_generated' }]);
  expect(faults).toEqual([]);
  await close();
});

it('gets the verdict over a stream that ends early, also where the browser withholds randomUUID', async () => {
  const { page, faults, close } = await openPage(browser, api);
  await page.addInitScript('delete Crypto.prototype.randomUUID');
  await page.reload();
  const cut = 'event: progress\ndata: {"status":"queued"}\n\n';
  let streams = 0;
  await page.route('**/events', async (route) => {
    streams += 1;
    if (streams > 1) await route.continue();
    else await route.fulfill({ contentType: 'text/event-stream', body: cut });
  });
  await enterKey(page, api.key);
  await examine(page, 'photo.jpg', photo);
  expect(streams).toBe(2);
  expect(await page.locator('#findings > li').count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
  await close();
});

it('says what was refused, in both languages, and forgets a wrong key', async () => {
  const { page, close } = await openPage(browser, api);
  await enterKey(page, api.key);
  const text = { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo at all') };
  await page.locator('#photo').setInputFiles(text);
  await page.locator('#examine').click();
  await page.getByText('The file is not an image.').waitFor();
  await page.locator('#language').click();
  await page.getByText('该文件不是图片。').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await page.locator('#forget').click();
  await enterKey(page, 'wrong');
  await page.locator('#photo').setInputFiles(text);
  await page.locator('#examine').click();
  await page.getByText('密钥或登录会话缺失或无效。').waitFor();
  expect(await page.locator('#key-form').isVisible()).toBe(true);
  await close();
});

it('tells an answer that is not the server’s by its status', async () => {
  const { page, close } = await openPage(browser, api);
  await page.route('**/v1/detections', (route) =>
    route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
  );
  await enterKey(page, api.key);
  await page.locator('#photo').setInputFiles({ name: 'p.jpg', mimeType: '', buffer: Buffer.from(photo) });
  await page.locator('#examine').click();
  await page.getByText(/did not come from Touchstone: 502/).waitFor();
  await page.locator('#language').click();
  await page.getByText(/不是来自试金石：502/).waitFor();
  expect(await page.locator('#examine').isEnabled()).toBe(true);
  await close();
});

it('keeps the key in this tab only', async () => {
  const { page, close } = await openPage(browser, api);
  await enterKey(page, api.key);
  await page.reload();
  expect(await page.locator('#intake').isVisible()).toBe(true);
  expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain(api.key);
  const other = await page.context().newPage();
  await other.goto(api.url);
  expect(await other.locator('#key-form').isVisible()).toBe(true);
  await close();
});

it.each([
  ['light', 1100, 'en-GB'],
  ['dark', 1100, 'zh-CN'],
  ['light', 390, 'zh-CN'],
  ['dark', 390, 'en-GB'],
] as const)('has no faults of access: %s, %i pixels wide, %s', async (colorScheme, width, locale) => {
  const { page, close } = await openPage(browser, api, {
    colorScheme,
    locale,
    viewport: { width, height: 800 },
  });
  const faults = async (): Promise<unknown> => {
    await page.evaluate(axe.source);
    return page.evaluate(`axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`);
  };
  expect(await faults()).toEqual([]);
  await enterKey(page, api.key);
  expect(await faults()).toEqual([]);
  await examine(page, 'photo.jpg', photo);
  expect(await faults()).toEqual([]);
  const sideways = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  expect(sideways).toBe(false);
  await close();
});

it('shows the docs page', async () => {
  const { page, faults, strangers, close } = await openPage(browser, api);
  await page.goto(`${api.url}/docs`);
  await page.getByText('Send a photo to be examined').waitFor();
  expect({ faults, strangers }).toEqual({ faults: [], strangers: [] });
  await close();
});
