import { addDays, confirmationDue, disputeTypes, type Day, type DisputeType, type TodoKind } from '@linfa/domain';
import { join, query, quote, textOrNull, type Row, type Sql } from '../database/sql.ts';
import type { ActContext } from '../http/act-context.ts';
import { holds, type Actor } from '../http/actor.ts';
import { mediationDesk } from '../mediation/mediation.policy.ts';
import { placesOf, withinSql, type Waiting, type WaitingSource } from './waiting.ts';

/** Days before the end of a clock from which on it is named. */
const clockDays = 7;
const confirmationDays = 10;
/** How long after an agreement a follow-up is asked for; later it is nobody's errand any more. */
const followUpDays = 90;

/** Both sides are to be asked whether they agree to be mediated. */
export const consentsWaiting: WaitingSource = (context, actor, most) =>
  casesWaiting(context, actor, most, {
    kind: 'consent',
    words: '征求各方是否同意调解',
    where: { text: `c.state = 'accepted'`, values: [] },
    due: 'c.due_on',
  });

/** The month is nearly over, or over. */
export const clocksWaiting: WaitingSource = (context, actor, most) =>
  casesWaiting(context, actor, most, {
    kind: 'case-clock',
    words: '调解期限将到，请办结或经各方同意延长',
    where: { text: `c.state = 'mediating' and c.due_on <= ?`, values: [addDays(context.today, clockDays)] },
    due: 'c.due_on',
  });

/** A party questioned a record or an agreement, and has neither confirmed nor signed it since. */
export const questionedWaiting: WaitingSource = (context, actor, most) =>
  casesWaiting(context, actor, most, {
    kind: 'questioned',
    words: '当事人对笔录或协议有异议',
    where: {
      text: `c.state in ('mediating', 'agreed') and exists (select 1 from mediation_reply q join mediation_party p on p.id = q.party_id
        where p.case_id = c.id and q.kind = 'questioned' and not exists (select 1 from mediation_reply r where r.party_id = q.party_id and r.kind <> 'questioned' and r.id > q.id
        and (r.session_id = q.session_id or r.agreement_id = q.agreement_id)))`,
      values: [],
    },
    due: 'null',
  });

/** The last days on which the sides may ask a court to confirm what is still to be performed. */
export const confirmationsWaiting: WaitingSource = async (context, actor, most) => {
  const found = await casesWaiting(context, actor, most, {
    kind: 'confirmation',
    words: '申请司法确认的期限将到，请告知各方',
    where: {
      text: `c.confirmation = 'none' and c.state in ('agreed', 'archived') and (c.performance is null or c.performance in ('part', 'none')) and g.effective_on >= ? and g.effective_on <= ?`,
      values: [confirmationDue(context.today, -30), confirmationDue(context.today, confirmationDays - 30)],
    },
    due: 'g.effective_on',
  });
  return found.map((one) => ({ ...one, dueOn: one.dueOn === null ? null : confirmationDue(one.dueOn) }));
};

/** Agreements that nobody has followed up; asked of those only who mediated. */
export const followUpsWaiting: WaitingSource = (context, actor, most) =>
  casesWaiting(context, actor, most, {
    kind: 'follow-up',
    words: '回访履行情况',
    where: {
      text: `c.outcome = 'agreed' and c.followed_up = ? and c.concluded_on >= ? and (g.perform_by is null or g.perform_by < ?)`,
      values: [false, addDays(context.today, -followUpDays), context.today],
    },
    due: 'null',
    onlyOwn: true,
  });

interface CasesAsked {
  readonly kind: TodoKind;
  readonly words: string;
  readonly where: Sql;
  /** The column of the day by which it is to be done. */
  readonly due: string;
  readonly onlyOwn?: boolean;
}

async function casesWaiting(context: ActContext, actor: Actor, most: number, asked: CasesAsked): Promise<Waiting[]> {
  const mine = whoseSql(actor, context.today, asked.onlyOwn === true);
  const condition = join([asked.where, mine], ' and ');
  const rows = await query(context.em, {
    text: `select c.id as id, c.dispute_type as type, c.file_number as number, c.accepted_on as since, ${asked.due} as due, u.code as code, u.name as name
      from mediation_case c join org_unit u on u.id = c.unit_id left join mediation_agreement g on g.case_id = c.id
      where ${condition.text} order by ${asked.due === 'null' ? '' : `${asked.due}, `}c.id limit ${most}`,
    values: condition.values,
  });
  return rows.map((row) => present(context, asked, row));
}

/**
 * A case waits for its mediators; while it has none, for the desk of its place, and once it is late for the desk too. One
 * whose view is limited waits only for those who see it.
 */
function whoseSql(actor: Actor, today: Day, onlyOwn: boolean): Sql {
  const on = `select 1 from mediation_assignment a where a.case_id = c.id and a.${quote('to')} is null and a.mediator_id is not null`;
  const own: Sql = holds(actor, ['mediator'])
    ? { text: `exists (${on} and a.mediator_id = ?)`, values: [actor.personId] }
    : { text: '1 = 0', values: [] };
  if (onlyOwn) return own;
  const free = withinSql(placesOf(actor, mediationDesk), 'c');
  const late = withinSql(placesOf(actor, ['community-clerk', 'street-officer']), 'c');
  return {
    text: `(${own.text} or ((c.view_limit is null or c.accepted_by_id = ?) and ((not exists (${on}) and ${free.text}) or (c.concluded_on is null and c.due_on < ? and ${late.text}))))`,
    values: [...own.values, actor.personId, ...free.values, today, ...late.values],
  };
}

function present({ keyring }: ActContext, { kind, words }: CasesAsked, row: Row): Waiting {
  const number = textOrNull(row['number']);
  return {
    kind,
    title: `${disputeTypes[String(row['type']) as DisputeType]}${number === null ? '' : ` ${number}`}：${words}`,
    unit: { code: String(row['code']), name: String(row['name']) },
    since: textOrNull(row['since']),
    dueOn: textOrNull(row['due']),
    thing: { kind: 'case', id: keyring.ids.seal('mediationCase', Number(row['id'])) },
  };
}
