import type { Answer } from '@linfa/contract';
import { addDays, maskPhone } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { currentHoldings } from '../http/actor.ts';
import { Person } from '../people/person.entity.ts';
import { needsSecondFactor } from './needs-second-factor.ts';
import { RecoveryCode } from './recovery-code.entity.ts';
import { StaffAccount } from './staff-account.entity.ts';

/** The person signed in, by their own full name, with the roles that this session acts in. */
export async function presentMe(context: ActContext): Promise<Answer<'sessions', 'me'>> {
  const { em, keyring, today } = context;
  const actor = actorOf(context);
  const person = await em.findOneOrFail(Person, actor.personId);
  const held = await currentHoldings(em, actor.personId, actor.kind, today);
  return {
    person: {
      id: keyring.ids.seal('person', person.id),
      name: keyring.open(person.nameCipher),
      phone: person.phoneCipher ? maskPhone(keyring.open(person.phoneCipher)) : null,
    },
    kind: actor.kind,
    account: actor.kind === 'staff' ? await presentAccount(context, actor.personId) : null,
    roles: held.map(({ role, unit, to }) => ({
      role,
      unit: { code: unit.code, name: unit.name },
      until: to ? addDays(to, -1) : null,
    })),
  };
}

async function presentAccount(context: ActContext, personId: number): Promise<Answer<'sessions', 'me'>['account']> {
  const { em } = context;
  const account = await em.findOne(StaffAccount, { person: personId });
  return (
    account && {
      username: account.username,
      mustChange: account.mustChange,
      totp: account.totpCipher !== null,
      needsSecondFactor: await needsSecondFactor(context, account),
      recoveryCodesLeft: await em.count(RecoveryCode, { account: account.id, usedAt: null }),
    }
  );
}
