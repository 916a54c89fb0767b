import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { readImport } from './read-import.ts';
import { registerByCode } from './register-by-code.ts';
import { entryWriters } from './registers.policy.ts';

const mostNamed = 200;

/** Names each row that could not be imported, and writes nothing. @throws RuleError `unknown-register`, `too-many-rows`, `not-allowed`, `unknown-unit` */
export async function importPreview(
  context: ActContext,
  input: Received<'registers', 'importPreview'>,
): Promise<Answer<'registers', 'importPreview'>> {
  const unit = await unitInReach(context, input.unit, entryWriters);
  const { rows, bad } = await readImport(context, await registerByCode(context.em, input.register), unit, input.csv);
  return { rows, bad: bad.slice(0, mostNamed), badTotal: bad.length };
}
