import type { Answer, Received } from '@linfa/contract';
import { addDays } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { readInstant, sqlInstant, startOfDay } from '../database/instants.ts';
import { join, query } from '../database/sql.ts';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import { scopeSql } from '../figures/cell-sql.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { amendmentOverseers } from './amendments.policy.ts';

type Recent = Answer<'amendments', 'recent'>;
type Kind = Recent['items'][number]['kind'];

interface Source {
  readonly from: string;
  readonly where?: string;
  /** What the record's id is sealed as. */
  readonly sealed: string;
}

const recorded = (kind: string, table: string): Source => ({
  from: `record_amendment a join ${table} t on t.id = a.record_id`,
  where: `a.kind = '${kind}'`,
  sealed: kind,
});

/** Where corrections are kept, and of which records. */
const sources: Readonly<Record<Kind, Source>> = {
  shift: recorded('shift', 'duty_shift'),
  event: recorded('event', 'outreach_event'),
  post: recorded('post', 'online_post'),
  screening: recorded('screening', 'screening'),
  referral: recorded('referral', 'referral'),
  mediationSession: {
    from: 'record_amendment a join mediation_session t on t.id = a.record_id join mediation_case c on c.id = t.case_id',
    where: `a.kind = 'mediationSession' and c.view_limit is null`,
    sealed: 'mediationSession',
  },
  consultation: {
    from: 'consultation_amendment a join consultation t on t.id = a.consultation_id',
    sealed: 'consultation',
  },
  // What is limited to named people is corrected before their eyes only.
  case: {
    from: 'mediation_amendment a join mediation_case t on t.id = a.case_id',
    where: 't.view_limit is null',
    sealed: 'mediationCase',
  },
  entry: { from: 'register_entry_amendment a join register_entry t on t.id = a.entry_id', sealed: 'register-entry' },
};

/**
 * Who corrected what in a unit and below in a period, and why, the newest first; one statement a kind. That reasons were
 * read is recorded.
 * @throws RuleError `bad-period`, `unknown-unit`, `not-allowed`
 */
export async function recentAmendments(context: ActContext, input: Received<'amendments', 'recent'>): Promise<Recent> {
  const { em, keyring } = context;
  const { from, to } = shortPeriod(input.from, input.to);
  const unit = await unitInReach(context, input.unit, amendmentOverseers);
  const found: { readonly order: number; readonly item: Recent['items'][number] }[] = [];
  for (const [kind, source] of Object.entries(sources) as [Kind, Source][]) {
    if (input.kind !== undefined && input.kind !== kind) continue;
    const where = join(
      [
        { text: source.where ?? '', values: [] },
        scopeSql({ places: [unit.place], mapping: [] }, 't'),
        {
          text: 'a.at >= ? and a.at < ?',
          values: [sqlInstant(em, startOfDay(from)), sqlInstant(em, startOfDay(addDays(to, 1)))],
        },
      ],
      ' and ',
    );
    const rows = await query(em, {
      text: `select a.id as id, t.id as record, a.at as at, a.version as version, a.reason_cipher as reason, p.name_cipher as who, u.code as code, u.name as name
        from ${source.from} join org_unit u on u.id = t.unit_id join person p on p.id = a.by_id where ${where.text} order by a.id desc limit ${input.limit + 1}`,
      values: where.values,
    });
    found.push(
      ...rows.map((row) => ({
        order: Number(row['id']),
        item: {
          kind,
          record: keyring.ids.seal(source.sealed, Number(row['record'])),
          unit: { code: String(row['code']), name: String(row['name']) },
          at: readInstant(row['at']).toISOString(),
          by: keyring.open(String(row['who'])),
          version: Number(row['version']),
          reason: keyring.open(String(row['reason'])),
        },
      })),
    );
  }
  const newest = found.toSorted((one, other) =>
    one.item.at === other.item.at ? other.order - one.order : one.item.at < other.item.at ? 1 : -1,
  );
  const items = newest.slice(0, input.limit).map(({ item }) => item);
  if (items.length > 0)
    recordAct(context, { act: 'amendments.recent', thing: `orgUnit:${unit.id}`, reason: `读取${items.length}次更正` });
  return { items, more: newest.length > input.limit };
}
