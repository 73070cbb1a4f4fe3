import { describe, expect, it } from 'vitest';
import { app, jpeg } from '../../support/build-jpeg.js';
import { bytes } from '../../support/bytes.js';
import { digestOf, extendedXmp, extensionPiece } from '../../support/marks.js';
import { bytesOf, metadataOf, valuesOf } from '../../support/metadata.js';
import { cpuClock } from '../../support/cpu-clock.js';

const rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const spaces = {
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  stEvt: 'http://ns.adobe.com/xap/1.0/sType/ResourceEvent#',
  dc: 'http://purl.org/dc/elements/1.1/',
  TC260: 'http://www.tc260.org.cn/ns/AIGC/1.0/',
};
const declared = Object.entries(spaces)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
const packet = (properties: string, attributes = '') =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${rdf}><rdf:Description rdf:about="" ${declared} ${attributes}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const segment = (xml: string | Uint8Array) =>
  app(1, 'http://ns.adobe.com/xap/1.0/\0', typeof xml === 'string' ? Buffer.from(xml, 'utf8') : xml);
const xmp = async (properties: string, attributes = '') =>
  valuesOf(await metadataOf(jpeg([segment(packet(properties, attributes))])), 'xmp');

describe('XMP', () => {
  it('reads properties as elements and as attributes alike', async () => {
    const expected = { 'xmp:CreatorTool': 'Editor & Co' };
    expect(await xmp('<xmp:CreatorTool>Editor &amp; Co</xmp:CreatorTool>')).toEqual(expected);
    expect(await xmp('', 'xmp:CreatorTool="Editor &#38; Co"')).toEqual(expected);
    expect(await xmp('<xmp:CreatorTool><![CDATA[Editor & Co]]></xmp:CreatorTool>')).toEqual(expected);
  });

  it('names nested values by path', async () => {
    const step = (form: string) => `<xmpMM:History><rdf:Seq>${form}</rdf:Seq></xmpMM:History>`;
    const expected = {
      'xmpMM:History[0]/stEvt:action': 'saved',
      'xmpMM:History[0]/stEvt:softwareAgent': 'Editor',
    };
    const fields = '<stEvt:action>saved</stEvt:action><stEvt:softwareAgent>Editor</stEvt:softwareAgent>';
    expect(await xmp(step(`<rdf:li rdf:parseType="Resource">${fields}</rdf:li>`))).toEqual(expected);
    expect(await xmp(step(`<rdf:li><rdf:Description>${fields}</rdf:Description></rdf:li>`))).toEqual(
      expected,
    );
    expect(await xmp(step('<rdf:li stEvt:action="saved" stEvt:softwareAgent="Editor"/>'))).toEqual(expected);
    expect(
      await xmp('<dc:subject><rdf:Bag><rdf:li>a</rdf:li><rdf:li>b</rdf:li></rdf:Bag></dc:subject>'),
    ).toEqual({
      'dc:subject[0]': 'a',
      'dc:subject[1]': 'b',
    });
  });

  it('takes the value of a property with qualifiers for the property\u2019s own', async () => {
    const expected = { 'xmp:Label': 'a', 'xmp:Label/xmp:Nickname': 'b' };
    const parts = '<rdf:value>a</rdf:value><xmp:Nickname>b</xmp:Nickname>';
    expect(await xmp(`<xmp:Label rdf:parseType="Resource">${parts}</xmp:Label>`)).toEqual(expected);
    expect(await xmp(`<xmp:Label><rdf:Description>${parts}</rdf:Description></xmp:Label>`)).toEqual(expected);
    expect(await xmp('<xmp:Label rdf:value="a" xmp:Nickname="b"/>')).toEqual(expected);
    expect(await xmp('<rdf:value>nobody\u2019s</rdf:value>')).toEqual({});
  });

  it('goes by namespace, whatever the prefix', async () => {
    const renamed = '<q:AIGC xmlns:q="http://www.tc260.org.cn/ns/AIGC/1.0/">{}</q:AIGC>';
    expect(await xmp(renamed)).toEqual({ 'TC260:AIGC': '{}' });
    const borrowed = '<TC260:AIGC xmlns:TC260="http://example.org/">{}</TC260:AIGC>';
    expect(await xmp(borrowed)).toEqual({ '{http://example.org/}AIGC': '{}' });
    expect(await xmp('<nowhere:name>x</nowhere:name>')).toEqual({ '{}nowhere:name': 'x' });
  });

  it('reads no structure without its end, yet the finished items of a list', async () => {
    const step = (action: string) =>
      `<rdf:li rdf:parseType="Resource"><stEvt:action>${action}</stEvt:action>`;
    const whole = packet(`<xmpMM:History><rdf:Seq>${step('saved')}</rdf:li>${step('derived')}`);
    const cut = whole.slice(0, whole.lastIndexOf('</stEvt:action>') + '</stEvt:action>'.length);
    const { fields, problems } = await metadataOf(jpeg([segment(cut)]));
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ['xmpMM:History[0]/stEvt:action', 'saved'],
    ]);
    expect(problems.map(({ detail }) => detail)).toEqual(['a structure without its end']);
  });

  it('keeps an emptied property', async () => {
    expect(await xmp('<TC260:AIGC></TC260:AIGC><xmp:Label/>')).toEqual({ 'TC260:AIGC': '', 'xmp:Label': '' });
  });

  it('decodes UTF-8 beside references, and UTF-16', async () => {
    expect(await xmp('<xmp:CreatorTool>美图秀秀 &#x1F600; &#233;</xmp:CreatorTool>')).toEqual({
      'xmp:CreatorTool': '美图秀秀 😀 é',
    });
    const wide = Buffer.from(`\ufeff${packet('', 'xmp:CreatorTool="醒图"')}`, 'utf16le');
    for (const order of [wide, Buffer.from(wide).swap16()]) {
      expect(valuesOf(await metadataOf(jpeg([segment(order)])), 'xmp')).toEqual({
        'xmp:CreatorTool': '醒图',
      });
    }
  });

  it('says exactly where a value stands', async () => {
    const file = jpeg([segment(packet('<xmp:Label>标签</xmp:Label>', "xmp:CreatorTool='Editor'"))]);
    const places = (await metadataOf(file)).fields.map((field) => bytesOf(file, field));
    const element = Buffer.from('<xmp:Label>标签</xmp:Label>').toString('latin1');
    expect(places).toEqual(["xmp:CreatorTool='Editor'", element]);
  });

  it('reads no document type and expands nothing', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>${packet('<xmp:Label>&a;&b;</xmp:Label>')}`;
    const metadata = await metadataOf(jpeg([segment(bomb)]));
    expect(valuesOf(metadata, 'xmp')).toEqual({ 'xmp:Label': '&a;&b;' });
    expect(metadata.problems.map((problem) => problem.detail)).toContain('a document type is not read');
  });

  it('takes an extended packet only where the main one names it', async () => {
    const extension = Buffer.from(packet('<xmp:Label>far away</xmp:Label>'));
    const named = await metadataOf(jpeg(extendedXmp(extension, 200)));
    expect(valuesOf(named, 'xmp')['xmp:Label']).toBe('far away');
    const stray = await metadataOf(jpeg(extendedXmp(extension, 200).slice(1)));
    expect(valuesOf(stray, 'xmp')).not.toHaveProperty('xmp:Label');
    expect(stray.problems).toHaveLength(1);
  });

  it('takes an extended packet only whole and as its digest has it', async () => {
    const extension = Buffer.from(packet('<xmp:Label>far away</xmp:Label>'));
    const [main, ...pieces] = extendedXmp(extension, 200);
    const wrong = 'A'.repeat(32);
    const longer = extensionPiece(digestOf(extension), extension.length + 1, 0, extension);
    for (const file of [
      [main, ...pieces.slice(1)],
      [main, ...pieces.slice(0, -1)],
      [main, ...pieces, pieces[0]],
      [main, longer],
      extendedXmp(extension, 200, wrong),
    ]) {
      const { fields, problems } = await metadataOf(jpeg(file));
      expect(fields.map(({ name }) => name)).not.toContain('xmp:Label');
      expect(problems).toHaveLength(1);
    }
  });

  it('stays fast on 16 MB of it, whatever it is made of', async () => {
    const size = 16 * 1024 * 1024;
    const fill = (unit: string) => Buffer.alloc(size, unit);
    const hostile = {
      text: Buffer.concat([Buffer.from('<a>'), fill('x')]),
      tags: fill('<a b="c">'),
      brackets: fill('<'),
      blanks: Buffer.concat([Buffer.from('<a'), fill(' ')]),
      comments: fill('<!--'),
      quotes: fill('<a b="'),
      declarations: fill('<a xmlns:b="c" b:d="e">'),
      properties: Buffer.from(packet('<xmp:Label>1</xmp:Label>'.repeat(300_000))),
      ampersands: Buffer.from(packet(`<xmp:Label>${'&'.repeat(8_000_000)};</xmp:Label>`)),
      references: Buffer.from(packet(`<xmp:Label>${'&amp;'.repeat(2_000_000)}</xmp:Label>`)),
    };
    for (const [name, body] of Object.entries(hostile)) {
      const file = jpeg(extendedXmp(body));
      const spentMs = cpuClock();
      const { fields } = await metadataOf(file);
      expect(spentMs(), name).toBeLessThan(1_000);
      expect(fields.length).toBeLessThanOrEqual(10_000);
    }
  });

  it('survives a packet that is no XML', async () => {
    expect((await metadataOf(jpeg([segment(bytes([0, 1, 2, 255, 254]))]))).fields).toEqual([]);
  });
});
