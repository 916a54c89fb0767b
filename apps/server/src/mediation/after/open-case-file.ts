import { broughtPapers, mediationPapers, RuleError, type MediationPaper } from '@linfa/domain';
import type { CaseFile } from '@linfa/report';
import { recordAct } from '../../audit/record-act.ts';
import { actorOf, type ActContext } from '../../http/act-context.ts';
import { assignmentsOf, seesCase } from '../case-access.ts';
import { lockCase } from '../case-for-act.ts';
import { mediationRevealers } from '../mediation.policy.ts';
import type { MediationParty } from '../mediation-party.entity.ts';
import { ownPartiesIn } from '../own-parties.ts';
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
  const rows = await caseRows(context, row);
  const file = caseFileOf(context.keyring, rows);
  const shown = seesCase(actorOf(context), row, mediationRevealers, assignments)
    ? file
    : ownSide(file, paper, rows.parties, await ownPartiesIn(context, row));
  recordAct(context, { act: 'mediation.openFile', thing: `mediationCase:${row.id}`, reason: paper });
  await context.em.flush();
  return shown;
}

/** A party's own paper; what the other side told of itself is left blank in it, but for its name. */
function ownSide(
  file: CaseFile,
  paper: AskedPaper,
  parties: readonly MediationParty[],
  own: readonly MediationParty[],
): CaseFile {
  const isOwn =
    (paper === 'application' && file.requestedOn !== null && own.some((party) => party.side === 'applicant')) ||
    (paper === 'agreement' && file.agreement?.form === 'written') ||
    (paper === 'oral-agreement' && file.agreement?.form === 'oral');
  if (own.length === 0 || !isOwn) throw new RuleError('not-found');
  const isMine = (index: number): boolean => own.some((party) => party.id === parties[index]?.id);
  return {
    ...file,
    parties: file.parties.map((party, index) =>
      isMine(index)
        ? party
        : {
            ...party,
            sex: null,
            ethnicity: null,
            age: null,
            occupation: null,
            contact: null,
            address: null,
            agent: null,
          },
    ),
  };
}

/** @throws RuleError `not-found` for a name of no paper, and for papers that only others can bring */
export function askedPaper(name: string): AskedPaper {
  const isPaper = Object.hasOwn(mediationPapers, name) && !broughtPapers.has(name as MediationPaper);
  if (name !== 'file' && !isPaper) throw new RuleError('not-found');
  return name as AskedPaper;
}
