import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import Value from 'typebox/value';

export interface Invalid {
  readonly at: string;
  readonly message: string;
}

export type Checked<T> = { value: T } | { invalid: Invalid[] };

/**
 * A checker for one schema: fills in defaults, then checks. Strings become numbers only where HTTP has
 * nothing but strings (`convert`): a JSON body must hold what it says.
 */
export function checker<T>(schema: TSchema, convert: boolean): (input: unknown) => Checked<T> {
  const compiled = Compile(schema);
  return (input) => {
    const copy: unknown = Value.Clone(input);
    const filled: unknown = Value.Default(schema, convert ? Value.Convert(schema, copy) : copy);
    if (compiled.Check(filled)) return { value: filled as T };
    const rows = compiled.Errors(filled).filter(({ keyword }) => keyword !== 'boolean');
    return { invalid: rows.map(({ instancePath, message }) => ({ at: instancePath, message })) };
  };
}

/** Thrown by Fastify as the validation error of a request part; the problem mapper reads `invalid`. */
export class InvalidPart extends Error {
  readonly invalid: Invalid[];

  constructor(part: string, invalid: Invalid[]) {
    super(`${part} is not valid`);
    this.invalid = invalid.map(({ at, message }) => ({ at: `${part}${at}`, message }));
  }
}

export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const check = checker<unknown>(schema, httpPart !== 'body');
  return (input) => {
    const checked = check(input);
    if ('value' in checked) return checked;
    return { error: new InvalidPart(httpPart ?? 'request', checked.invalid) };
  };
};
