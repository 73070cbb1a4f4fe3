import Type, { type Static, type TSchema } from 'typebox';

/** Schemas that stand by name in OpenAPI's components, in the order they were made. */
export const namedSchemas: TSchema[] = [];

/** Registers a schema under a name and gives the reference by which others use it, with its type kept. */
export function named<S extends TSchema>(name: string, schema: S) {
  namedSchemas.push({ ...schema, $id: name });
  return Type.Unsafe<Static<S>>({ $ref: `${name}#` });
}

export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** A list of words as an enum; the words themselves live in src/domain. */
export const word = <W extends string>(words: readonly W[], options: object = {}) =>
  Type.Unsafe<W>({ type: 'string', enum: [...words], ...options });

const someId = '0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11';
export const Uuid = Type.String({ format: 'uuid', examples: [someId] });

export const Instant = Type.String({
  format: 'date-time',
  // The format allows leap seconds, which neither Date nor the database keeps.
  pattern: '[Tt]\\d\\d:\\d\\d:[0-5]\\d',
  examples: ['2026-11-20T08:15:30.000Z'],
});

/** A path within the API; `of` stands before the id of what it leads to. */
export const link = (of: string, description?: string) =>
  Type.String({
    ...{ format: 'uri-reference', examples: [`/v1/${of}/${someId}`] },
    ...(description !== undefined && { description }),
  });

export const Actor = Type.String({
  description: '`key:ID`, `user:ID`, `request:ID` for a buyer by its link, `worker` or `cli`.',
  examples: [`user:${someId}`],
});

export const Sha256 = Type.String({
  description: 'Of the bytes as they came.',
  examples: ['b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9'],
});

export const FileName = Type.String({ examples: ['torn-parcel.jpg'] });

export const note = (example: string) => Type.String({ examples: [example] });

export const Text = named(
  'LocalText',
  Type.Object(
    { en: Type.String(), zh: Type.String() },
    {
      description: 'One text in both languages of the product.',
      examples: [{ en: 'An editing program saved the photo.', zh: '照片由编辑软件保存。' }],
    },
  ),
);

export const IdParams = Type.Object({ id: Uuid });

export const PageQuery = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'Rows on a page.' }),
    cursor: Type.Optional(
      Type.String({ maxLength: 200, description: 'The `next` of the page before; absent for the first.' }),
    ),
  },
  { additionalProperties: false },
);

export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      description:
        'Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers ' +
        'the stored response, with any other request 422.',
      examples: ['8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55'],
    }),
  ),
});

const ifMatch = {
  'if-match': Type.Optional(
    Type.String({
      description: 'The ETag of what was read; `*` or absent: whatever it is now.',
      examples: ['"3"'],
    }),
  ),
};

export const IfMatchHeaders = Type.Object(ifMatch);
/** Of a request that changes what two people may change at once. */
export const EditHeaders = Type.Object({ ...IdempotencyHeaders.properties, ...ifMatch });
export const ifMatchText = 'With If-Match it is refused where somebody changed it since it was read.';

/** A page of rows, newest first. */
export const pageOf = <S extends TSchema>(item: S) =>
  Type.Object({
    items: Type.Array(item),
    next: nullable(
      Type.String({ description: 'Cursor of the next page; null on the last.', examples: [someId] }),
    ),
  });
