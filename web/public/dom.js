/** Small helpers over the DOM. Text goes in as text nodes only: what a file says is never read as markup. */
import { texts } from './texts.js';

export const byId = (id) => document.getElementById(id);

/** An element with properties and children; strings become text nodes. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export const clear = (element, ...children) => element.replaceChildren(...children);

const stored = localStorage.getItem('language');
const preferred = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
let language = stored === 'zh' || stored === 'en' ? stored : preferred;

export const currentLanguage = () => language;

/** The page's text under a name, with {placeholders} filled in. */
export function say(name, values = {}) {
  const text = texts[language][name];
  return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
}

/** The page's word for a word of the product: `term('outcomes', 'inconclusive')`. */
export const term = (list, word) => texts[language][list][word] ?? word;

/** A text that the server sends in both languages. */
export const local = (text) => text[language];

/** Fills every element that names its text. */
export function translate() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = say(element.dataset.text);
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', say(element.dataset.label));
  }
  const toggle = byId('language');
  toggle.textContent = say('other');
  toggle.lang = language === 'zh' ? 'en' : 'zh-CN';
}

export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('language', language);
  translate();
}

export function sizeText(bytes) {
  const units = ['B', 'KiB', 'MiB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${(bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step]}`;
}
