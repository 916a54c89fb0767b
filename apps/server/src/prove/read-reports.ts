import { createHash } from 'node:crypto';
import type { Day } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import { Edition } from '../reports/edition.entity.ts';
import { reportBytes } from '../reports/report-bytes.ts';
import { unitReport } from '../reports/unit-report.ts';

/** What a report says, so that two databases can be held beside each other. */
export interface ReadReport {
  /** SHA-256 of the Word file that was signed; null where none was. */
  readonly signed: string | null;
  /** SHA-256 of the Word file as today's records give it. */
  readonly draft: string;
  /** Every figure that it binds, counted from today's records. */
  readonly figures: Readonly<Record<string, string>>;
}

/** Every report that has been begun, by unit, year and kind. */
export async function readReports(fork: () => EntityManager, today: Day): Promise<Record<string, ReadReport>> {
  const editions = await fork().find(Edition, {}, { populate: ['unit'], orderBy: { id: 'asc' } });
  const read: Record<string, ReadReport> = {};
  for (const { unit, year, kind, frozen } of editions) {
    const digest = async (draft: boolean): Promise<string> => {
      const { bytes } = await reportBytes(fork(), unit, year, kind as 'law-government', 'docx', today, draft);
      const hash = createHash('sha256');
      for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) hash.update(piece);
      return hash.digest('hex');
    };
    const { values } = await unitReport(fork(), unit, year, kind as 'law-government', today);
    read[`${unit.code} ${year} ${kind}`] = {
      signed: frozen ? await digest(false) : null,
      draft: await digest(true),
      figures: Object.fromEntries(
        [...values].map(([key, { value }]) => [key, value === null ? '-' : `${value.top}/${value.over}`]),
      ),
    };
  }
  return read;
}

/** @returns what differs between two readings of the same reports, one sentence each */
export function compareReports(
  ours: Readonly<Record<string, ReadReport>>,
  theirs: Readonly<Record<string, ReadReport>>,
  parts: readonly (keyof ReadReport)[] = ['signed', 'draft', 'figures'],
): string[] {
  const problems: string[] = [];
  for (const name of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const [one, other] = [ours[name], theirs[name]];
    if (!one || !other) {
      problems.push(`${name}: only one side has this report`);
      continue;
    }
    for (const part of parts) {
      if (part !== 'figures') {
        if (one[part] !== other[part]) problems.push(`${name}: the ${part} Word file differs`);
        continue;
      }
      for (const key of new Set([...Object.keys(one.figures), ...Object.keys(other.figures)]))
        if (one.figures[key] !== other.figures[key])
          problems.push(`${name}: ${key} is ${one.figures[key]} on one side and ${other.figures[key]} on the other`);
    }
  }
  return problems;
}
