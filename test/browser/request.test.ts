/** The buyer's page in real Chromium, on a phone's screen: what is asked, the code, a photo, the thanks. */
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockCase } from '../../src/records/case.js';
import { lapseRequests, openRequest } from '../../src/records/evidence-requests.js';
import type { Identity } from '../../src/records/keys.js';
import { makeLink } from '../../src/records/request-links.js';
import { listRequests } from '../../src/records/request-photos.js';
import { startApi, type TestApi } from '../support/api.js';
import { openBrowser } from '../support/browser.js';
import { openPage } from '../support/page.js';
import { encodedJpeg } from '../support/pictures.js';
import { newMerchant, openDisputeFor } from '../support/records.js';
import { until } from '../support/until.js';

let api: TestApi;
let browser: Browser;
let who: Identity;
beforeAll(async () => {
  api = await startApi();
  browser = await openBrowser();
  who = await newMerchant(api.deps.store, 'shop');
});
afterAll(async () => {
  await browser.close();
  await api.stop();
});

let count = 0;
/** In hours: long enough for a link to be made. */
const fiveSeconds = 5 / 3_600;

async function asked(ask: 'fresh_photo' | 'original_file', hours = 24) {
  const { store } = api.deps;
  const hostile = { claimText: '<img src=x onerror=alert(1)>', buyerRef: 'b_hidden', orderId: 'O-hidden' };
  const disputeId = await openDisputeFor(store, who, `page-${(count += 1)}`, hostile);
  return store.tenant(who.merchantId, async (tx) => {
    const told = { ask, askedBy: 'key:a', askedAs: 'reviewer', reviewId: null, hours } as const;
    const id = await openRequest(tx, await lockCase(tx, disputeId), told);
    const { token, request } = await makeLink(tx, id, 'key:a');
    return { disputeId, request, token };
  });
}

const phone = { viewport: { width: 390, height: 800 }, locale: 'zh-CN' };
const photoNamed = async (name: string, width = 320) => ({
  ...{ name, mimeType: 'image/jpeg', buffer: Buffer.from(await encodedJpeg(width, 240)) },
});

it('shows what is asked and the code, takes a photo and thanks, in both languages', async () => {
  const { disputeId, request, token } = await asked('fresh_photo');
  const { page, faults, strangers, close } = await openPage(browser, api, phone);
  await page.goto(`${api.url}/request.html#${token}`);
  await page.getByText('含下方验证码的新照片').waitFor();
  expect(await page.locator('#code').textContent()).toBe(request.code);
  expect(await page.locator('#photo').getAttribute('capture')).not.toBeNull();
  expect(await page.locator('#send').isDisabled()).toBe(true);
  const whole = await page.content();
  for (const hidden of [disputeId, 'b_hidden', 'O-hidden', 'onerror']) expect(whole).not.toContain(hidden);
  await page.locator('#photo').setInputFiles(await photoNamed('<b>杯子</b>.jpg'));
  expect(await page.locator('#chosen').textContent()).toContain('<b>杯子</b>.jpg');
  expect(await page.locator('#chosen b').count()).toBe(0);
  expect(await page.locator('#preview').isVisible()).toBe(true);
  await page.locator('#send').click();
  await page.getByText('已收到 1 张照片').waitFor();
  await page.locator('#language').click();
  await page.getByText('Received: 1 of at most 3 photos.').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  const [stored] = await api.deps.store.tenant(who.merchantId, (tx) => listRequests(tx, disputeId));
  expect(stored.received).toHaveLength(1);
  const sideways = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  expect({ sideways, faults, strangers }).toEqual({ sideways: false, faults: [], strangers: [] });
  await close();
});

it('has no faults of access, light and dark', async () => {
  const { token } = await asked('original_file');
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, close } = await openPage(browser, api, { ...phone, colorScheme });
    await page.goto(`${api.url}/request.html#${token}`);
    await page.locator('#ask').waitFor();
    expect(await page.locator('#code-block').isVisible()).toBe(false);
    expect(await page.locator('#photo').getAttribute('capture')).toBeNull();
    await page.evaluate(axe.source);
    const faults = await page.evaluate(`axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`);
    expect(faults).toEqual([]);
    await close();
  }
});

it('says what was refused, and takes three photos', async () => {
  const { token } = await asked('original_file');
  const { page, close } = await openPage(browser, api, phone);
  await page.goto(`${api.url}/request.html#${token}`);
  await page.locator('#ask').waitFor();
  const notes = { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') };
  await page.locator('#photo').setInputFiles(notes);
  await page.locator('#send').click();
  await page.getByText('该文件不是图片。').waitFor();
  for (const [n, width] of [300, 301, 302].entries()) {
    await page.locator('#photo').setInputFiles(await photoNamed('a.jpg', width));
    await page.locator('#send').click();
    await page.getByText(`已收到 ${n + 1} 张照片`).waitFor();
  }
  await page.getByText('此链接不再接收照片').waitFor();
  expect(await page.locator('#ask').isVisible()).toBe(false);
  await close();
});

it('says so where the link is over, incomplete or unknown', async () => {
  const { token } = await asked('fresh_photo', fiveSeconds);
  await until(
    () => lapseRequests(api.deps.store, 10),
    (lapsed) => lapsed === 1,
  );
  const { page, close } = await openPage(browser, api, { ...phone, locale: 'en-GB' });
  await page.goto(`${api.url}/request.html#${token}`);
  await page.getByText('This link takes no more photos.').waitFor();
  expect(await page.locator('#ask').isVisible()).toBe(false);
  for (const wrong of ['', '#rq_nothing', `#${token.slice(0, -2)}`]) {
    await page.goto('about:blank');
    await page.goto(`${api.url}/request.html${wrong}`);
    await page.getByText('This link is not complete').waitFor();
  }
  await close();
});
