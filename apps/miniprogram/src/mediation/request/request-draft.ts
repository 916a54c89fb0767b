import type { SentBy } from '@linfa/contract';
import { isMadeUpName, mostClaims, type DisputeType } from '@linfa/domain';

export interface Respondent {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

export interface DraftPicture {
  readonly id: string;
  /** Milliseconds since 1970: the server throws away what hangs on nothing after a day. */
  readonly sentAt: number;
}

/** What is typed until it is sent. */
export interface RequestDraft {
  readonly at: number;
  readonly who: 'self' | 'other' | null;
  /** One's own name, asked for while the account has none. */
  readonly name: string;
  readonly age: string;
  readonly address: string;
  /** On whose behalf. */
  readonly otherName: string;
  readonly otherPhone: string;
  readonly relation: string;
  readonly respondents: readonly Respondent[];
  readonly disputeType: DisputeType | null;
  readonly facts: string;
  readonly claims: readonly string[];
  readonly pictures: readonly DraftPicture[];
}

export const noRespondent: Respondent = { name: '', phone: '', address: '' };
export const emptyDraft: RequestDraft = {
  at: 0,
  who: null,
  name: '',
  age: '',
  address: '',
  otherName: '',
  otherPhone: '',
  relation: '',
  respondents: [noRespondent],
  disputeType: null,
  facts: '',
  claims: [''],
  pictures: [],
};

export const longest = { name: 30, relation: 30, address: 120, facts: 3000, claim: 200 } as const;
export const mostRespondents = 10;
export { mostClaims };

/** An hour less than the server keeps them. */
const keptFor = 23 * 3_600_000;

/** Those that the server still has. */
export function freshPictures(pictures: readonly DraftPicture[], now: number): readonly DraftPicture[] {
  return pictures.filter(({ sentAt }) => now - sentAt < keptFor);
}

/** What the draft asks for. @param name the account's, undefined while it has none of its own */
export function inputOf(draft: RequestDraft, community: string): SentBy<'mediation.requestMediation'> {
  const { who, age, address, disputeType, facts, claims, respondents, pictures } = draft;
  const told = { ...filled('address', address), ...(age.trim() !== '' && { age: Number(age) }) };
  const applicant =
    who === 'other'
      ? {
          onBehalfOf: {
            name: draft.otherName.trim(),
            relation: draft.relation.trim(),
            ...filled('phone', draft.otherPhone),
            ...told,
          },
        }
      : { self: told };
  return {
    community,
    disputeType: disputeType ?? 'other',
    facts: facts.trim(),
    claims: claims.map((one) => one.trim()).filter((one) => one !== ''),
    respondents: respondents.map(({ name, phone, address: where }) => ({
      name: name.trim(),
      ...filled('phone', phone),
      ...filled('address', where),
    })),
    pictures: pictures.map(({ id }) => id),
    ...applicant,
  };
}

function filled<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  const trimmed = value.trim();
  return trimmed === '' ? {} : ({ [key]: trimmed } as Record<Key, string>);
}

/** The account's name where somebody gave it one. */
export function ownName(account: string | undefined): string | null {
  return account === undefined || account.trim() === '' || isMadeUpName(account) ? null : account;
}
