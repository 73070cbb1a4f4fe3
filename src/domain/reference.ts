/** What a merchant's photo of the same item was taken for. */
export const referencePurposes = ['listing', 'packing', 'warehouse'] as const;
export type ReferencePurpose = (typeof referencePurposes)[number];
