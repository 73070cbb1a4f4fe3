import type { MetadataField } from '../../artifacts/types.js';

/** The fields in which a program names itself; anywhere else a name is a mere string. */
export const softwareFields: Readonly<Partial<Record<MetadataField['carrier'], RegExp>>> = {
  // The last two are Exif 3.0's, 4.6.6.8.
  exif: /^(Software|ProcessingSoftware|ImageEditingSoftware|RAWDevelopingSoftware)$/,
  xmp: /^(xmp:CreatorTool|tiff:Software|xmpMM:History\[\d+\]\/stEvt:softwareAgent)$/,
  iptc: /^OriginatingProgram$/,
  png: /^Software$/,
};
