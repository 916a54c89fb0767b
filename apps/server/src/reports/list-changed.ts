import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { evidenceOf, recordSets, storedPer, type Cell, type RecordSet, type RecordSetName } from '@linfa/figures';
import { compareContributions, type RecordDifference, type ReportKind } from '@linfa/report';
import { recordPages } from '../figures/record-pages.ts';
import type { ActContext } from '../http/act-context.ts';
import { changedRecords } from './changed-records.ts';
import { signedContributions } from './compare-edition.ts';
import { contributionsOf } from './contributions-of.ts';
import { correctionsSince } from './corrections-since.ts';
import { editionForReading } from './edition-for.ts';
import { reportFrame } from './unit-report.ts';

type Changed = Answer<'reports', 'listChanged'>;

/**
 * Which records one figure of a signed edition gained, lost or counts otherwise today, and who corrected them; without
 * personal data, like the trace.
 * @throws RuleError `not-found`, `edition-not-signed`
 */
export async function listChanged(context: ActContext, input: Received<'reports', 'listChanged'>): Promise<Changed> {
  const { em, keyring, today } = context;
  const edition = await editionForReading(context, input.edition);
  const { unit, year } = edition;
  if (!edition.frozen) throw new RuleError('edition-not-signed', { unit: unit.name, year });
  const frame = await reportFrame(em, unit, year, edition.kind as ReportKind, today);
  const bound = frame.bound.find(({ key }) => key === input.key);
  // The outline does not use it any more: there is nothing to hold it against.
  if (!bound) return { items: [], next: null };
  const all =
    compareContributions(
      await signedContributions(em, edition, input.key),
      await contributionsOf(em, frame, input.key),
    ).get(input.key) ?? [];
  const start = Number(input.after ?? 0);
  const shown = all.slice(start, start + input.limit);
  const cells = evidenceOf(bound.definition, bound.period, frame.dictionary).flatMap((one) =>
    one.kind === 'records' ? [one.cell] : [],
  );
  const items = new Map<RecordDifference, Changed['items'][number]>();
  for (const [set, own] of bySet(shown)) {
    const ids = own.map(({ recordId }) => recordId);
    const records = await changedRecords(em, set, ids, dayFieldOf(cells, set));
    const pages = await recordPages(context, set, ids);
    const { corrections, readable, kind } = await correctionsSince(context, set, own);
    for (const one of own) {
      const id = one.recordId;
      const [cell, more] = cells;
      // Of a quotient no record has one amount.
      const per = cell && !more ? storedPer(cell) : null;
      items.set(one, {
        record: keyring.ids.seal(set, id),
        setLabel: recordSets[set].label,
        change: one.change,
        day: records.get(id)?.day ?? null,
        unit: records.get(id)?.unit ?? null,
        signed: per && one.signed && one.signed.amount / per,
        now: per && one.now && one.now.amount / per,
        page: pages.get(id) ?? null,
        corrections: [...(corrections.get(id) ?? [])],
        reasons: kind && readable.has(id) ? { kind, record: keyring.ids.seal(kind, id) } : null,
      });
    }
  }
  return {
    items: shown.flatMap((one) => items.get(one) ?? []),
    next: start + shown.length < all.length ? String(start + shown.length) : null,
  };
}

function bySet(differences: readonly RecordDifference[]): Map<RecordSetName, RecordDifference[]> {
  return Map.groupBy(differences, ({ recordSet }) => recordSet as RecordSetName);
}

/** The day by which the figure counts the set's records. */
function dayFieldOf(cells: readonly Cell[], set: RecordSetName): string {
  const window = cells.find((one) => one.set === set)?.window;
  if (window) return 'field' in window ? window.field : window.holding.from;
  // A definition that was changed meanwhile no longer counts the set at all.
  const { day, lasting }: RecordSet = recordSets[set];
  const usual = day ?? lasting?.from;
  if (usual === undefined) throw new Error(`${set} has no day`);
  return usual;
}
