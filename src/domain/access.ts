/** Who may do what: the scopes that routes ask for, and those that each role has. docs/access.md shows both. */
export const keyScopes = [
  'detections:read',
  'detections:write',
  'positions:read',
  'disputes:read',
  'disputes:write',
  'requests:write',
  'reviews:read',
  'reviews:write',
  'policies:read',
  'policies:write',
  'webhooks:read',
  'webhooks:write',
  'keys:read',
  'keys:write',
  'users:read',
  'users:write',
  'erasure:write',
] as const;
export type KeyScope = (typeof keyScopes)[number];

export const keyRoles = ['merchant', 'adjudicator', 'auditor', 'administrator', 'service'] as const;
export type KeyRole = (typeof keyRoles)[number];

/** Roles of people who sign in; `service` is for systems, which have keys. */
export const userRoles = [
  'merchant',
  'adjudicator',
  'auditor',
  'administrator',
] as const satisfies readonly KeyRole[];
export type UserRole = (typeof userRoles)[number];

/** What an administrator may make others: never an auditor, who sees other merchants too. */
export const grantableRoles = ['merchant', 'adjudicator', 'administrator', 'service'] as const;
export const grantableUserRoles = ['merchant', 'adjudicator', 'administrator'] as const;

export const signInWays = ['password', 'oidc'] as const;
export type SignInWay = (typeof signInWays)[number];

const reads = keyScopes.filter((scope) => scope.endsWith(':read'));

/** A key may have fewer of its role's scopes, never others. */
export const scopesOf: Readonly<Record<KeyRole, readonly KeyScope[]>> = {
  merchant: [
    'detections:read',
    'detections:write',
    'disputes:read',
    'disputes:write',
    'requests:write',
    'policies:read',
    'webhooks:read',
    'webhooks:write',
  ],
  adjudicator: [
    'detections:read',
    'detections:write',
    'positions:read',
    'disputes:read',
    'requests:write',
    'policies:read',
    'reviews:read',
    'reviews:write',
  ],
  /** Reads every merchant of the platform and changes nothing, not even the record of who looked. */
  auditor: reads.filter((scope) => scope !== 'positions:read'),
  administrator: [...reads, 'policies:write', 'webhooks:write', 'keys:write', 'users:write', 'erasure:write'],
  service: ['detections:read', 'detections:write', 'disputes:read', 'disputes:write', 'requests:write'],
};
