/** Speaks to the server: one upload, its progress as a stream of events, its report, its maps. */

const storageName = 'touchstone-key';

export const key = {
  read: () => sessionStorage.getItem(storageName),
  keep: (value) => sessionStorage.setItem(storageName, value),
  forget: () => sessionStorage.removeItem(storageName),
};

/** What the server refused, as its problem document. */
export class Refused extends Error {
  constructor(problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** An answer that is not the server's own, such as a proxy's page. */
export class Foreign extends Error {
  constructor({ status, statusText }) {
    super(`${status} ${statusText}`.trim());
  }
}

const kinds = {
  json: /^application\/(problem\+)?json\b/,
  png: /^image\/png\b/,
  events: /^text\/event-stream\b/,
};

function own(response, kind) {
  if (!kinds[kind].test(response.headers.get('content-type') ?? '')) throw new Foreign(response);
  return response;
}

async function call(path, kind, options = {}) {
  const headers = { authorization: `Bearer ${key.read()}`, ...options.headers };
  const response = await fetch(path, { ...options, headers, cache: 'no-store' });
  if (!response.ok) throw new Refused(await own(response, 'json').json());
  return own(response, kind);
}

/** `crypto.randomUUID` exists on https and localhost alone; a page in a shop's own network may have neither. */
const randomKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export async function send(file, suspicion, tier) {
  const form = new FormData();
  form.append('suspicion', suspicion);
  form.append('tier', tier);
  form.append('image', file);
  const headers = { 'idempotency-key': randomKey() };
  return (await call('/v1/detections', 'json', { method: 'POST', body: form, headers })).json();
}

export const read = async (detection) => (await call(detection.links.self, 'json')).json();

export async function readMap(map) {
  return (await call(map.href, 'png')).blob();
}

/** Calls `onEvent` for each event until the verdict stands, also over streams that a server or proxy ends early. */
export async function follow(detection, onEvent) {
  let done = false;
  const hear = (event) => {
    done = event.status === 'done';
    onEvent(event);
  };
  await followOnce(detection, hear);
  while (!done) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await followOnce(detection, hear);
  }
}

/** One stream of server-sent events, to its end (EventSource cannot send a key). */
async function followOnce(detection, onEvent) {
  const headers = { accept: 'text/event-stream' };
  const response = await call(detection.links.events, 'events', { headers });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let pending = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (pending + value).split('\n\n');
    pending = blocks.pop();
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '));
      if (data !== undefined) onEvent(JSON.parse(data.slice('data: '.length)));
    }
  }
}
