import type { Answer } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';

/**
 * The key under which the person's phone keeps what could not be sent yet. It is derived, and the same at every later
 * sign-in; another way of signing in has another one, so that whoever gets hold of a member of staff's telephone number
 * does not read what they wrote as staff. A session that was ended is given none.
 */
export async function deviceKey(context: ActContext): Promise<Answer<'sessions', 'deviceKey'>> {
  const { em, keyring } = context;
  const { personId, kind } = actorOf(context);
  const { formerIds } = await em.findOneOrFail(Person, { id: personId });
  return {
    keys: [personId, ...(formerIds ?? [])].map((one) => ({
      id: keyring.derivedKey(`device-key-id ${kind} ${one}`).toString('base64url').slice(0, 12),
      key: keyring.derivedKey(`device-key ${kind} ${one}`).toString('base64url'),
    })),
  };
}
