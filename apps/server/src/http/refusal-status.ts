import type { RuleCode } from '@linfa/domain';

/** The HTTP status of a refusal; what is not listed did not fit the rules (422). */
const statuses: Readonly<Partial<Record<RuleCode, number>>> = {
  'bad-request': 400,
  'not-json': 400,
  'no-idempotency-key': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'not-allowed': 403,
  'foreign-page': 403,
  'unknown-act': 404,
  'not-found': 404,
  'unknown-unit': 404,
  'unknown-figure': 404,
  'no-page': 404,
  'no-edition': 404,
  'body-too-large': 413,
  'wrong-content-type': 415,
  'too-many-requests': 429,
  'account-locked': 429,
  'code-used-up': 429,
  'still-running': 409,
  'slot-full': 409,
  'slot-not-open': 409,
  'slot-has-places': 409,
  'already-booked': 409,
  'too-many-bookings': 409,
  'too-late': 409,
  'wrong-state': 409,
  'not-yet': 409,
  'same-slot': 409,
  'changed-meanwhile': 409,
  'edition-exists': 409,
  'event-not-open': 409,
  'event-full': 409,
  'already-signed-up': 409,
  'already-asked': 409,
  'already-reminded': 409,
  'already-on-roster': 409,
  'already-ended': 409,
  'unknown-register': 404,
  'unknown-item': 404,
};

export function refusalStatus(code: RuleCode): number {
  return statuses[code] ?? 422;
}
