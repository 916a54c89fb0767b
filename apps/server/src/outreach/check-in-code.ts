import type { ActContext } from '../http/act-context.ts';

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Eight characters shown at the venue, not mistaken for each other when read from a wall: 40 bits that only the server can make. */
export function checkInCode({ keyring }: ActContext, eventId: number): string {
  const index = keyring.blindIndex(`event check-in ${eventId}`);
  return Array.from(
    { length: 8 },
    (_, at) => letters[Number.parseInt(index.slice(at * 2, at * 2 + 2), 16) % letters.length],
  ).join('');
}
