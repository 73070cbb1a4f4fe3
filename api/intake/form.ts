/** Reads a form of one photo and a few fields while it streams in; the photo goes to disk piece by piece. */
import type { FastifyRequest } from 'fastify';
import type { Static, TObject } from 'typebox';
import type { Config } from '../../src/config.js';
import { TouchstoneError, type ErrorCode } from '../../src/domain/errors.js';
import type { BlobStore, Upload } from '../../src/store/blobs.js';
import { checker, InvalidPart } from '../schemas/compiler.js';
import { chunksOf, partsOf, type Part } from './parts.js';
import { lookAtPhoto, takePhoto, type Probed } from './photo.js';

export interface Form<F> {
  readonly upload: Upload;
  readonly fileName: string | null;
  readonly probed: Probed;
  readonly fields: F;
}

type Limits = Pick<Config, 'maxPixels' | 'maxUploadBytes'>;

const photoField = 'image';

const refuse = (code: ErrorCode, detail: string): never => {
  throw new TouchstoneError(code, detail);
};

/** Forms have nothing but text: a field whose schema is no string comes as JSON. */
function fieldValue(part: Extract<Part, { type: 'field' }>, schema: TObject): unknown {
  const { fieldname, value, valueTruncated, fieldnameTruncated } = part;
  if (valueTruncated || fieldnameTruncated) refuse('REQ_MALFORMED', `Field ${fieldname} is too long`);
  const wanted = schema.properties[fieldname] as { type?: string } | undefined;
  if (typeof value !== 'string' || wanted === undefined || wanted.type === 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return refuse('REQ_MALFORMED', `Expected JSON for ${fieldname}`);
  }
}

/**
 * A reader of forms with these fields. On any error nothing of the form is left on disk, and what the client
 * still sends is thrown away so that it can read its answer. Throws REQ_ errors for the form, EVD_ errors for
 * the photo, DEP_STORAGE.
 */
export function formReader<S extends TObject>(
  schema: S,
  blobs: BlobStore,
  limits: Limits,
): (request: FastifyRequest) => Promise<Form<Static<S>>> {
  const check = checker<Static<S>>(schema, false);

  return async (request) => {
    const fields: Record<string, unknown> = {};
    let upload: Upload | null = null;
    let fileName: string | null = null;
    try {
      for await (const part of partsOf(request, limits.maxUploadBytes)) {
        const { fieldname } = part;
        if (part.type === 'field') {
          if (Object.hasOwn(fields, fieldname)) refuse('REQ_MALFORMED', `Field ${fieldname} comes twice`);
          fields[fieldname] = fieldValue(part, schema);
          continue;
        }
        if (upload !== null) refuse('REQ_TOO_MANY_FILES', 'The form holds a second file');
        if (fieldname !== photoField) {
          refuse('REQ_MALFORMED', `Expected the photo in ${photoField} but received it in ${fieldname}`);
        }
        upload = await blobs.create();
        fileName = part.filename === '' ? null : part.filename.slice(0, 255);
        await takePhoto(upload, chunksOf(request, part), limits);
        if (part.file.truncated) refuse('REQ_TOO_LARGE', `At most ${limits.maxUploadBytes} bytes are taken`);
      }
      if (upload === null) return refuse('REQ_FILE_MISSING', `Expected a file in field ${photoField}`);
      const checked = check(fields);
      if ('invalid' in checked) throw new InvalidPart('body', checked.invalid);
      const probed = await lookAtPhoto(upload, limits);
      // On their way while the database is asked; where that fails the commit says so.
      upload.end().catch(() => undefined);
      return { upload, fileName, probed, fields: checked.value };
    } catch (error) {
      await upload?.discard();
      request.raw.unpipe();
      request.raw.resume();
      throw error;
    }
  };
}
