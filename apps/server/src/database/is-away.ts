/**
 * What the drivers answer when there is no database to speak to, or none that takes writes just now: a caller may ask
 * again. Network errors of other services never get this far: their adapters word them.
 */
const awayCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'POOL_CLOSED',
  'SQLITE_BUSY',
  'SQLITE_CANTOPEN',
  'SQLITE_FULL',
]);

const awayNumbers: ReadonlySet<number> = new Set([
  // too many connections; shutting down; killed
  1040, 1053, 1317, 3168, 1927,
  // read-only during a failover; a group without a majority, a member that left it
  1290, 1836, 3100, 3101, 3797,
  // committing failed; contended through all tries
  1180, 1205, 1213,
]);

/** Whether an error means that the database is away for now, rather than that something is wrong with what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, errno } = (error ?? {}) as { code?: unknown; errno?: unknown };
  return (
    (typeof code === 'string' && (awayCodes.has(code) || /^SQLITE_(BUSY|IOERR)/.test(code))) ||
    (typeof errno === 'number' && awayNumbers.has(errno))
  );
}
