import type { Answer, Sent } from '@linfa/contract';
import type { SignedIn } from '../../testing/start-test-server.ts';

type Case = Answer<'mediation', 'get'>;

export const matter: Sent<'mediation', 'requestMediation'> = {
  community: 'd-1-1',
  disputeType: 'neighbour',
  facts: '楼上漏水，天花板受损。',
  claims: ['修好漏水', '赔偿损失'],
  respondents: [{ name: '孙大伯', phone: '13500000002', address: '二单元301' }],
};

export const sitting: Omit<Sent<'mediation', 'recordSession'>, 'case'> = {
  day: '2026-03-11',
  time: '09:30',
  minutes: 90,
  venue: '社区调解室',
  present: ['赵大娘', '孙大伯', '调解员'],
  matter: '漏水赔偿',
  rightsTold: true,
  statements: '赵大娘：天花板坏了。孙大伯：愿意修。',
  principles: '《民法典》第二百八十八条',
  result: '双方同意先修理。',
};

export const terms: Omit<Sent<'mediation', 'recordOralAgreement'>, 'case'> = {
  reachedOn: '2026-03-11',
  facts: '孙大伯家水管漏水，致楼下受损。',
  terms: ['孙大伯三月底前修好', '孙大伯赔偿1200元'],
  performHow: '转账',
  performWhere: '社区调解室',
  performBy: '2026-03-31',
  amount: 120_000,
};

/** The case that a resident’s request became. */
export async function accepted(clerk: SignedIn, applicant: SignedIn): Promise<Case> {
  const { id: request } = await applicant.api.mediation.requestMediation(matter);
  return clerk.api.mediation.acceptRequest({ request });
}

export function sideOf(row: Case, side: 'applicant' | 'respondent'): string {
  return row.people.find((one) => one.side === side)?.id ?? '';
}

/** The same, with both sides willing. */
export async function begun(clerk: SignedIn, applicant: SignedIn): Promise<Case> {
  const row = await accepted(clerk, applicant);
  return clerk.api.mediation.recordConsent({ case: row.id, party: sideOf(row, 'respondent'), way: 'phone' });
}
