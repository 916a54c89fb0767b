import type {
  AgreementForm,
  CaseOutcome,
  CaseSource,
  CommitteeKind,
  ConfirmationState,
  Day,
  DisputeType,
  MediationPaper,
  Performance,
} from '@linfa/domain';

/** Who stands on which side; where nobody applied, the first named is on the applicant's. */
export type Side = 'applicant' | 'respondent';

/** A party as the forms ask for it. What nobody gave is null and stays a blank on paper. */
export interface CaseParty {
  readonly side: Side;
  /** A person's name, or an organisation's. */
  readonly name: string | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  /** Whole years. */
  readonly age: number | null;
  readonly occupation: string | null;
  readonly contact: string | null;
  readonly address: string | null;
  readonly agent: PartyAgent | null;
}

/** Who acts for a party under a mandate. */
export interface PartyAgent {
  readonly name: string | null;
  readonly contact: string | null;
  /** How the agent stands to the party: 子女, 律师 … */
  readonly relation: string | null;
  /** What the agent may do. */
  readonly powers: string | null;
}

/** One sitting. */
export interface CaseSession {
  readonly heldOn: Day | null;
  /** `14:30` */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly matter: string | null;
  /** Everybody present besides the parties and mediators, as written. */
  readonly present: readonly string[];
  readonly mediators: readonly string[];
  readonly recorder: string | null;
  /** Whether the parties were told their rights and duties. */
  readonly rightsTold: boolean;
  readonly statements: string | null;
  /** The laws, policies and good customs that were gone by. */
  readonly principles: string | null;
  readonly evidence: string | null;
  /** What was agreed; or why nothing was, and which other ways the parties were told of. */
  readonly result: string | null;
}

export interface CaseInquiry {
  readonly heldOn: Day | null;
  readonly place: string | null;
  readonly asked: string | null;
  readonly investigators: readonly string[];
  readonly recorder: string | null;
  readonly record: string | null;
}

export interface CaseAgreement {
  readonly form: AgreementForm;
  /** Facts, what was in dispute, and who answers for what. */
  readonly facts: string | null;
  /** Rights and duties, one a line. */
  readonly terms: readonly string[];
  /** How, where and by when it is performed. */
  readonly manner: string | null;
  readonly place: string | null;
  readonly deadline: Day | null;
  readonly reachedOn: Day | null;
  readonly effectiveOn: Day | null;
  /** 分; null where no money is at stake. */
  readonly amount: number | null;
}

export interface CaseFollowUp {
  readonly party: string | null;
  readonly reason: string | null;
  readonly performance: string | null;
  readonly satisfaction: string | null;
  readonly visitor: string | null;
  /** 当面, 电话 … */
  readonly way: string | null;
  readonly visitedOn: Day | null;
}

/** A paper that is in the file on paper. */
export interface ReceivedPaper {
  readonly paper: MediationPaper;
  /** Whose or what: `张三的身份证复印件`. */
  readonly title: string | null;
  readonly pages: number | null;
  readonly receivedOn: Day;
}

/** Everything that a mediation case's papers are filled from. Nothing on paper comes from anywhere else. */
export interface CaseFile {
  readonly committee: { readonly name: string; readonly kind: CommitteeKind };
  /** （2026）×人调字第×号 */
  readonly fileNumber: string | null;
  readonly disputeType: DisputeType;
  readonly source: CaseSource;
  readonly requestedOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly concludedOn: Day | null;
  readonly outcome: CaseOutcome;
  readonly registrar: string | null;
  readonly mediators: readonly string[];
  readonly parties: readonly CaseParty[];
  readonly facts: string | null;
  /** What the applicant asks for, up to three. */
  readonly requests: readonly string[];
  readonly consents: readonly {
    readonly party: string | null;
    readonly consented: boolean | null;
    readonly on: Day | null;
  }[];
  readonly rightsToldOn: Day | null;
  readonly sessions: readonly CaseSession[];
  readonly inquiries: readonly CaseInquiry[];
  readonly agreement: CaseAgreement | null;
  /** Why the case ended without an agreement, and which other ways the parties were told of. */
  readonly ending: {
    /** Its legal ground in words, where there is one. */
    readonly ground: string | null;
    readonly reason: string | null;
    readonly otherWays: string | null;
  } | null;
  readonly performances: readonly {
    readonly performance: Performance;
    readonly on: Day | null;
    readonly note: string | null;
  }[];
  readonly confirmation: {
    readonly state: ConfirmationState;
    readonly court: string | null;
    readonly appliedOn: Day | null;
    readonly decidedOn: Day | null;
    readonly documentNumber: string | null;
  } | null;
  readonly followUps: readonly CaseFollowUp[];
  readonly received: readonly ReceivedPaper[];
  readonly archive: {
    readonly archivedOn: Day | null;
    readonly archivedBy: string | null;
    readonly volumeNumber: string | null;
    /** 永久, 30年, 10年 */
    readonly retention: string | null;
  };
}
