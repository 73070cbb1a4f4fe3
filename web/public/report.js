/** Draws one stored detection: verdict, findings, what could not be assessed, the record. */
import { byId, clear, currentLanguage, local, make, say, sizeText, term } from './dom.js';

function verdictCard(verdict) {
  byId('verdict').dataset.outcome = verdict.outcome;
  byId('outcome').textContent = term('outcomes', verdict.outcome);
  byId('meaning').textContent = term('meanings', verdict.outcome);
  byId('kinds').hidden = verdict.kinds.length === 0;
  clear(byId('kinds'), ...verdict.kinds.map((kind) => make('li', {}, term('kinds', kind))));
  const reasons = verdict.reasons.map(({ text, limit }) =>
    make(
      'li',
      {},
      make('p', {}, local(text)),
      limit ? make('p', { className: 'limit' }, local(limit)) : null,
    ),
  );
  clear(byId('reasons'), ...reasons);
}

const valueText = (value) =>
  typeof value === 'number' ? String(Number(value.toPrecision(6))) : String(value);

function valueRows(values) {
  const rows = Object.entries(values);
  if (rows.length === 0) return null;
  const list = make('dl', {});
  for (const [name, value] of rows) list.append(make('dt', {}, name), make('dd', {}, valueText(value)));
  return make('details', {}, make('summary', {}, say('values')), list);
}

function findingRow(finding, title) {
  const tags = make(
    'p',
    { className: 'tags' },
    make('span', { className: `tag ${finding.strength}` }, term('strengths', finding.strength)),
    make('span', { className: 'tag' }, term('bases', finding.basis)),
    make('span', { className: 'source' }, title),
  );
  const limit = make('p', { className: 'limit' }, make('b', {}, say('limit')), ': ', local(finding.limit));
  return make('li', {}, tags, make('p', {}, local(finding.text)), limit, valueRows(finding.values));
}

function findings(analyses) {
  const order = ['strong', 'supporting', 'informative'];
  const rows = analyses
    .flatMap((analysis) => analysis.findings.map((finding) => ({ finding, title: local(analysis.title) })))
    .sort((a, b) => order.indexOf(a.finding.strength) - order.indexOf(b.finding.strength));
  const drawn = rows.map(({ finding, title }) => findingRow(finding, title));
  clear(byId('findings'), ...(drawn.length > 0 ? drawn : [make('li', {}, say('noFindings'))]));
}

/** The technical detail is English only. */
function failureText({ code, text, detail }) {
  const said = `${local(text)} ${code}`;
  return currentLanguage() === 'en' ? `${said}: ${detail}` : said;
}

function gaps(analyses) {
  const rows = analyses
    .filter(({ status }) => status === 'failed' || status === 'not_applicable')
    .map(({ title, status, reason, failure }) => {
      const why = failure ? failureText(failure) : local(reason);
      const state = make('span', { className: `tag ${status}` }, say(status));
      return make(
        'li',
        {},
        make('p', { className: 'tags' }, make('b', {}, local(title)), state),
        make('p', {}, why),
      );
    });
  clear(byId('gaps'), ...(rows.length > 0 ? rows : [make('li', {}, say('allAssessed'))]));
}

function record({ id, tier, subject, verdict, versions }) {
  const pixels = subject.width === null ? null : `${subject.width} × ${subject.height}`;
  const rows = {
    id,
    sha256: subject.sha256,
    size: sizeText(subject.sizeBytes),
    format: subject.format?.toUpperCase(),
    pixels,
    tier: term('tiers', tier),
    route: term('routes', verdict.route),
    pipeline: versions.pipeline,
    calibration: versions.calibration,
  };
  const drawn = Object.entries(rows)
    .filter(([, value]) => value !== null && value !== undefined)
    .flatMap(([name, value]) => [make('dt', {}, term('rows', name)), make('dd', {}, value)]);
  clear(byId('record'), ...drawn);
}

export function drawReport(detection) {
  verdictCard(detection.verdict);
  findings(detection.analyses);
  gaps(detection.analyses);
  record(detection);
}

/** Shows a problem document, or what kept the browser from getting one. */
export function drawProblem(problem) {
  const box = byId('problem');
  box.hidden = problem === null;
  if (problem === null) return clear(box);
  const lines = [make('p', {}, make('b', {}, local(problem.text)))];
  if (problem.detail && currentLanguage() === 'en') lines.push(make('p', {}, problem.detail));
  if (problem.code) {
    lines.push(
      make('p', { className: 'hint' }, problem.code, ' · ', say('requestId', { id: problem.instance })),
    );
  }
  return clear(box, ...lines);
}
