import type { EntityManager } from '@mikro-orm/core';
import { RuleError, roles, type Day, type Role } from '@linfa/domain';
import { AdviserAssignment } from '../advisers/adviser-assignment.entity.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import type { App } from '../app.ts';
import { findUnit } from '../org-units/find-unit.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { addPerson } from '../people/add-person.ts';
import { grantRole } from '../people/grant-role.ts';
import type { Person } from '../people/person.entity.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { createStaffAccount } from '../sessions/create-staff-account.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { initialPassword } from '../sessions/initial-password.ts';
import { forgetAttempts } from '../sessions/count-attempt.ts';
import { passwordTries } from '../sessions/password-tries.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { dropRecoveryCodes } from '../sessions/recovery-codes.ts';
import { StaffAccount } from '../sessions/staff-account.entity.ts';
import { loadOnce } from './load-once.ts';
import { signDemoShifts } from './sign-demo-shifts.ts';

/** A demo account as it is told once, to whoever started the server. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  /** In Chinese. */
  readonly role: string;
  readonly unit: string;
}

type StaffRole = Exclude<Role, 'resident'>;

/** Where in the demo district each role is held. */
const places: Readonly<Record<StaffRole, string>> = {
  adviser: 'demo-01-01',
  mediator: 'demo-01',
  'community-clerk': 'demo-01-01',
  'street-officer': 'demo-01',
  'justice-head': 'demo-01',
  liaison: 'demo-01',
  signatory: 'demo-01',
  'district-officer': 'demo',
  auditor: 'demo',
  administrator: 'demo',
};

/**
 * Makes one account a staff role in the demo district, with random passwords, once for ever. Only their hashes are
 * kept, so that the answer is the one chance to learn them.
 * @returns nothing when they were made before
 */
export async function makeDemoAccounts(app: App): Promise<DemoAccount[]> {
  const made: DemoAccount[] = [];
  const loaded = await loadOnce(app, 'demo-accounts', '', async (em) => {
    for (const [role, code] of Object.entries(places) as [StaffRole, string][])
      made.push(await makeAccount(em, app, role, await findUnit(em, code)));
    await grantAdvisers(em, await findUnit(em, 'demo'), beforeRecords(app));
    const { person } = await em.findOneOrFail(StaffAccount, { username: 'community-clerk' }, { populate: ['person'] });
    await signDemoShifts(em, app, person);
  });
  return loaded ? made : [];
}

/**
 * Gives every demo account a new password and signs it out, for whoever lost what was shown. Accounts that are not there
 * yet are made.
 * @throws RuleError `demo-only`
 */
export async function renewDemoPasswords(app: App): Promise<DemoAccount[]> {
  if (!app.demo) throw new RuleError('demo-only');
  const fresh = await makeDemoAccounts(app);
  if (fresh.length > 0) return fresh;
  return app.fork().transactional(async (em) => {
    const renewed: DemoAccount[] = [];
    for (const [role, code] of Object.entries(places) as [StaffRole, string][])
      renewed.push(await renewAccount(em, app, role, await findUnit(em, code)));
    return renewed;
  });
}

async function renewAccount(em: EntityManager, app: App, role: StaffRole, unit: OrgUnit): Promise<DemoAccount> {
  const account = await em.findOneOrFail(StaffAccount, { username: role });
  const password = initialPassword();
  account.passwordHash = await hashPassword(password);
  account.mustChange = false;
  account.initialUntil = null;
  account.totpCipher = null;
  account.totpPendingCipher = null;
  await dropRecoveryCodes(em, account);
  await forgetAttempts(em, passwordTries(app.keyring, role));
  await endSessions(em, { personId: account.person.id, kind: 'staff' }, app.now());
  return { username: role, password, role: roles[role], unit: unit.name };
}

async function makeAccount(
  em: EntityManager,
  { keyring, now, today }: App,
  role: StaffRole,
  unit: OrgUnit,
): Promise<DemoAccount> {
  const person =
    (role === 'adviser' ? await adviserOf(em, unit) : null) ??
    (await addPerson(em, keyring, { name: `演示·${roles[role]}`, provenance: 'demo' }));
  const from = beforeRecords({ today });
  await grantRole(em, person, { role, unit, from });
  if (role === 'adviser')
    for (const other of await otherCommunities(em, person, unit))
      await grantRole(em, person, { role, unit: other, from });
  const password = initialPassword();
  await createStaffAccount(em, keyring, { person, username: role, password }, now());
  return { username: role, password, role: roles[role], unit: unit.name };
}

/** As far back as the demo's records go, that is before any of them. */
function beforeRecords({ today }: Pick<App, 'today'>): Day {
  return `${Number(today().slice(0, 4)) - 4}-01-01`;
}

/** Whoever is assigned to a community of the demo is its adviser, so that rosters can be planned and shifts handed over. */
async function grantAdvisers(em: EntityManager, demo: OrgUnit, from: Day): Promise<void> {
  const within = { $gte: demo.place, $lt: `${demo.place}~` };
  const assignments = await em.find(AdviserAssignment, { unit: { place: within } }, { populate: ['adviser', 'unit'] });
  const holdings = await em.find(RoleHolding, { role: 'adviser', unit: { place: within } });
  const held = new Set(holdings.map(({ person, unit }) => `${person.id} ${unit.id}`));
  for (const { adviser, unit } of assignments) {
    if (!adviser || held.has(`${adviser.id} ${unit.id}`)) continue;
    held.add(`${adviser.id} ${unit.id}`);
    await grantRole(em, adviser, { role: 'adviser', unit, from });
  }
}

/** Where else the adviser has duty: a role is held at each community served. */
async function otherCommunities(em: EntityManager, adviser: Person, unit: OrgUnit): Promise<OrgUnit[]> {
  const shifts = await em.find(DutyShift, { adviser: adviser.id, unit: { $ne: unit.id } }, { populate: ['unit'] });
  return [...new Set(shifts.map((shift) => shift.unit))];
}

/** The one on the demo's roster there, so that the account has shifts to hold. */
async function adviserOf(em: EntityManager, unit: OrgUnit): Promise<Person | null> {
  const assignment = await em.findOne(
    AdviserAssignment,
    { unit: unit.id },
    { populate: ['adviser'], orderBy: { id: 'asc' } },
  );
  return assignment?.adviser ?? null;
}
