import { broughtPapers, mediationPapers, RuleError, type MediationPaper } from '@linfa/domain';
import type { CaseFile } from '@linfa/report';
import { recordAct } from '../../audit/record-act.ts';
import { actorOf, type ActContext } from '../../http/act-context.ts';
import { assignmentsOf, seesCase } from '../case-access.ts';
import { lockCase } from '../case-for-act.ts';
import { mediationRevealers } from '../mediation.policy.ts';
import { caseAsParty } from '../own-parties.ts';
import { caseFileOf } from './case-file-of.ts';
import { caseRows } from './case-rows.ts';

/** What is asked for: one kind of paper, or the whole file. */
export type AskedPaper = MediationPaper | 'file';

/**
 * What a paper is filled from, for staff who see the case, and for a party: their own request and their own agreement.
 * Each opening is in the audit: it shows personal details.
 * @throws RuleError `not-found` for everybody and everything else
 */
export async function openCaseFile(context: ActContext, sealed: string, paper: AskedPaper): Promise<CaseFile> {
  const row = await lockCase(context, sealed);
  const assignments = (await assignmentsOf(context, [row.id])).get(row.id) ?? [];
  const isStaff = seesCase(actorOf(context), row, mediationRevealers, assignments);
  const file = caseFileOf(context.keyring, await caseRows(context, row));
  if (!isStaff) await assertOwn(context, sealed, paper, file);
  recordAct(context, { act: 'mediation.openFile', thing: `mediationCase:${row.id}`, reason: paper });
  await context.em.flush();
  return file;
}

async function assertOwn(context: ActContext, sealed: string, paper: AskedPaper, file: CaseFile): Promise<void> {
  const own = (await caseAsParty(context, sealed))?.own ?? [];
  const isOwn =
    (paper === 'application' && file.requestedOn !== null && own.some((party) => party.side === 'applicant')) ||
    (paper === 'agreement' && file.agreement?.form === 'written') ||
    (paper === 'oral-agreement' && file.agreement?.form === 'oral');
  if (own.length === 0 || !isOwn) throw new RuleError('not-found');
}

/** @throws RuleError `not-found` for a name of no paper, and for papers that only others can bring */
export function askedPaper(name: string): AskedPaper {
  const isPaper = Object.hasOwn(mediationPapers, name) && !broughtPapers.has(name as MediationPaper);
  if (name !== 'file' && !isPaper) throw new RuleError('not-found');
  return name as AskedPaper;
}
