import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlobStore } from '../../../src/store/blobs.js';
import { openFolderBlobs, sweepIncoming } from '../../../src/store/folder-blobs.js';
import { writeAll } from '../../../src/store/folder-files.js';
import { filesUnder, putBlob } from '../../support/blob-files.js';
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
  const put = (...chunks: Uint8Array[]) => putBlob(blobs, ...chunks);

  /** What all open files share, so that a method of theirs may fail. */
  const handlePrototype = async (): Promise<FileHandle> => {
    const path = join(folder.path, 'probe');
    const probe = await open(path, 'w');
    await probe.close();
    rmSync(path);
    return Object.getPrototypeOf(probe) as FileHandle;
  };

  it('gives back what was put in, however it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 500 }), { maxLength: 6 }), async (chunks) => {
        const whole = Buffer.concat(chunks);
        const info = await put(...chunks);
        expect(info).toEqual({ sha256: hashOf(whole), sizeBytes: whole.length });
        expect(await blobs.read(info.sha256)).toEqual(whole);
        expect(await blobs.stat(info.sha256)).toMatchObject(info);
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
    await upload.discard();
  });

  it('sets a blob aside, puts it back, ends it, and keeps it again while its upload lives', async () => {
    const { sha256 } = await put(Buffer.from('gone'));
    await blobs.setAside(sha256);
    expect(await blobs.stat(sha256)).toBeNull();
    await blobs.putBack(sha256);
    await blobs.putBack(sha256);
    expect((await blobs.read(sha256)).toString()).toBe('gone');
    // A crash between the two halves of putting back leaves both links.
    mkdirSync(join(folder.path, 'aside'), { recursive: true });
    linkSync(pathOf(sha256), join(folder.path, 'aside', sha256));
    await blobs.setAside(sha256);
    await blobs.dropAside(sha256);
    await blobs.dropAside(sha256);
    await blobs.putBack(sha256);
    expect(filesUnder(folder.path)).toEqual([]);
    const upload = await blobs.create();
    await upload.write(Buffer.from('again'));
    const again = await upload.commit();
    await blobs.setAside(again.sha256);
    expect(await upload.commit()).toEqual(again);
    await upload.discard();
    expect((await blobs.read(again.sha256)).toString()).toBe('again');
  });

  it('keeps what was ended early, and says later where that failed', async () => {
    const upload = await blobs.create();
    await upload.write(Buffer.from('all of it'));
    await upload.end();
    const { sha256 } = await upload.commit();
    expect((await blobs.read(sha256)).toString()).toBe('all of it');
    await upload.discard();
    const failed = await blobs.create();
    await failed.write(Buffer.from('too much'));
    const failing = vi.spyOn(await handlePrototype(), 'writev').mockRejectedValue(new Error('full'));
    failed.end().catch(() => undefined);
    await expect(failed.commit()).rejects.toMatchObject({ code: 'DEP_STORAGE' });
    failing.mockRestore();
    expect(incoming()).toEqual([]);
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
    expect(filesUnder(folder.path)).toEqual([]);
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

  it('lists what is kept, not what is on its way or set aside', async () => {
    const kept = [await put(Buffer.from('one')), await put(Buffer.from('two'))];
    const { sha256 } = await put(Buffer.from('aside'));
    await blobs.setAside(sha256);
    const upload = await blobs.create();
    const listed: string[] = [];
    for await (const page of blobs.list()) listed.push(...page);
    expect(listed.sort()).toEqual(kept.map((info) => info.sha256).sort());
    await upload.discard();
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
    ['writev', 'ENOSPC'],
    ['writev', 'EDQUOT'],
    ['datasync', 'EIO'],
  ] as const)('says DEP_STORAGE and leaves nothing when %s fails with %s', async (method, code) => {
    const upload = await blobs.create();
    await upload.write(Buffer.from('first'));
    const failing = vi
      .spyOn(await handlePrototype(), method)
      .mockRejectedValue(Object.assign(new Error(code), { code }));
    // Pieces go to the disk while the next are gathered: the one after is told, or whoever wants them all.
    const send = async () => {
      for (let i = 0; i < 3; i += 1) await upload.write(Buffer.alloc(1_000_000));
    };
    await expect(method === 'datasync' ? upload.commit() : send()).rejects.toMatchObject({
      code: 'DEP_STORAGE',
    });
    failing.mockRestore();
    expect(filesUnder(folder.path)).toEqual([]);
  });

  it('says DEP_STORAGE where the name cannot be made durable', async () => {
    const upload = await blobs.create();
    await upload.write(Buffer.from('named'));
    await upload.commit();
    await upload.settled();
    const failing = vi
      .spyOn(await handlePrototype(), 'sync')
      .mockRejectedValue(Object.assign(new Error('EIO'), { code: 'EIO' }));
    await upload.commit();
    await expect(upload.settled()).rejects.toMatchObject({ code: 'DEP_STORAGE' });
    failing.mockRestore();
    expect(incoming()).toEqual([]);
  });

  it('writes what a short write of the system left', async () => {
    const taken: Uint8Array[] = [];
    const file = {
      writev: (pieces: readonly Uint8Array[]) => {
        taken.push(pieces[0].subarray(0, 3));
        return Promise.resolve({ bytesWritten: 3 });
      },
      writeFile: (bytes: Uint8Array) => {
        taken.push(bytes);
        return Promise.resolve();
      },
    };
    await writeAll(file, [Buffer.from('more '), Buffer.from('than three')]);
    expect(Buffer.concat(taken).toString()).toBe('more than three');
  });
});
