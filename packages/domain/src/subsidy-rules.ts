/** What a subsidy is paid for. Each kind's rate is a dated norm of the place. */
export const subsidyKinds = {
  'case.simple': '简易纠纷（书面协议）',
  'case.general': '一般纠纷（书面协议）',
  'case.hard': '疑难复杂纠纷（书面协议）',
  oral: '口头协议',
  visit: '法律顾问现场值班',
} as const;
export type SubsidyKind = keyof typeof subsidyKinds;

/** What is on record of a case that was agreed. */
export interface CaseFacts {
  readonly form: 'written' | 'oral';
  readonly sessions: number;
  /** In cents (分). */
  readonly amount: number;
  readonly preventedCrime: boolean;
  readonly preventedPetition: boolean;
}

/** Where a place draws the line; shipped defaults where it has no norm. */
export interface CaseLimits {
  /** From so many sittings on a case is hard. */
  readonly hardSessions: number;
  /** From so much on a case is hard, in cents. */
  readonly hardAmount: number;
}

export const usualCaseLimits: CaseLimits = { hardSessions: 3, hardAmount: 10_000_000 };

/**
 * The class of an agreed case by recorded facts alone, so that nobody grades their own work: hard when it kept a dispute
 * from turning criminal or into a group petition, took many sittings, or was about much; simple when one sitting settled
 * it and no money was at stake; general else.
 */
export function subsidyKindOf(facts: CaseFacts, limits: CaseLimits): SubsidyKind {
  if (facts.form === 'oral') return 'oral';
  if (
    facts.preventedCrime ||
    facts.preventedPetition ||
    facts.sessions >= limits.hardSessions ||
    facts.amount >= limits.hardAmount
  )
    return 'case.hard';
  return facts.sessions <= 1 && facts.amount === 0 ? 'case.simple' : 'case.general';
}

export interface LinkedCase {
  readonly id: number;
  readonly concludedOn: string;
  /** What it grew out of: record set and id. */
  readonly originSet: string | null;
  readonly originId: number | null;
}

/**
 * The cases that are the same dispute as an earlier one: grown out of it, or out of the same consultation. A round of
 * screening finds many disputes and makes none of them the same.
 * @returns for each such case the one that is paid, the earliest
 */
export function repeatedCases(cases: readonly LinkedCase[]): ReadonlyMap<number, number> {
  const byId = new Map(cases.map((one) => [one.id, one]));
  const rootOf = (one: LinkedCase, seen: ReadonlySet<number> = new Set()): string => {
    if (one.originId === null || seen.has(one.id)) return `case:${one.id}`;
    if (one.originSet === 'consultations') return `consultation:${one.originId}`;
    if (one.originSet !== 'mediationCases') return `case:${one.id}`;
    const from = byId.get(one.originId);
    return from ? rootOf(from, new Set([...seen, one.id])) : `case:${one.originId}`;
  };
  const inOrder = [...cases].sort((a, b) =>
    a.concludedOn < b.concludedOn ? -1 : a.concludedOn > b.concludedOn ? 1 : a.id - b.id,
  );
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const one of inOrder) {
    const root = rootOf(one);
    const paid = first.get(root);
    if (paid === undefined) first.set(root, one.id);
    else repeated.set(one.id, paid);
  }
  return repeated;
}

/** A rate as its norm words it, in yuan with up to two decimals. @returns cents; null for what is no amount */
export function rateInCents(value: string): number | null {
  const [, yuan, cents = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(value) ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}
