import type { AgreementForm, CaseOutcome, FileFacts, MediationPaper as PaperCode } from '@linfa/domain';
import type { CaseRows } from './case-rows.ts';

/** What the rule of a file's papers asks of a case. */
export function fileFacts({ row, parties, sessions, agreement, followUps, filed }: CaseRows): FileFacts {
  const received = new Set(filed.map((one) => one.paper as PaperCode));
  const identified = new Set(filed.flatMap((one) => (one.paper === 'identity' && one.party ? [one.party.id] : [])));
  // Everybody's, or it is not there.
  if (!parties.every((party) => identified.has(party.id))) received.delete('identity');
  return {
    applied: row.requestedOn !== null,
    accepted: row.acceptedOn !== null,
    rightsTold: sessions.some((one) => one.rightsTold === true),
    sessions: sessions.filter((one) => one.recordCipher).length,
    outcome: row.outcome as CaseOutcome,
    agreementForm: (agreement?.form ?? row.agreementForm ?? null) as AgreementForm | null,
    ended: row.concludedOn !== null,
    performed: row.performance === 'done' || row.performance === 'at-once',
    followUps: followUps.length,
    confirmationApplied: row.confirmation !== 'none',
    inquiries: 0,
    represented: parties.some((party) => party.agentCipher),
    received,
  };
}
