import type { Answer, Received } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';

/** Corrects one's own name. What was entered under the old one keeps it, as it was given then. */
export async function correctName(
  context: ActContext,
  input: Received<'myData', 'correctName'>,
): Promise<Answer<'myData', 'correctName'>> {
  const person = await context.em.findOneOrFail(Person, actorOf(context).personId);
  person.nameCipher = context.keyring.seal(input.name);
  recordAct(context, { act: 'myData.correctName', thing: `person:${person.id}` });
  return { name: input.name };
}
