/** The page on which a buyer answers one request. It knows the link's token and nothing of the case. */
import {
  byId,
  clear,
  currentLanguage,
  local,
  make,
  say,
  sizeText,
  switchLanguage,
  translate,
} from './dom.js';
import { requestTexts } from './request-texts.js';
import { texts } from './texts.js';

for (const language of Object.keys(texts)) Object.assign(texts[language], requestTexts[language]);

/** Behind the `#`, which no browser sends to a server. */
const token = () => location.hash.slice(1);
const shown = { request: null, problem: null, file: null, sending: false };
let previewAddress = null;

/** A text of the page as the server sends its own, in both languages. */
const both = (name) => ({ en: texts.en[name], zh: texts.zh[name] });

async function call(path, options = {}) {
  const headers = { authorization: `Bearer ${token()}` };
  const response = await fetch(path, { ...options, headers, cache: 'no-store' });
  const body = await response.json();
  if (response.ok) return body;
  throw Object.assign(new Error(body.code), {
    text: body.code === 'REQ_NOT_FOUND' ? both('requestUnknown') : body.text,
  });
}

function drawProblem() {
  const { problem } = shown;
  byId('problem').hidden = problem === null;
  clear(byId('problem'), ...(problem === null ? [] : [make('p', {}, local(problem))]));
}

function drawChosen() {
  const { file, request, sending } = shown;
  const fits = file !== null && file.size <= request.mostBytes;
  const said = () => {
    if (sending) return say('sending');
    if (file === null) return '';
    return fits
      ? say('chosen', { name: file.name, size: sizeText(file.size) })
      : say('tooLarge', { size: sizeText(request.mostBytes) });
  };
  byId('chosen').textContent = said();
  byId('send').disabled = !fits || sending;
}

function drawRequest() {
  const { request } = shown;
  byId('ask').hidden = request?.open !== true;
  byId('over').hidden = request === null || request.open;
  byId('received').hidden = request === null || request.photos === 0;
  if (request === null) return;
  byId('received').textContent = say('received', request);
  byId('ask-title').textContent = local(request.title);
  byId('ask-text').textContent = local(request.text);
  byId('code-block').hidden = request.code === null;
  byId('code').textContent = request.code ?? '';
  const time = new Date(request.expiresAt).toLocaleString(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB');
  byId('until').textContent = say('until', { time });
  byId('preview').alt = say('preview');
  // A fresh photo comes out of the camera; the others lie in the album.
  byId('photo').toggleAttribute('capture', request.ask === 'fresh_photo');
  drawChosen();
}

function draw() {
  document.title = say('requestTitle');
  drawProblem();
  drawRequest();
}

function choose(file) {
  shown.file = file ?? null;
  if (previewAddress !== null) URL.revokeObjectURL(previewAddress);
  previewAddress = file === undefined ? null : URL.createObjectURL(file);
  byId('preview').hidden = file === undefined;
  if (previewAddress !== null) byId('preview').src = previewAddress;
  drawChosen();
}

async function send(event) {
  event.preventDefault();
  if (shown.file === null || shown.sending) return;
  Object.assign(shown, { sending: true, problem: null });
  draw();
  try {
    const form = new FormData();
    form.append('image', shown.file);
    shown.request = await call('/buyer/request/photos', { method: 'POST', body: form });
    byId('ask').reset();
    choose(undefined);
  } catch (error) {
    shown.problem = error.text ?? both('lost');
  }
  shown.sending = false;
  draw();
}

async function load() {
  try {
    Object.assign(shown, { request: null, problem: null });
    shown.request = await call('/buyer/request');
  } catch (error) {
    shown.problem = error.text ?? both('lost');
  }
  draw();
}

translate();
byId('language').addEventListener('click', () => {
  switchLanguage();
  draw();
});
byId('photo').addEventListener('change', (event) => choose(event.target.files[0]));
// Browsers that cannot draw the format (HEIC) still send it.
byId('preview').addEventListener('error', () => {
  byId('preview').hidden = true;
});
byId('ask').addEventListener('submit', send);
window.addEventListener('hashchange', () => void load());
await load();
