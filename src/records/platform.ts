/** The platform as a merchant of its own: whoever has its keys speaks for all, and its events have a chain too. */
export const platform = {
  /** Fixed, and named by the row-level security of migration 0018. */
  id: '00000000-0000-7000-8000-000000000001',
  name: 'platform',
} as const;
