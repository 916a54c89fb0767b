import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { countedKey, rekeyCounted } from './counted-keys.ts';
import { accountKeepers } from './people.policy.ts';
import { personToKeep } from './person-for-act.ts';
import type { Person } from './person.entity.ts';
import { presentStaffAnew, type PresentedPerson } from './present-person.ts';
import { unitePeople } from './unite-people.ts';

const act = 'people.unite';

/**
 * An administrator has two entries of one member of staff become one. Both must lie wholly within reach, since whoever
 * signs in as one of them is the other from then on; by a number that goes nobody signs in any more.
 * @throws RuleError `not-found`, `above-you`, `not-yourself`, `same-person`, `phone-of-another`, `phone-has-wechat`
 */
export async function uniteStaff(context: ActContext, input: Received<'people', 'unite'>): Promise<PresentedPerson> {
  const { em, keyring, now } = context;
  const ids = [keyring.ids.open('person', input.keep), keyring.ids.open('person', input.gone)] as const;
  if (ids[0] === ids[1]) throw new RuleError('same-person');
  if (ids.includes(actorOf(context).personId)) throw new RuleError('not-yourself');
  // Always in the order of ids, so that two who unite from both sides do not wait for each other.
  const found = new Map<number, Person>();
  for (const id of ids.toSorted((one, other) => one - other))
    found.set(id, (await personToKeep(context, id, accountKeepers)).person);
  const [keep, gone] = [found.get(ids[0]), found.get(ids[1])];
  if (!keep || !gone) throw new RuleError('not-found');
  await endSessions(em, { personId: gone.id, kind: 'resident' }, now);
  if (!keep.phoneIndex && gone.phoneIndex) await moveNumber(context, gone, keep);
  await unitePeople(context, { keep, gone, act });
  recordAct(context, { act, thing: `person:${keep.id}`, to: 'kept', reason: input.reason });
  return presentStaffAnew(context, keep);
}

/** Before all else: what counted the one that stays as somebody without a number counts them by it. */
async function moveNumber({ em, keyring }: ActContext, gone: Person, keep: Person): Promise<void> {
  const { phoneIndex, phoneCipher } = gone;
  const before = countedKey(keyring, keep);
  Object.assign(gone, { phoneIndex: null, phoneCipher: null });
  // The number is unique: it has to be free before it is given again.
  await em.flush();
  Object.assign(keep, { phoneIndex, phoneCipher });
  await em.flush();
  await rekeyCounted(em, before, countedKey(keyring, keep));
}
