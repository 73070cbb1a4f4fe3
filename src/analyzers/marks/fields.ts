import type { MetadataField } from '../../artifacts/types.js';

/** The fields in which a program names itself; anywhere else a name is a mere string. */
export const softwareFields: Readonly<Partial<Record<MetadataField['carrier'], RegExp>>> = {
  exif: /^(Software|ProcessingSoftware)$/,
  xmp: /^(xmp:CreatorTool|tiff:Software|xmpMM:History\[\d+\]\/stEvt:softwareAgent)$/,
  iptc: /^OriginatingProgram$/,
  png: /^Software$/,
};
