import { provenances, type Provenance } from './codes.ts';

/** The papers of a mediation case, in the order in which a file is bound. */
export const mediationPapers = {
  cover: '卷宗封面',
  contents: '卷内目录',
  application: '人民调解申请书',
  acceptance: '人民调解受理登记表',
  'rights-notice': '人民调解权利义务告知书',
  identity: '当事人身份证明',
  mandate: '授权委托书',
  inquiry: '人民调解调查记录',
  evidence: '证据材料',
  session: '人民调解记录',
  agreement: '人民调解协议书',
  'oral-agreement': '人民调解口头协议登记表',
  performance: '履行凭证',
  'follow-up': '人民调解回访记录',
  confirmation: '司法确认申请书',
  statement: '情况说明',
  'closing-report': '结案报告表',
  'back-cover': '封底',
} as const;
export type MediationPaper = keyof typeof mediationPapers;

/** Papers that have no form: others bring them, and the file holds what they brought. */
export const broughtPapers: ReadonlySet<MediationPaper> = new Set(['identity', 'evidence', 'performance']);

/** What is known of a case when its file is checked. */
export interface FileFacts {
  /** Somebody applied; a case that the committee took up itself has no application. */
  readonly applied: boolean;
  readonly accepted: boolean;
  /** The parties were told their rights and duties. */
  readonly rightsTold: boolean;
  /** Sittings of which a record is kept. */
  readonly sessions: number;
  readonly outcome: 'pending' | 'agreed' | 'not-agreed' | 'refused' | 'withdrawn';
  readonly agreementForm: 'written' | 'oral' | null;
  /** Why the case ended without an agreement has been written down. */
  readonly ended: boolean;
  readonly performed: boolean;
  readonly followUps: number;
  readonly confirmationApplied: boolean;
  readonly inquiries: number;
  /** A party is represented by somebody else. */
  readonly represented: boolean;
  /** Papers noted as in the file. */
  readonly received: ReadonlySet<MediationPaper>;
}

export interface CheckedPaper {
  readonly paper: MediationPaper;
  /** `required`: no file is closed without it. `as-needed`: this case calls for it. */
  readonly need: 'required' | 'as-needed';
  readonly present: boolean;
}

/**
 * Which papers this case's file must have or should have, in file order, and which of them are there.
 *
 * Required of every file: cover, contents, application or acceptance form, notice of rights and duties, proof of
 * identity, record of mediation, agreement (or the form for an oral one), back cover; as needed the others. A case that
 * ended before anybody mediated has no record of mediation, one without an agreement explains why instead, and one that
 * was never accepted has neither notice nor proof of identity to show.
 * What the committee writes is there once its facts are recorded; what others bring or sign, the written agreement among
 * them, once it is noted as in the file. Source: 司法部《人民调解文书格式》 (2010) and SF/T 0083—2020《全国人民调解工作规范》, papers
 * of a file.
 */
export function checkFile(facts: FileFacts): CheckedPaper[] {
  const { received } = facts;
  const agreed = facts.outcome === 'agreed';
  const endedWithout = !agreed && facts.outcome !== 'pending';
  const mediated = facts.sessions > 0 || agreed || facts.outcome === 'not-agreed' || facts.outcome === 'pending';
  const needs: Partial<Record<MediationPaper, { need: CheckedPaper['need']; present: boolean }>> = {
    cover: { need: 'required', present: true },
    contents: { need: 'required', present: true },
    ...(facts.applied || received.has('application')
      ? { application: { need: 'required', present: true } }
      : { acceptance: { need: 'required', present: facts.accepted || received.has('acceptance') } }),
    ...(facts.accepted && {
      ...(facts.applied && { acceptance: { need: 'as-needed', present: true } }),
      'rights-notice': { need: 'required', present: facts.rightsTold || received.has('rights-notice') },
      identity: { need: 'required', present: received.has('identity') },
      ...(mediated && { session: { need: 'required', present: facts.sessions > 0 || received.has('session') } }),
    }),
    ...(agreed && facts.agreementForm !== 'oral'
      ? { agreement: { need: 'required', present: received.has('agreement') } }
      : {}),
    ...(agreed && facts.agreementForm === 'oral' ? { 'oral-agreement': { need: 'required', present: true } } : {}),
    ...(endedWithout && { statement: { need: 'required', present: facts.ended || received.has('statement') } }),
    ...(facts.represented && { mandate: { need: 'as-needed', present: received.has('mandate') } }),
    ...((facts.inquiries > 0 || received.has('inquiry')) && { inquiry: { need: 'as-needed', present: true } }),
    ...(received.has('evidence') && { evidence: { need: 'as-needed', present: true } }),
    ...(facts.performed && { performance: { need: 'as-needed', present: received.has('performance') } }),
    ...(agreed && {
      'follow-up': { need: 'as-needed', present: facts.followUps > 0 || received.has('follow-up') },
    }),
    ...(facts.confirmationApplied && { confirmation: { need: 'as-needed', present: true } }),
    ...(facts.outcome !== 'pending' && { 'closing-report': { need: 'as-needed', present: true } }),
    'back-cover': { need: 'required', present: true },
  };
  return (Object.keys(mediationPapers) as MediationPaper[]).flatMap((paper) => {
    const row = needs[paper];
    return row === undefined ? [] : [{ paper, ...row }];
  });
}

/**
 * Why a closed case has no file to check: it was made, from published figures or to show the system, and was never
 * archived here. Null for a case whose file is checked.
 */
export function wordFileless(one: {
  readonly state: string;
  readonly archivedOn: string | null;
  readonly provenance: string;
}): string | null {
  const made = one.state === 'archived' && one.archivedOn === null && one.provenance !== 'recorded';
  return made ? `这件案件是${provenances[one.provenance as Provenance]}，没有纸质卷宗，不核对文书。` : null;
}

/** The required papers that are still missing, in file order. */
export function missingPapers(facts: FileFacts): MediationPaper[] {
  return checkFile(facts).flatMap((one) => (one.need === 'required' && !one.present ? [one.paper] : []));
}

/** How a paper came into the file. */
export const paperKeepings = { original: '原件', copy: '复印件', seen: '已查验，未留存' } as const;
export type PaperKeeping = keyof typeof paperKeepings;

/** Papers of which a case has one. */
const singlePapers: ReadonlySet<MediationPaper> = new Set([
  'application',
  'acceptance',
  'rights-notice',
  'agreement',
  'oral-agreement',
  'closing-report',
]);

/** What makes a paper the same one: noted twice it is refused. Null for papers of which there may be several. */
export function paperKey(paper: MediationPaper, party: string | null): string | null {
  if (paper === 'identity') return `identity:${party ?? ''}`;
  return singlePapers.has(paper) ? paper : null;
}

/** How long a volume is kept. Source: 《机关文件材料归档范围和文书档案保管期限规定》（国家档案局令第8号）art. 4. */
export const retentions = { permanent: '永久', 'years-30': '30年', 'years-10': '10年' } as const;
export type Retention = keyof typeof retentions;
