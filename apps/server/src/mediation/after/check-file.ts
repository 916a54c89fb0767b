import type { Answer, Received } from '@linfa/contract';
import {
  actsOpen,
  checkFile as papersOfFile,
  mediationCaseTable,
  mediationPapers,
  missingPapers,
  type MediationCaseState,
  type MediationPaper as PaperCode,
  type PaperKeeping,
  type Provenance,
} from '@linfa/domain';
import { actorOf, type ActContext } from '../../http/act-context.ts';
import { rolesOnCase } from '../case-access.ts';
import type { MediationCase } from '../mediation-case.entity.ts';
import { mediationReaders } from '../mediation.policy.ts';
import { caseRows } from './case-rows.ts';
import { caseToRead } from './case-to-read.ts';
import { fileFacts } from './file-facts.ts';

export type PresentedFile = Answer<'mediation', 'checkFile'>;

/** Which papers the case's file has and which it lacks; no names. @throws RuleError `not-found` */
export async function checkFile(
  context: ActContext,
  input: Received<'mediation', 'checkFile'>,
): Promise<PresentedFile> {
  return presentFile(context, await caseToRead(context, input.case, mediationReaders));
}

export async function presentFile(context: ActContext, found: MediationCase): Promise<PresentedFile> {
  const { ids } = context.keyring;
  const rows = await caseRows(context, found);
  const { row, assignments, filed } = rows;
  const facts = fileFacts(rows);
  const missing = missingPapers(facts);
  const state = row.state as MediationCaseState;
  const current = assignments.filter((one) => one.to === null);
  const open = actsOpen(mediationCaseTable, state, rolesOnCase(actorOf(context), row, current));
  return {
    case: ids.seal('mediationCase', row.id),
    state,
    papers: papersOfFile(facts).map((one) => ({ ...one, name: mediationPapers[one.paper] })),
    missing: missing.map((paper) => mediationPapers[paper]),
    filed: filed.map((one) => ({
      paper: one.paper as PaperCode,
      party: one.party ? ids.seal('mediationParty', one.party.id) : null,
      keeping: one.keeping as PaperKeeping,
      pages: one.pages ?? null,
      day: one.on,
    })),
    archivedOn: row.archivedOn ?? null,
    archiveNumber: row.archiveNumber ?? null,
    volume: row.volume ? ids.seal('mediationVolume', row.volume.id) : null,
    provenance: row.provenance as Provenance,
    may: open.includes('archive') && missing.length === 0 ? ['archive'] : [],
  };
}
