import type { EntityManager } from '@mikro-orm/core';
import { verifyAudit } from '../../audit/verify-audit.ts';
import { headsFile, readHeads } from '../../audit/audit-heads.ts';
import type { Keyring } from '../../crypto/keyring.ts';
import { query } from '../../database/sql.ts';
import { verifyDatabase } from '../../verify/verify-database.ts';
import { ask, type AskedWrite, type Ledger } from './mixed-load.ts';
import type { CrashWorld } from './crash-world.ts';

interface Checked {
  readonly fork: () => EntityManager;
  readonly keyring: Keyring;
  readonly dataFolder: string;
  readonly today: string;
}

/**
 * Holds the tables to what was answered: each acknowledged write is there once, with its notice and its audit entry, and
 * nothing else is; `linfa verify` and the audit's chain find nothing wrong.
 * @returns what is wrong, one sentence each
 */
export async function checkCrash(
  { fork, keyring, dataFolder, today }: Checked,
  world: CrashWorld,
  { asked }: Ledger,
): Promise<string[]> {
  const em = fork();
  const done = (act: string): AskedWrite[] => asked.filter((one) => one.act === act && one.reply?.status === 200);
  const [booked, cancelled] = [done('bookings.bookSlot'), done('bookings.cancelBooking')];
  const [logged, signedUp] = [done('consultations.logConsultation'), done('outreach.signUp')];
  const problems: string[] = [];
  const unit = String(world.unitId);
  const count = async (text: string): Promise<number> => Number((await query(em, { text, values: [] }))[0]?.['n']);
  const expect = async (what: string, expected: number, text: string): Promise<void> => {
    const found = await count(text);
    if (found !== expected) problems.push(`${what}: ${expected} acknowledged, ${found} found`);
  };
  const ofUnit = `select count(*) as n from booking b join slot s on s.id = b.slot_id where s.unit_id = ${unit}`;
  const notices = `select count(*) as n from notice where unit_id = ${unit} and kind`;
  await expect('bookings', booked.length, ofUnit);
  await expect('cancellations', cancelled.length, `${ofUnit} and b.state = 'cancelled'`);
  await expect('consultations', logged.length, `select count(*) as n from consultation where unit_id = ${unit}`);
  await expect(
    'sign-ups',
    signedUp.length,
    `select count(*) as n from event_sign_up u join outreach_event e on e.id = u.event_id where e.unit_id = ${unit}`,
  );
  await expect('notices of bookings', booked.length, `${notices} = 'booking-made'`);
  await expect('notices of cancellations', cancelled.length, `${notices} = 'booking-cancelled'`);
  await expect('notices of sign-ups', signedUp.length, `${notices} in ('event-joined', 'event-waiting')`);
  await expect('notices sent again', 0, `select count(*) as n from notice where unit_id = ${unit} and attempts > 1`);
  for (const [act, writes] of Object.entries({
    'bookings.bookSlot': booked,
    'bookings.cancelBooking': cancelled,
    'consultations.logConsultation': logged,
    'outreach.signUp': signedUp,
  }))
    await expect(
      `audit entries of ${act}`,
      writes.length,
      `select count(*) as n from audit_entry where act = '${act}'`,
    );
  const rows = await query(em, {
    text: `select b.id as id from booking b join slot s on s.id = b.slot_id where s.unit_id = ?`,
    values: [world.unitId],
  });
  const kept = new Set(rows.map((row) => Number(row['id'])));
  for (const { reply } of booked) {
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
