import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { TouchstoneError } from '../../domain/errors.js';
import type { Versions } from '../../domain/report.js';
import type { ScanTier } from '../../domain/scan-tier.js';
import type { WorkingLine } from '../../evaluate/row.js';

/** `REPORT.json.partial`: one JSON line for each thing learnt, so that a killed run loses one photo at most. */
export class WorkingFile {
  readonly #path: string;
  readonly #lines: WorkingLine[];
  readonly #scanTier: ScanTier;
  #versions: Versions | null = null;

  /** Takes up what stands in the file where `resume` is set, else starts it anew. */
  constructor(path: string, resume: boolean, scanTier: ScanTier) {
    this.#path = path;
    this.#scanTier = scanTier;
    this.#lines = resume && existsSync(path) ? readLines(path) : [];
    for (const line of this.#lines) if (line.type === 'row') this.#check(line);
    writeFileSync(path, this.#lines.map(serialise).join(''));
  }

  get lines(): readonly WorkingLine[] {
    return this.#lines;
  }

  /** Of the rows; null while there is none. */
  get versions(): Versions | null {
    return this.#versions;
  }

  /** Whether the photo is through with in this tier. What was a problem then is tried again. */
  get isDone(): (file: string, tier: string) => boolean {
    const done = doneIn(this.#lines);
    return (file, tier) => done.has(keyOf({ file, tier }));
  }

  append(line: WorkingLine): void {
    if (line.type === 'row') this.#check(line);
    this.#lines.push(line);
    appendFileSync(this.#path, serialise(line));
  }

  remove(): void {
    rmSync(this.#path);
  }

  #check({ versions, scanTier }: Extract<WorkingLine, { type: 'row' }>): void {
    this.#versions ??= versions;
    if (scanTier === this.#scanTier && isDeepStrictEqual(this.#versions, versions)) return;
    throw new TouchstoneError(
      'CFG_INVALID',
      `${this.#path} was begun with other versions or in another scan tier: run without --resume`,
    );
  }
}

function keyOf({ file, tier }: { file: string; tier: string }): string {
  return `${tier}\n${file}`;
}

function doneIn(lines: readonly WorkingLine[]): Set<string> {
  return new Set(
    lines.flatMap((line) => {
      if (line.type === 'row') return keyOf(line.row);
      return line.type === 'left_out' ? keyOf(line) : [];
    }),
  );
}

/** The last line may have been cut off by a kill; problems count only where a row came out all the same. */
function readLines(path: string): WorkingLine[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as WorkingLine);
  const done = doneIn(lines);
  return lines.filter((line) => line.type !== 'problem' || done.has(keyOf(line)));
}

function serialise(line: WorkingLine): string {
  return `${JSON.stringify(line)}\n`;
}
