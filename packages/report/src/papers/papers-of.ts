import { mediationPapers, type MediationPaper } from '@linfa/domain';
import { acceptancePaper } from './acceptance-paper.ts';
import { agreementPaper, oralAgreementPaper } from './agreement-paper.ts';
import { applicationPaper } from './application-paper.ts';
import type { CaseFile } from './case-file.ts';
import { closingReportPaper } from './closing-report-paper.ts';
import { confirmationPaper } from './confirmation-paper.ts';
import { contentsPaper } from './contents-paper.ts';
import { backCoverPaper, coverPaper } from './cover.ts';
import { followUpPaper } from './follow-up-paper.ts';
import { inquiryPaper } from './inquiry-paper.ts';
import { mandatePaper } from './mandate-paper.ts';
import type { Paper } from './paper.ts';
import { rightsNoticePaper } from './rights-notice-paper.ts';
import { sessionPaper } from './session-paper.ts';
import { statementPaper } from './statement-paper.ts';

type Writer = (file: CaseFile) => Paper[];

const represented = (file: CaseFile) => file.parties.filter((party) => party.agent !== null);

/** The papers that are written from a case's records, as far as it has come. */
const written: Readonly<Partial<Record<MediationPaper, Writer>>> = {
  application: (file) => (file.requestedOn === null ? [] : [applicationPaper(file)]),
  acceptance: (file) => (file.acceptedOn === null ? [] : [acceptancePaper(file)]),
  'rights-notice': (file) => (file.acceptedOn === null ? [] : [rightsNoticePaper(file)]),
  mandate: (file) => represented(file).map((party, index) => mandatePaper(file, party, index)),
  inquiry: (file) => file.inquiries.map((inquiry, index) => inquiryPaper(file, inquiry, index)),
  session: (file) => file.sessions.map((session, index) => sessionPaper(file, session, index)),
  agreement: (file) => (file.agreement?.form === 'written' ? [agreementPaper(file)] : []),
  'oral-agreement': (file) => (file.agreement?.form === 'oral' ? [oralAgreementPaper(file)] : []),
  'follow-up': (file) => file.followUps.map((visit, index) => followUpPaper(file, visit, index)),
  confirmation: (file) =>
    file.confirmation === null || file.confirmation.state === 'none' ? [] : [confirmationPaper(file)],
  statement: (file) => (file.ending === null ? [] : [statementPaper(file)]),
  'closing-report': (file) => (file.concludedOn === null ? [] : [closingReportPaper(file)]),
};

/** The form to be filled in by hand, for what is not recorded yet. */
const empty: Readonly<Partial<Record<MediationPaper, (file: CaseFile) => Paper>>> = {
  cover: coverPaper,
  contents: (file) => contentsPaper(file, writtenPapers(file)),
  application: applicationPaper,
  acceptance: acceptancePaper,
  'rights-notice': rightsNoticePaper,
  mandate: (file) => mandatePaper(file),
  inquiry: (file) => inquiryPaper(file),
  session: (file) => sessionPaper(file),
  agreement: agreementPaper,
  'oral-agreement': oralAgreementPaper,
  'follow-up': (file) => followUpPaper(file),
  confirmation: confirmationPaper,
  statement: statementPaper,
  'closing-report': closingReportPaper,
  'back-cover': (file) => backCoverPaper(file),
};

/** Every paper between contents and back cover that the records give, in file order. */
export function writtenPapers(file: CaseFile): Paper[] {
  return (Object.keys(mediationPapers) as MediationPaper[]).flatMap((kind) => written[kind]?.(file) ?? []);
}

/** The papers of one kind: one each sitting or visit, or the form to be filled in by hand; none for what others bring. */
export function papersOf(file: CaseFile, kind: MediationPaper): Paper[] {
  const filled = written[kind]?.(file) ?? [];
  if (filled.length > 0) return filled;
  const form = empty[kind]?.(file);
  return form ? [form] : [];
}
