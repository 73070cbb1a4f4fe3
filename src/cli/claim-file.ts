import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import type { ClaimContext, DeliveryCity } from '../domain/claim.js';

const times = ['orderedAt', 'shippedAt', 'deliveredAt'] as const;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

const refuse = (expected: string): never => {
  throw new InvalidArgumentError(`Expected ${expected}.`);
};

/** Reads an order and its delivery, as POST /v1/disputes takes them, from a JSON file. Throws InvalidArgumentError. */
export function claimFrom(file: string): ClaimContext {
  return claimOf(parsed(file));
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (thrown) {
    return refuse(`a readable JSON file (${thrown instanceof Error ? thrown.message : String(thrown)})`);
  }
}

function objectOf(value: unknown, what: string, known: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(`an object for ${what}`);
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  return unknown === undefined
    ? (value as Record<string, unknown>)
    : refuse(`no field of ${what} but ${known.join(', ')}; received "${unknown}"`);
}

/** Throws InvalidArgumentError for anything but order, shipping and delivery times and the city. */
export function claimOf(value: unknown): ClaimContext {
  const told = objectOf(value, 'the claim', [...times, 'deliveryCity']);
  const claim: Partial<Record<(typeof times)[number], string>> = {};
  for (const name of times) {
    const time = told[name];
    if (time === undefined) continue;
    if (typeof time !== 'string' || !instant.test(time) || Number.isNaN(Date.parse(time))) {
      return refuse(`an ISO 8601 time with zone for ${name}`);
    }
    claim[name] = time;
  }
  const city = told['deliveryCity'];
  return city === undefined ? claim : { ...claim, deliveryCity: cityOf(city) };
}

function cityOf(value: unknown): DeliveryCity {
  const { name, position } = objectOf(value, 'deliveryCity', ['name', 'position']);
  if (typeof name !== 'string' || name === '') return refuse('the name of deliveryCity');
  if (position === undefined) return { name };
  const { latitude, longitude } = objectOf(position, 'position', ['latitude', 'longitude']);
  const within = (degrees: unknown, most: number): degrees is number =>
    typeof degrees === 'number' && Math.abs(degrees) <= most;
  if (!within(latitude, 90) || !within(longitude, 180)) return refuse('degrees for latitude and longitude');
  return { name, position: { latitude, longitude } };
}
