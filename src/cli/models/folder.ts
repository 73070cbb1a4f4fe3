import { resolve } from 'node:path';
import { shippedModels } from '../../artifacts/models.js';

/** Folder of models as told on the command line. */
export function folderOf(told: string): string {
  return told === 'shipped' ? shippedModels : resolve(told);
}
