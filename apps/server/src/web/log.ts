import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../env.ts';

export type Log = Logger;

/** One JSON line an event, on standard error: standard output belongs to people. Never personal data, bodies or tokens. */
export function openLog(level: LogLevel, to: DestinationStream = pino.destination(2)): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  );
}

/**
 * An error for the log: what kind, and where. What a database says quotes the row it is about, so that only its code is
 * kept; the frames name our files and no data.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, errno, sqlState } = error as { code?: unknown; errno?: unknown; sqlState?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const own = frames.filter((line) => !/node_modules|node:/.test(line));
  const fromDatabase =
    errno !== undefined ||
    sqlState !== undefined ||
    (typeof code === 'string' && /^(ER_|SQLITE|ERR_SQLITE)/.test(code));
  return {
    kind: error.name,
    code,
    errno,
    ...(!fromDatabase && { message: error.message }),
    frames: (own.length > 0 ? own : frames).slice(0, 8).map((line) => line.trim()),
  };
}
