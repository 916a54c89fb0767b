import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { badRows, readImport } from './read-import.ts';
import { registerByCode } from './register-by-code.ts';
import { RegisterEntry } from './register-entry.entity.ts';
import { entryWriters } from './registers.policy.ts';

/** Every row, or none. @throws RuleError `bad-import` with the first bad row, `unknown-register`, `not-allowed`, `unknown-unit`, and as `readImport` does */
export async function importEntries(
  context: ActContext,
  input: Received<'registers', 'importEntries'>,
): Promise<Answer<'registers', 'importEntries'>> {
  const { em } = context;
  const unit = await unitInReach(context, input.unit, entryWriters);
  const register = await registerByCode(em, input.register);
  const { good, bad } = await readImport(context, register, unit, input);
  const [first] = bad;
  if (first)
    throw new RuleError('bad-import', {
      bad: badRows(bad),
      row: first.row,
      reason: `${first.cell === null ? '' : `${first.cell}：`}${first.reason}`,
    });
  for (const { line, place } of good)
    em.persist(
      em.create(RegisterEntry, {
        ...line,
        register: register.code,
        unit,
        place,
        originSet: null,
        originId: null,
        provenance: 'recorded',
      }),
    );
  recordAct(context, {
    act: 'registers.importEntries',
    thing: `register:${register.id}`,
    reason: `${unit.code}导入${good.length}条`,
  });
  await em.flush();
  return { entered: good.length };
}
