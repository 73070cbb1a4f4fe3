/** Shape of the stored report; +1 when a reader must know. */
export const reportVersion = 1;

/** Raised whenever the same bytes may give another report for a reason that no analyzer's version tells. */
export const pipelineVersion = '4';
