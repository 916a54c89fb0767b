import type { Received } from '@linfa/contract';
import { mediationPapers, missingPapers, RuleError } from '@linfa/domain';
import type { ActContext } from '../../http/act-context.ts';
import { caseForAct } from '../case-for-act.ts';
import { mediationDesk } from '../mediation.policy.ts';
import { moveCase } from '../move-case.ts';
import { nextNumber } from '../next-number.ts';
import { agreementInEffect } from './agreement-in-effect.ts';
import { caseRows } from './case-rows.ts';
import { presentFile, type PresentedFile } from './check-file.ts';
import { fileFacts } from './file-facts.ts';

/**
 * Closes a case's file once every required paper is in it, and numbers it in its unit and year.
 * @throws RuleError `wrong-state`, `agreement-not-effective`, `file-incomplete` with what is missing, `not-found`
 */
export async function archiveCase(
  context: ActContext,
  input: Received<'mediation', 'archiveCase'>,
): Promise<PresentedFile> {
  const { em, today } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  moveCase(context, row, 'archive', 'archiveCase');
  if (row.outcome === 'agreed') await agreementInEffect(context, row, '归档');
  const missing = missingPapers(fileFacts(await caseRows(context, row)));
  if (missing.length > 0)
    throw new RuleError('file-incomplete', { papers: missing.map((paper) => mediationPapers[paper]).join('、') });
  const year = today.slice(0, 4);
  const serial = await nextNumber(em, `archive:unit ${row.unit.id}:${year}`);
  row.archivedOn = today;
  row.archiveNumber = `${year}-${String(serial).padStart(4, '0')}`;
  await em.flush();
  return presentFile(context, row);
}
