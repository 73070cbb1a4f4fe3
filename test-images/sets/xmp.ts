import { app } from '../../test/support/build-jpeg.js';

/** An XMP segment with one description of the properties given. */
export function xmp(namespaces: string, properties: string): Uint8Array {
  return app(1, 'http://ns.adobe.com/xap/1.0/\0', xmpPacket(namespaces, properties));
}

function xmpPacket(namespaces: string, properties: string): string {
  const rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${rdf}><rdf:Description rdf:about="" ${namespaces}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}
