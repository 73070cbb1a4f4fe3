/**
 * Prefixes by which fields are named, whatever prefix the document itself chose: a name counts in its namespace alone.
 * XMP specification parts 1 and 2; IPTC Photo Metadata; GB 45438-2025 for TC260.
 */
export const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['adobe:ns:meta/', 'x'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://ns.adobe.com/xap/1.0/', 'xmp'],
  ['http://ns.adobe.com/xap/1.0/mm/', 'xmpMM'],
  ['http://ns.adobe.com/xap/1.0/rights/', 'xmpRights'],
  ['http://ns.adobe.com/xap/1.0/bj/', 'xmpBJ'],
  ['http://ns.adobe.com/xap/1.0/t/pg/', 'xmpTPg'],
  ['http://ns.adobe.com/xap/1.0/g/', 'xmpG'],
  ['http://ns.adobe.com/xap/1.0/g/img/', 'xmpGImg'],
  ['http://ns.adobe.com/xap/1.0/sType/ResourceRef#', 'stRef'],
  ['http://ns.adobe.com/xap/1.0/sType/ResourceEvent#', 'stEvt'],
  ['http://ns.adobe.com/xap/1.0/sType/Dimensions#', 'stDim'],
  ['http://ns.adobe.com/xap/1.0/sType/Font#', 'stFnt'],
  ['http://ns.adobe.com/xap/1.0/sType/ManifestItem#', 'stMfs'],
  ['http://ns.adobe.com/xap/1.0/sType/Version#', 'stVer'],
  ['http://ns.adobe.com/xmp/note/', 'xmpNote'],
  ['http://ns.adobe.com/xmp/1.0/DynamicMedia/', 'xmpDM'],
  ['http://ns.adobe.com/photoshop/1.0/', 'photoshop'],
  ['http://ns.adobe.com/camera-raw-settings/1.0/', 'crs'],
  ['http://ns.adobe.com/camera-raw-saved-settings/1.0/', 'crss'],
  ['http://ns.adobe.com/lightroom/1.0/', 'lr'],
  ['http://ns.adobe.com/tiff/1.0/', 'tiff'],
  ['http://ns.adobe.com/exif/1.0/', 'exif'],
  ['http://ns.adobe.com/exif/1.0/aux/', 'aux'],
  ['http://cipa.jp/exif/1.0/', 'exifEX'],
  ['http://ns.adobe.com/hdr-gain-map/1.0/', 'hdrgm'],
  ['http://ns.adobe.com/illustrator/1.0/', 'illustrator'],
  ['http://ns.adobe.com/pdf/1.3/', 'pdf'],
  ['http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/', 'Iptc4xmpCore'],
  ['http://iptc.org/std/Iptc4xmpExt/2008-02-29/', 'Iptc4xmpExt'],
  ['http://ns.useplus.org/ldf/xmp/1.0/', 'plus'],
  ['http://www.metadataworkinggroup.com/schemas/regions/', 'mwg-rs'],
  ['http://www.gimp.org/xmp/', 'GIMP'],
  ['http://www.tc260.org.cn/ns/AIGC/1.0/', 'TC260'],
  ['http://ns.google.com/photos/1.0/image/', 'GImage'],
  ['http://ns.google.com/photos/1.0/camera/', 'GCamera'],
  ['http://ns.google.com/photos/1.0/container/', 'Container'],
  ['http://ns.google.com/photos/1.0/container/item/', 'Item'],
  ['http://ns.google.com/photos/1.0/creations/', 'GCreations'],
  ['http://ns.apple.com/faceinfo/1.0/', 'apple-fi'],
  ['http://ns.apple.com/HDRGainMap/1.0/', 'HDRGainMap'],
  ['http://ns.microsoft.com/photo/1.0/', 'MicrosoftPhoto'],
  ['http://ns.microsoft.com/photo/1.2/', 'MP'],
  ['http://ns.acdsee.com/iptc/1.0/', 'acdsee'],
  ['http://ns.attribution.com/ads/1.0/', 'Attrib'],
  ['http://ns.adobe.com/creatorAtom/1.0/', 'creatorAtom'],
]);

const known = new Set(prefixes.values());

/** Elements inside one another that may each declare prefixes: real packets need two. */
const maxScopes = 16;

/** Prefix declarations in force, innermost last. */
export class Namespaces {
  readonly #scopes: { readonly declared: ReadonlyMap<string, string>; readonly depth: number }[] = [];
  #depth = 0;

  /** Enters an element. Answers false where its declarations are one level too many and are not heeded. */
  push(declared: ReadonlyMap<string, string>): boolean {
    this.#depth += 1;
    if (declared.size === 0) return true;
    if (this.#scopes.length >= maxScopes) return false;
    this.#scopes.push({ declared, depth: this.#depth });
    return true;
  }

  pop(): void {
    if (this.#scopes.at(-1)?.depth === this.#depth) this.#scopes.pop();
    this.#depth -= 1;
  }

  /**
   * The name with its namespace's usual prefix. A namespace without one keeps the document's prefix, unless that would
   * pass for another's: then, and for undeclared prefixes, the name is `{namespace}name`, so that it matches nothing.
   */
  canonical(name: string): string {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    const uri = this.#uri(prefix);
    if (uri === undefined) return prefix === '' ? local : `{}${name}`;
    const usual = prefixes.get(uri);
    if (usual !== undefined) return `${usual}:${local}`;
    return known.has(prefix) || prefix === '' ? `{${uri}}${local}` : name;
  }

  #uri(prefix: string): string | undefined {
    if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
    return this.#scopes.findLast(({ declared }) => declared.has(prefix))?.declared.get(prefix);
  }
}
