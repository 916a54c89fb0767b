import type { DisputeType, matterKinds } from '@linfa/domain';
import type { SentBy } from '@linfa/contract';

/** What mediation has to know of a dispute, as it is being filled in. */
export interface DisputeForm {
  readonly applicant: string;
  readonly applicantPhone: string;
  readonly respondent: string;
  readonly respondentPhone: string;
  /** Null where it is what the matter says. */
  readonly type: DisputeType | null;
  readonly facts: string;
  /** One a line. */
  readonly claims: string;
}

export type Dispute = Omit<SentBy<'mediation.requestFromConsultation'>, 'consultation'>;
export type DisputeFaults = Readonly<Partial<Record<keyof DisputeForm, string>>>;

export const emptyDispute: DisputeForm = {
  applicant: '',
  applicantPhone: '',
  respondent: '',
  respondentPhone: '',
  type: null,
  facts: '',
  claims: '',
};

const mostFacts = 3000;
const mostClaims = 3;
const mostClaim = 200;
const mostName = 60;
const phoneNumber = /^1[3-9]\d{9}$/;
/** Eighteen characters as they stand on an identity card. */
export const identityNumber = /(?<![0-9])[1-9]\d{16}[\dXx](?![0-9])/;

type Matter = keyof typeof matterKinds;
const typeOfMatter: Readonly<Record<Matter, DisputeType>> = {
  family: 'family',
  inheritance: 'family',
  neighbour: 'neighbour',
  house: 'house',
  property: 'property',
  labour: 'labour',
  contract: 'contract',
  damages: 'damages',
  traffic: 'traffic',
  consumer: 'consumer',
  expropriation: 'expropriation',
  administrative: 'other',
  criminal: 'other',
  notary: 'other',
  other: 'other',
};

/** What was chosen, or else what the matter says. */
export function typeOf({ type }: DisputeForm, matter: Matter | null): DisputeType | null {
  return type ?? (matter === null ? null : typeOfMatter[matter]);
}

/** @param booked whoever had booked applies, and is not named again */
export function disputeFaults(form: DisputeForm, matter: Matter | null, booked: boolean): DisputeFaults {
  const claims = linesOf(form.claims);
  const faults: Record<keyof DisputeForm, string | undefined> = {
    applicant: booked ? undefined : nameFault(form.applicant),
    applicantPhone: booked ? undefined : phoneFault(form.applicantPhone),
    respondent: nameFault(form.respondent),
    respondentPhone: phoneFault(form.respondentPhone),
    type: typeOf(form, matter) === null ? '请选择纠纷的种类' : undefined,
    facts:
      form.facts.trim() === ''
        ? '请填写'
        : [...form.facts.trim()].length > mostFacts
          ? `最多写${mostFacts}个字`
          : identityFault(form.facts),
    claims:
      claims.length === 0
        ? '请填写'
        : claims.length > mostClaims || claims.some((one) => [...one].length > mostClaim)
          ? `最多${mostClaims}行，每行一项，每项最多${mostClaim}个字`
          : identityFault(form.claims),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}

/** As the server takes it, of a form without faults. */
export function disputeOf(form: DisputeForm, matter: Matter | null, booked: boolean): Dispute {
  const type = typeOf(form, matter);
  if (type === null) throw new Error('a dispute without a type is not finished');
  return {
    ...(booked ? {} : { applicant: partyOf(form.applicant, form.applicantPhone) }),
    respondents: [partyOf(form.respondent, form.respondentPhone)],
    disputeType: type,
    facts: form.facts.trim(),
    claims: linesOf(form.claims),
  };
}

/** What came back, to be mended. */
export function formOfDispute({ applicant, respondents, disputeType, facts, claims }: Dispute): DisputeForm {
  const [respondent] = respondents;
  return {
    applicant: applicant?.name ?? '',
    applicantPhone: applicant?.phone ?? '',
    respondent: respondent?.name ?? '',
    respondentPhone: respondent?.phone ?? '',
    type: disputeType,
    facts,
    claims: claims.join('\n'),
  };
}

function partyOf(name: string, phone: string): { name: string; phone?: string } {
  return { name: name.trim(), ...(phone.trim() !== '' && { phone: phone.trim() }) };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function nameFault(name: string): string | undefined {
  if (name.trim() === '') return '请填写';
  return [...name.trim()].length > mostName ? `最多写${mostName}个字` : identityFault(name);
}

function phoneFault(phone: string): string | undefined {
  return phone.trim() === '' || phoneNumber.test(phone.trim()) ? undefined : '请填写11位手机号';
}

function identityFault(text: string): string | undefined {
  return identityNumber.test(text) ? '请不要写身份证号' : undefined;
}
