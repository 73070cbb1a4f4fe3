/** Who may do what: the scopes that routes ask for, and those that each role has. docs/access.md shows both. */
export const keyScopes = [
  'detections:read',
  'detections:write',
  'disputes:read',
  'disputes:write',
  'reviews:read',
  'reviews:write',
  'webhooks:read',
  'webhooks:write',
] as const;
export type KeyScope = (typeof keyScopes)[number];

export const keyRoles = ['merchant', 'adjudicator', 'auditor', 'administrator', 'service'] as const;
export type KeyRole = (typeof keyRoles)[number];

const reads = keyScopes.filter((scope) => scope.endsWith(':read'));

/** A key may have fewer of its role's scopes, never others. */
export const scopesOf: Readonly<Record<KeyRole, readonly KeyScope[]>> = {
  merchant: [
    'detections:read',
    'detections:write',
    'disputes:read',
    'disputes:write',
    'webhooks:read',
    'webhooks:write',
  ],
  adjudicator: ['detections:read', 'detections:write', 'disputes:read', 'reviews:read', 'reviews:write'],
  /** Reads every merchant of the platform and changes nothing. */
  auditor: reads,
  administrator: [...reads, 'webhooks:write'],
  service: ['detections:read', 'detections:write', 'disputes:read', 'disputes:write'],
};
