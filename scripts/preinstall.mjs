/**
 * Runs where npm installs the packed program, before the scripts of what it depends on. On 64-bit Linux onnxruntime-node
 * then downloads code for graphics cards, which nothing here uses, and where it cannot reach its server the whole
 * install fails. It downloads nothing that is there already: so each of those files is put there, empty.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const chosen = process.env.ONNXRUNTIME_NODE_INSTALL || process.env.npm_config_onnxruntime_node_install;
if (!chosen) {
  try {
    const require = createRequire(import.meta.url);
    const folder = dirname(require.resolve('onnxruntime-node/package.json'));
    const { requirements, manifests } = require('onnxruntime-node/script/install-metadata.js');
    const platform = `${process.platform}/${process.arch}`;
    for (const name of requirements[platform] ?? []) {
      for (const file of Object.keys(manifests[`${platform}:${name}`])) {
        const path = join(folder, 'bin', 'napi-v6', platform, file);
        if (!existsSync(path)) writeFileSync(path, '');
      }
    }
  } catch {
    // A checkout that has no dependencies yet, or another release of theirs: it does as it would have done.
  }
}
