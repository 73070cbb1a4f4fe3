import { nearestQuality } from './ijg-tables.js';
import type { JpegStructure, QuantisationTable } from './jpeg-structure.js';

type Tables = Pick<JpegStructure, 'tables' | 'components'>;

/** The table of the component at `index`, luma first; null where the file holds none. */
export function tableOfComponent({ tables, components }: Tables, index: number): QuantisationTable | null {
  return tables.find(({ id }) => id === components.at(index)?.table) ?? null;
}

/** How coarse the last JPEG save was, 1..100 as {@link nearestQuality} has it of luma's table; null where the file holds none. */
export function lastSaveQuality(structure: Tables): number | null {
  const luma = tableOfComponent(structure, 0);
  return luma && nearestQuality(luma.values);
}
