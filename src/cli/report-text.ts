import type { AnalysisRecord } from '../domain/analysis.js';
import { isErrorCode, publicText } from '../domain/errors.js';
import type { Finding, Place } from '../domain/finding.js';
import type { ScanReport } from '../domain/report.js';
import type { LocalText } from '../domain/verdict.js';
import { basisWords, kindWords, outcomeWords, type Language } from '../domain/words.js';

const words = {
  findings: { en: 'Findings', zh: '发现' },
  limit: { en: 'Limit', zh: '局限' },
  place: { en: 'Where', zh: '位置' },
  regions: { en: 'Marked regions', zh: '标记区域' },
  unassessed: { en: 'Could not be assessed', zh: '未能评估' },
  inapplicable: { en: 'Does not apply', zh: '不适用' },
  silent: { en: 'Looked and found nothing', zh: '已检查，未发现异常' },
  weight: { en: 'weight of evidence', zh: '证据权重' },
  deep: {
    en: 'Deep scan: edits were looked for in all of the photo.',
    zh: '深度扫描：已在整张照片中查找改动。',
  },
  caution: {
    en: 'A sign is not proof, and the absence of signs is not proof of authenticity.',
    zh: '有迹象不等于证实；没有迹象也不证明照片真实。',
  },
} as const satisfies Record<string, LocalText>;

/** The report of one photo for people to read on a terminal. Control characters of the file are made visible. */
export function describeReport(file: string, report: ScanReport, language: Language): string {
  const { verdict, analyses, subject, tier } = report;
  const say = (text: LocalText): string => visible(text[language]);
  const kinds = verdict.kinds.map((kind) => say(kindWords[kind])).join(', ');
  const weight = verdict.llr === null ? '' : ` (${say(words.weight)} ${verdict.llr.toFixed(2)})`;
  const pictured =
    subject.width === null || subject.height === null ? '' : `${subject.width} x ${subject.height}, `;

  const heading = `${say(outcomeWords[verdict.outcome])}${kinds && `: ${kinds}`}${weight}`;
  const findings = analyses.flatMap((a) => a.findings.map((f) => findingLines(f, a, say)));
  const failures = verdict.reasons.filter((r) => isErrorCode(r.code) && r.analyzer === undefined);
  return [
    `${visible(file)}: ${heading}`,
    `  ${(subject.format ?? '?').toUpperCase()}, ${pictured}${subject.sizeBytes} bytes, SHA-256 ${subject.sha256}`,
    ...(tier === 'deep' ? [`  ${say(words.deep)}`] : []),
    ...section(say(words.findings), findings.flat()),
    ...section(
      say(words.regions),
      verdict.regions.map(({ box, score }) => `- ${boxText(box)} (${score.toFixed(2)})`),
    ),
    ...section(say(words.unassessed), [
      ...failures.map((reason) => `- ${say(reason.text)}`),
      ...of(analyses, 'failed').map((a) => `- ${say(a.title)}: ${failureText(a, say)}`),
    ]),
    ...section(
      say(words.inapplicable),
      of(analyses, 'not_applicable').map(
        (a) => `- ${say(a.title)}: ${a.reason === undefined ? '' : say(a.reason)}`,
      ),
    ),
    ...section(
      say(words.silent),
      [...of(analyses, 'scored'), ...of(analyses, 'informative')]
        .filter((a) => a.findings.length === 0)
        .map((a) => `- ${say(a.title)}`),
    ),
    `  ${say(words.caution)}`,
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}

function findingLines(
  finding: Finding,
  { title }: AnalysisRecord,
  say: (text: LocalText) => string,
): string[] {
  const places = finding.places.map(placeText).join('; ');
  return [
    `- ${say(finding.text)} [${say(basisWords[finding.basis])}; ${say(title)}]`,
    `  ${say(words.limit)}: ${say(finding.limit)}`,
    ...(places === '' ? [] : [`  ${say(words.place)}: ${places}`]),
  ];
}

function placeText(place: Place): string {
  if (place.at === 'pixels') return boxText(place.box);
  return visible(`${place.part}${place.field === undefined ? '' : ` ${place.field}`} @${place.offset}`);
}

function boxText({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `x ${x}, y ${y}, ${width} x ${height} px`;
}

function failureText({ failure }: AnalysisRecord, say: (text: LocalText) => string): string {
  if (failure === undefined) return '';
  return `${say(publicText(failure.code))} ${failure.code}: ${visible(failure.detail)}`;
}

function of(analyses: readonly AnalysisRecord[], status: AnalysisRecord['status']): AnalysisRecord[] {
  return analyses.filter((a) => a.status === status);
}

/** Text of a hostile file must not steer the terminal, nor turn its direction of writing. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
