import type { Finding } from '../domain/finding.js';
import { tailPieces } from '../image/tail-pieces.js';
import { defineAnalyzer } from './analyzer.js';
import { polyglots } from './tail/polyglot.js';
import { listedPieces } from './tail/listed.js';
import { pieceFinding } from './tail/findings.js';
import { unreadFindings } from './tail/unread.js';

/**
 * Reports what stands behind the picture's own end, files that are two formats at once, and what of the file could not be
 * read. Informative: phones append gain maps, videos, depth maps and data of their own and list them, transfers append
 * padding, and appended text proves nothing about the pixels. Nothing found here is opened, run or believed.
 */
export const fileTail = defineAnalyzer({
  id: 'file-tail',
  version: 2,
  family: 'structure',
  title: { en: 'Bytes behind the picture', zh: '图像数据之后的附加内容' },
  sources: [
    'ITU-T T.81 annex B (EOI)',
    'PNG (3rd edition), section 5.6 (IEND)',
    'ISO/IEC 14496-12, clause 4.2 (boxes)',
    'CIPA DC-007, section 5.2.3 (multi-picture index)',
    'Android, Ultra HDR image format 1.1 and Motion Photo format 1.0 (container directory)',
    'PKWARE APPNOTE 6.3.10, section 4.3.16 (end of central directory)',
  ],
  needs: ['bytes', 'container', 'metadata'],
  timeoutMs: 1_000,
  required: false,
  analyze({ bytes, container, metadata }) {
    const findings: Finding[] = [];
    const { end, truncated } = container;
    if (!truncated && end > 0 && end < bytes.length) {
      const names = metadata.fields.flatMap(({ carrier, name }) => (carrier === 'samsung' ? [name] : []));
      for (const piece of tailPieces(bytes, end, listedPieces(bytes, container, metadata)))
        findings.push(pieceFinding(piece, names));
    }
    findings.push(...polyglots(bytes, container), ...unreadFindings(container, metadata));
    return { status: 'informative', findings };
  },
});
