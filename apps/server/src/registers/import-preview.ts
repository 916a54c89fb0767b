import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { importHints } from './import-hints.ts';
import { badRows, readImport } from './read-import.ts';
import { registerByCode } from './register-by-code.ts';
import { entryWriters } from './registers.policy.ts';

const mostNamed = 200;

/**
 * Names each cell that could not be imported and each row that seems to be there already, and writes nothing.
 * @throws RuleError `unknown-register`, `not-allowed`, `unknown-unit`, and as `readImport` does
 */
export async function importPreview(
  context: ActContext,
  input: Received<'registers', 'importPreview'>,
): Promise<Answer<'registers', 'importPreview'>> {
  const unit = await unitInReach(context, input.unit, entryWriters);
  const register = await registerByCode(context.em, input.register);
  const read = await readImport(context, register, unit, input);
  const hints = await importHints(context.em, register, unit, read);
  return {
    rows: read.rows,
    bad: read.bad.slice(0, mostNamed),
    badTotal: badRows(read.bad),
    hints: hints.slice(0, mostNamed),
  };
}
