/** Each name holds a plan in the database's memory: what comes later goes without. */
const most = 500;

/** Names for the statements of one connection that come more than once. */
export class StatementNames {
  readonly #prefix: string;
  readonly #known = new Map<string, string>();

  /** `prefix` keeps them apart from those of other connections to the same session. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  of(text: string): string | undefined {
    const known = this.#known.get(text);
    const { size } = this.#known;
    if (known === undefined && size < most) this.#known.set(text, `${this.#prefix}${size}`);
    return known;
  }
}
