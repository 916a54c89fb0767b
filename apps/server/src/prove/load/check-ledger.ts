import type { EntityManager } from '@mikro-orm/core';
import { verifyAudit } from '../../audit/verify-audit.ts';
import { headsFile, readHeads } from '../../audit/audit-heads.ts';
import type { Keyring } from '../../crypto/keyring.ts';
import { query } from '../../database/sql.ts';
import { verifyDatabase } from '../../verify/verify-database.ts';
import { ask } from './ask.ts';
import type { AskedWrite, Ledger } from './ledger.ts';
import type { LoadWorld } from './load-world.ts';

interface Checked {
  readonly fork: () => EntityManager;
  readonly keyring: Keyring;
  readonly dataFolder: string;
  readonly today: string;
}

const bookings = 'booking b join slot s on s.id = b.slot_id where s.unit_id = UNIT';
const signUps = 'event_sign_up u join outreach_event e on e.id = u.event_id where e.unit_id = UNIT';
const requests = 'mediation_request where unit_id = UNIT';

/** What each act leaves behind, once. */
const traces: Readonly<Record<string, { readonly row: string; readonly notice?: string }>> = {
  'bookings.bookSlot': { row: bookings, notice: "'booking-made'" },
  'bookings.cancelBooking': { row: `${bookings} and b.state = 'cancelled'`, notice: "'booking-cancelled'" },
  'outreach.signUp': { row: signUps, notice: "'event-joined', 'event-waiting'" },
  'outreach.leaveEvent': { row: `${signUps} and u.state = 'left'`, notice: "'event-left'" },
  'mediation.requestMediation': { row: requests, notice: "'mediation-requested'" },
  'mediation.withdrawRequest': { row: `${requests} and state = 'withdrawn'` },
  'consultations.logConsultation': { row: 'consultation where unit_id = UNIT' },
};

/**
 * Holds the tables to what was answered: each acknowledged write is there once, with its notice and its audit entry, and
 * nothing else is; `linfa verify` and the audit's chain find nothing wrong.
 * @returns what is wrong, one sentence each
 */
export async function checkLedger(
  { fork, keyring, dataFolder, today }: Checked,
  world: LoadWorld,
  ledger: Ledger,
): Promise<string[]> {
  const em = fork();
  const acknowledged = ledger.acknowledged();
  const done = (act: string): AskedWrite[] => acknowledged.filter((one) => one.act === act);
  const unit = String(world.unitId);
  const problems: string[] = [];
  const count = async (from: string): Promise<number> =>
    Number((await query(em, { text: `select count(*) as n from ${from}`, values: [] }))[0]?.['n']);
  const hold = async (what: string, expected: number, from: string): Promise<void> => {
    const found = await count(from);
    if (found !== expected) problems.push(`${what}: ${expected} acknowledged, ${found} found`);
  };
  for (const [act, { row, notice }] of Object.entries(traces)) {
    const { length } = done(act);
    await hold(act, length, row.replace('UNIT', unit));
    await hold(`audit entries of ${act}`, length, `audit_entry where act = '${act}'`);
    if (notice) await hold(`notices of ${act}`, length, `notice where unit_id = ${unit} and kind in (${notice})`);
  }
  const promoted = await count(`audit_entry where act = 'outreach.promote'`);
  await hold('notices of promotions', promoted, `notice where unit_id = ${unit} and kind = 'event-promoted'`);
  await hold('notices sent again', 0, `notice where unit_id = ${unit} and attempts > 1`);
  const rows = await query(em, {
    text: `select b.id as id from booking b join slot s on s.id = b.slot_id where s.unit_id = ?`,
    values: [world.unitId],
  });
  const kept = new Set(rows.map((row) => Number(row['id'])));
  for (const { reply } of done('bookings.bookSlot')) {
    if (!reply) continue;
    const id = keyring.ids.open('booking', (reply.body as { readonly id: string }).id);
    if (!kept.has(id)) problems.push(`booking ${id} was acknowledged and is gone`);
  }
  for (const { id, problems: found } of await verifyDatabase(fork, today))
    problems.push(...found.map(({ where, what }) => `verify ${id}: ${where} ${what}`));
  problems.push(...(await verifyAudit(fork(), readHeads(headsFile(dataFolder)))).problems);
  return problems;
}

/**
 * Asks acknowledged writes again. @param writes none that was refused: a refusal is not kept, and what found no place then
 * may find one now @returns those that got another answer than before
 */
export async function askAgain(address: string, writes: readonly AskedWrite[]): Promise<string[]> {
  const changed: string[] = [];
  for (const write of writes) {
    const again = await ask(address, write);
    if (JSON.stringify(again) !== JSON.stringify(write.reply))
      changed.push(`${write.act} asked again got another answer`);
  }
  return changed;
}
