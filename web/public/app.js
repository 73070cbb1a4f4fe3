/** The page where a merchant drops a photo and sees the verdict with its map over it. */
import { follow, Foreign, key, read, readMap, Refused, send } from './client.js';
import { byId, clear, make, say, sizeText, switchLanguage, term, translate } from './dom.js';
import { drawProblem, drawReport } from './report.js';
import { drawMap, drawRegions, mapName, showPhoto } from './stage.js';
import { texts } from './texts.js';

/** What is on the page now: drawn again as a whole when the language changes. */
const shown = { file: null, detection: null, problem: null, drawn: true, progress: null };

function drawKey() {
  const known = key.read() !== null;
  byId('key-form').hidden = known;
  byId('intake').hidden = !known;
  byId('forget').hidden = !known;
}

function drawChosen() {
  const { file } = shown;
  byId('chosen').textContent = file ? say('chosen', { name: file.name, size: sizeText(file.size) }) : '';
  byId('examine').disabled = file === null || shown.progress !== null;
}

function drawSuspicions() {
  const chosen = document.querySelector('input[name=suspicion]:checked')?.value ?? 'unsure';
  const choices = Object.keys(texts.en.suspicions).map((word) =>
    make(
      'label',
      { className: 'choice' },
      make('input', { type: 'radio', name: 'suspicion', value: word, checked: word === chosen }),
      make('span', {}, term('suspicions', word)),
    ),
  );
  clear(byId('suspicions'), ...choices);
}

function drawProgress() {
  byId('progress').hidden = shown.progress === null;
  byId('intake').ariaBusy = String(shown.progress !== null);
  if (shown.progress !== null) byId('progress-line').textContent = say(...shown.progress);
}

async function drawChosenMap() {
  const { detection } = shown;
  const map = detection.maps.find(({ analyzer }) => analyzer === byId('map').value) ?? null;
  const blob = map === null ? null : await readMap(map);
  if (shown.detection === detection) drawMap(blob);
}

async function drawResult() {
  const { detection } = shown;
  byId('result').hidden = detection === null;
  if (detection === null) return;
  drawReport(detection);
  const { subject, maps, analyses, verdict } = detection;
  const pictured = subject.width !== null;
  byId('stage').hidden = !pictured;
  byId('map-tools').hidden = maps.length === 0;
  byId('boxes-choice').hidden = verdict.regions.length === 0;
  byId('caption').textContent = shown.drawn ? (maps.length === 0 ? say('noMaps') : '') : say('cannotShow');
  if (!pictured) return;
  const names = maps.map((map) => make('option', { value: map.analyzer }, mapName(map, analyses)));
  const before = byId('map').value;
  clear(byId('map'), ...names, make('option', { value: '' }, say('noMap')));
  const preferred = [before, 'fused'].find((name) => maps.some(({ analyzer }) => analyzer === name));
  if (preferred) byId('map').value = preferred;
  drawRegions(subject, verdict.regions);
  await drawChosenMap();
}

function draw() {
  drawKey();
  drawChosen();
  drawSuspicions();
  drawProgress();
  drawProblem(shown.problem);
  return drawResult();
}

function advance(...progress) {
  shown.progress = progress.length === 0 ? null : progress;
  drawProgress();
  drawChosen();
}

function onEvent({ status, step }) {
  if (status === 'queued') advance('queued');
  if (status === 'running') advance(...(step ? ['step', { step }] : ['running']));
}

/** For what the server said nothing about. */
function ownText(error) {
  const [name, status] = error instanceof Foreign ? ['foreign', error.message] : ['lost', ''];
  return { en: texts.en[name].replace('{status}', status), zh: texts.zh[name].replace('{status}', status) };
}

function refuse(error) {
  shown.problem = error instanceof Refused ? error.problem : { text: ownText(error) };
  if (shown.problem.code === 'REQ_UNAUTHENTICATED') key.forget();
}

/** For what fails beside the examination itself: the rest of the page stays as it is. */
function refuseAloud(error) {
  refuse(error);
  drawKey();
  drawProblem(shown.problem);
}

async function examine(event) {
  event.preventDefault();
  const { file } = shown;
  if (file === null || shown.progress !== null) return;
  Object.assign(shown, { detection: null, problem: null });
  advance('uploading');
  await draw();
  try {
    const suspicion = document.querySelector('input[name=suspicion]:checked').value;
    const accepted = await send(file, suspicion, byId('deep').checked ? 'deep' : 'fast');
    onEvent(accepted);
    await follow(accepted, onEvent);
    const detection = await read(accepted);
    shown.drawn = detection.subject.width !== null && (await showPhoto(file, detection.subject));
    shown.detection = detection;
  } catch (error) {
    refuse(error);
  }
  advance();
  await draw().catch(refuseAloud);
  if (shown.detection !== null) byId('result').focus();
}

function choose(file) {
  shown.file = file ?? null;
  drawChosen();
}

function listen() {
  byId('language').addEventListener('click', () => {
    switchLanguage();
    void draw().catch(refuseAloud);
  });
  byId('forget').addEventListener('click', () => {
    key.forget();
    void draw();
    byId('key').focus();
  });
  byId('key-form').addEventListener('submit', (event) => {
    event.preventDefault();
    key.keep(byId('key').value.trim());
    byId('key').value = '';
    shown.problem = null;
    void draw();
    byId('photo').focus();
  });
  byId('intake').addEventListener('submit', examine);
  byId('photo').addEventListener('change', (event) => choose(event.target.files[0]));
  byId('map').addEventListener('change', () => void drawChosenMap().catch(refuseAloud));
  byId('opacity').addEventListener('input', (event) => {
    byId('overlay').style.opacity = String(event.target.value / 100);
  });
  byId('show-boxes').addEventListener('change', (event) => {
    byId('boxes').hidden = !event.target.checked;
  });
}

function listenForDrops() {
  const area = byId('drop');
  const holdsFile = (event) => event.dataTransfer?.types.includes('Files');
  // Anywhere else a dropped photo would replace the page.
  for (const name of ['dragover', 'drop']) {
    window.addEventListener(name, (event) => event.preventDefault());
  }
  area.addEventListener('dragover', (event) => area.classList.toggle('over', holdsFile(event)));
  area.addEventListener('dragleave', () => area.classList.remove('over'));
  area.addEventListener('drop', (event) => {
    area.classList.remove('over');
    if (event.dataTransfer.files.length > 0) choose(event.dataTransfer.files[0]);
  });
}

translate();
listen();
listenForDrops();
await draw();
