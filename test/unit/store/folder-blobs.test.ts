import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlobStore } from '../../../src/store/blobs.js';
import { openFolderBlobs, sweepIncoming } from '../../../src/store/folder-blobs.js';
import { temporaryFolder } from '../../support/folder.js';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('blobs in a folder', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let blobs: BlobStore;
  beforeEach(async () => {
    folder = temporaryFolder();
    blobs = await openFolderBlobs(folder.path);
  });
  afterEach(() => {
    folder.remove();
  });
  const pathOf = (sha256: string) => join(folder.path, sha256.slice(0, 2), sha256);
  const incoming = () => readdirSync(join(folder.path, 'incoming'));
  const put = async (...chunks: Uint8Array[]) => {
    const upload = await blobs.create();
    for (const chunk of chunks) await upload.write(chunk);
    return upload.commit();
  };

  it('gives back what was put in, however it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 500 }), { maxLength: 6 }), async (chunks) => {
        const whole = Buffer.concat(chunks);
        const info = await put(...chunks);
        expect(info).toEqual({ sha256: hashOf(whole), sizeBytes: whole.length });
        expect(await blobs.read(info.sha256)).toEqual(whole);
        expect(await blobs.stat(info.sha256)).toEqual(info);
        expect(incoming()).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('shows an upload in part before it is kept', async () => {
    const upload = await blobs.create();
    await upload.write(Buffer.from('magic '));
    await upload.write(Buffer.from('bytes'));
    expect(upload.sizeBytes).toBe(11);
    expect((await upload.read(0, 5)).toString()).toBe('magic');
    expect((await upload.read(6, 1_000)).toString()).toBe('bytes');
    await upload.write(Buffer.from('!'));
    const { sha256 } = await upload.commit();
    expect((await blobs.read(sha256)).toString()).toBe('magic bytes!');
  });

  it('never writes a blob twice', async () => {
    const { sha256 } = await put(Buffer.from('same'));
    const before = statSync(pathOf(sha256));
    expect((await put(Buffer.from('same'))).sha256).toBe(sha256);
    const after = statSync(pathOf(sha256));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(incoming()).toEqual([]);
  });

  it('leaves nothing of an upload that is thrown away', async () => {
    const upload = await blobs.create();
    await upload.write(Buffer.from('half'));
    await upload.discard();
    await upload.discard();
    expect(readdirSync(folder.path)).toEqual(['incoming']);
    expect(incoming()).toEqual([]);
  });

  it('tells changed bytes from missing ones', async () => {
    const { sha256 } = await put(Buffer.from('evidence'));
    writeFileSync(pathOf(sha256), 'evidencE');
    await expect(blobs.read(sha256)).rejects.toMatchObject({ code: 'CUS_BYTES_CHANGED' });
    rmSync(pathOf(sha256));
    await expect(blobs.read(sha256)).rejects.toMatchObject({ code: 'CUS_BYTES_MISSING' });
    expect(await blobs.stat(sha256)).toBeNull();
    await expect(blobs.read('../../../etc/passwd')).rejects.toThrow(/Expected 64 hex digits/);
  });

  it('removes old uploads that nobody will finish', async () => {
    const upload = await blobs.create();
    await sweepIncoming(folder.path, 60_000);
    expect(incoming()).toHaveLength(1);
    await sweepIncoming(folder.path, -1);
    expect(incoming()).toEqual([]);
    await upload.discard();
  });

  it.each([
    ['writeFile', 'ENOSPC'],
    ['writeFile', 'EDQUOT'],
    ['sync', 'EIO'],
  ] as const)('says DEP_STORAGE and leaves nothing when %s fails with %s', async (method, code) => {
    const probe = await open(join(folder.path, 'probe'), 'w');
    const prototype = Object.getPrototypeOf(probe) as FileHandle;
    await probe.close();
    rmSync(join(folder.path, 'probe'));
    const upload = await blobs.create();
    await upload.write(Buffer.from('first'));
    const failing = vi.spyOn(prototype, method).mockRejectedValue(Object.assign(new Error(code), { code }));
    const last = method === 'sync' ? upload.commit() : upload.write(Buffer.from('second'));
    await expect(last).rejects.toMatchObject({ code: 'DEP_STORAGE' });
    failing.mockRestore();
    expect(readdirSync(folder.path)).toEqual(['incoming']);
    expect(incoming()).toEqual([]);
  });
});
