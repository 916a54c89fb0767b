import type { Answer, Received } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { peopleKeepers } from './people.policy.ts';
import { personInReach } from './person-for-act.ts';

/** The name and number behind the mask. Who asked, and why, is kept. @throws RuleError `not-found` */
export async function revealPerson(
  context: ActContext,
  input: Received<'people', 'reveal'>,
): Promise<Answer<'people', 'reveal'>> {
  const { keyring } = context;
  const { person } = await personInReach(context, input.person, peopleKeepers);
  recordAct(context, { act: 'people.reveal', thing: `person:${person.id}`, reason: input.reason });
  return {
    name: keyring.open(person.nameCipher),
    phone: person.phoneCipher ? keyring.open(person.phoneCipher) : null,
  };
}
