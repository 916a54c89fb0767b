import type { EntityManager } from '@mikro-orm/core';
import { addDays, type DisputeType } from '@linfa/domain';
import type { App } from '../../app.ts';
import { query } from '../../database/sql.ts';
import { MediationCase } from '../../mediation/mediation-case.entity.ts';
import { MediationParty } from '../../mediation/mediation-party.entity.ts';
import { seededRandom } from '../seeded-random.ts';
import { factsOf } from './dispute-facts.ts';

const surnames = [...'王李张刘陈杨黄周吴徐胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const given = ['某甲', '某乙', '某丙', '某丁', '某强', '某芳', '某兰', '某军'];
/** Whoever is no person in such a dispute. */
const enterprises: Partial<Record<DisputeType, string>> = {
  property: '演示物业服务公司',
  labour: '演示餐饮店',
  consumer: '演示便利店',
  contract: '演示装修公司',
};
const atOnce = 400;

/** Gives the demo's cases two sides, what they are about, and their clock: a list without names shows nothing of the work. */
export async function nameParties(
  em: EntityManager,
  { keyring, today }: Pick<App, 'keyring' | 'today'>,
): Promise<void> {
  const random = seededRandom('demo parties');
  const cases = await em.find(
    MediationCase,
    { provenance: 'demo' },
    { orderBy: { id: 'asc' }, disableIdentityMap: true },
  );
  const person = (): string =>
    `${surnames[random.whole(surnames.length)] ?? ''}${given[random.whole(given.length)] ?? ''}`;
  const rows = cases.flatMap((one) => {
    const type = one.disputeType as DisputeType;
    const waits = one.state === 'accepted';
    const day = one.acceptedOn ?? today();
    const at = new Date(`${day}T02:00:00Z`);
    return (['applicant', 'respondent'] as const).map((side) => {
      const name = side === 'respondent' ? (enterprises[type] ?? person()) : person();
      const open = side === 'respondent' && (waits || one.outcome === 'refused');
      return {
        request: null,
        case: one.id,
        side,
        person: null,
        nameCipher: keyring.seal(name),
        phoneIndex: null,
        detailsCipher: keyring.seal('{}'),
        agentCipher: null,
        partyKey: keyring.blindIndex(`party ${name}`),
        invitedOn: side === 'respondent' ? day : null,
        consent: open ? (waits ? 'pending' : 'refused') : 'agreed',
        consentWay:
          open && waits ? null : side === 'applicant' && one.source === 'application' ? 'applied' : 'in-person',
        consentAt: open && waits ? null : at,
        consentBy: null,
      };
    });
  });
  for (let start = 0; start < rows.length; start += atOnce)
    await em.insertMany(MediationParty, rows.slice(start, start + atOnce));
  await tellDisputes(em, keyring, cases);
}

/** The same words for all of a type: each is encrypted once. */
async function tellDisputes(
  em: EntityManager,
  keyring: App['keyring'],
  cases: readonly MediationCase[],
): Promise<void> {
  for (const type of new Set(cases.map((one) => one.disputeType as DisputeType))) {
    const { facts, claims } = factsOf(type);
    await em.nativeUpdate(
      MediationCase,
      { provenance: 'demo', disputeType: type },
      { factsCipher: keyring.seal(facts), claimsCipher: keyring.seal(JSON.stringify(claims)) },
    );
  }
  let serial = 900;
  for (const one of cases.filter((row) => !row.fileNumber)) {
    serial += 1;
    const accepted = one.acceptedOn ?? '';
    await query(em, {
      text: 'update mediation_case set due_on = ?, file_number = ? where id = ?',
      values: [addDays(accepted, 30), `（${accepted.slice(0, 4)}）演示人调字第${serial}号`, one.id],
    });
  }
}
