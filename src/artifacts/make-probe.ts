import { defineMaker } from './maker.js';
import { checkProbe, probe } from './probe.js';

export const probeMaker = defineMaker({
  name: 'probe',
  needs: ['bytes'],
  make({ bytes }, limits) {
    const probed = probe(bytes);
    checkProbe(probed, limits);
    return probed;
  },
});
