/** Whole examples of what is sent and answered, put together from the examples that fields carry. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly examples?: readonly Json[];
  readonly default?: Json;
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
}

export interface Described {
  readonly paths?: object;
  readonly components?: { readonly schemas?: object };
}

type Named = Readonly<Record<string, Schema>>;

/** What a schema shows of itself: its own example, else what its parts show; undefined where they show nothing. */
export function exampleOf(schema: Schema, named: Named): Json | undefined {
  const { $ref, examples, default: filled, const: only, enum: words, anyOf } = schema;
  if ($ref !== undefined) return exampleOf(named[$ref.replace('#/components/schemas/', '')] ?? {}, named);
  const own = examples?.[0] ?? filled ?? only ?? words?.[0];
  if (own !== undefined) return own;
  if (anyOf !== undefined) {
    const shown = anyOf.map((part) => exampleOf(part, named));
    return (
      shown.find((part) => part !== null && part !== undefined) ?? shown.find((part) => part !== undefined)
    );
  }
  return ofType(schema, named);
}

function ofType(schema: Schema, named: Named): Json | undefined {
  const { type, properties = {}, items, minimum } = schema;
  switch (type) {
    case 'null':
      return null;
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return minimum ?? 1;
    case 'array': {
      const item = items === undefined ? undefined : exampleOf(items, named);
      return item === undefined ? [] : [item];
    }
    case 'object':
      return Object.fromEntries(
        Object.entries(properties).flatMap(([name, part]) => {
          const shown = exampleOf(part, named);
          return shown === undefined ? [] : [[name, shown]];
        }),
      );
    default:
      return undefined;
  }
}

interface Media {
  schema?: Schema;
  example?: Json;
}

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

/** Puts an example beside every body of a description that shows none yet. */
export function putExamples({ paths = {}, components = {} }: Described): void {
  const named = (components.schemas ?? {}) as Named;
  const operations = Object.values(
    paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>,
  ).flatMap((path) => Object.values(path));
  const contents = operations.flatMap(({ requestBody, responses = {} }) => [
    requestBody?.content ?? {},
    ...Object.values(responses).map(({ content = {} }) => content),
  ]);
  for (const media of contents.flatMap((content) => Object.values(content))) {
    if (media.schema === undefined || media.example !== undefined) continue;
    const example = exampleOf(media.schema, named);
    if (example !== undefined) media.example = example;
  }
}
