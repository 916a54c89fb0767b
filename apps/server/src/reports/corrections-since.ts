import type { AmendableRecord } from '@linfa/domain';
import type { RecordSetName } from '@linfa/figures';
import type { RecordDifference } from '@linfa/report';
import { readableReasons } from '../amendments/readable-reasons.ts';
import { readInstant } from '../database/instants.ts';
import { join, query } from '../database/sql.ts';
import { keptCorrections } from '../figures/kept-corrections.ts';
import { recordTable } from '../figures/record-table.ts';
import type { ActContext } from '../http/act-context.ts';

interface CorrectionsSince {
  readonly corrections: ReadonlyMap<number, readonly { readonly at: string; readonly by: string }[]>;
  /** As what the reasons can be read, and of which records by whoever asks. */
  readonly kind: AmendableRecord | null;
  readonly readable: ReadonlySet<number>;
}

/** Who corrected records of a set since they were signed, the newest first; of one that was not counted then, ever. */
export async function correctionsSince(
  context: ActContext,
  set: RecordSetName,
  differences: readonly RecordDifference[],
): Promise<CorrectionsSince> {
  const { em, keyring } = context;
  const kept = keptCorrections[set];
  if (!kept) return { corrections: new Map(), kind: null, readable: new Set() };
  const signed = new Map(differences.map((one) => [one.recordId, one.signed?.version ?? 0]));
  const condition = join(
    [
      { text: kept.where ?? '', values: [] },
      { text: `t.id in (${differences.map(() => '?').join(', ')})`, values: [...signed.keys()] },
    ],
    ' and ',
  );
  const rows = await query(em, {
    text:
      `select t.id as id, a.at as at, a.version as version, p.name_cipher as who from ${kept.table} a` +
      ` join ${recordTable(em, set).table} t on t.id = a.${kept.record} join person p on p.id = a.by_id` +
      ` where ${condition.text} order by a.id desc`,
    values: condition.values,
  });
  const corrections = Map.groupBy(
    // A correction says which version it replaced.
    rows.filter((row) => Number(row['version']) >= (signed.get(Number(row['id'])) ?? 0)),
    (row) => Number(row['id']),
  );
  return {
    corrections: new Map(
      [...corrections].map(([id, own]) => [
        id,
        own.map((row) => ({ at: readInstant(row['at']).toISOString(), by: keyring.open(String(row['who'])) })),
      ]),
    ),
    kind: kept.kind ?? null,
    readable: kept.kind ? await readableReasons(context, kept.kind, [...corrections.keys()]) : new Set(),
  };
}
