import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestApi } from './api.js';
import { until } from './until.js';

export interface OpenPage {
  readonly page: Page;
  /** What went wrong in the page so far: errors, refusals of the content security policy. */
  readonly faults: string[];
  /** Addresses it asked for outside its own server. */
  readonly strangers: string[];
  readonly close: () => Promise<void>;
}

/** The page in a fresh profile. */
export async function openPage(
  browser: Browser,
  api: TestApi,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const faults: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== api.url) strangers.push(request.url());
  });
  await page.goto(api.url);
  return { page, faults, strangers, close: () => context.close() };
}

/** Waits until an expression is true in the page; asked from outside, as the page itself allows no eval. */
export async function untilTrue(page: Page, expression: string): Promise<void> {
  await until(() => page.evaluate(expression), Boolean);
}

/** Gives the page the merchant's key, as a person would. */
export async function enterKey(page: Page, key: string): Promise<void> {
  await page.locator('#key').fill(key);
  await page.locator('#key').press('Enter');
}

/** Sends a photo and waits for its verdict on the page. */
export async function examine(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('#photo').setInputFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) });
  await page.locator('#examine').click();
  await page.locator('#result').waitFor();
}
