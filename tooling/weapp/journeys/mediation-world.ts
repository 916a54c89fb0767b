import type { Phone } from '../driver/phone.ts';
import { community } from './residents.ts';
import type { Desk } from './staff.ts';
import type { Linfa } from './start-linfa.ts';

/** A phone whose owner signed in with a number. */
export async function signedIn(linfa: Linfa, number: string): Promise<Phone> {
  const phone = linfa.phone();
  await phone.launch('pages/sign-in/index');
  await phone.type('手机号', number);
  await phone.tap('获取验证码');
  await phone.type('验证码', /验证码是 (\d{6})/.exec(phone.page.text)?.[1] ?? '');
  await phone.tap('登录');
  return phone;
}

/** A case and its two parties. */
export interface OpenedCase {
  readonly case: string;
  readonly applicant: string;
  readonly respondent: string;
}

/** The numbers of those who follow it on a phone of their own. */
export interface Numbers {
  readonly applicant?: string;
  readonly respondent?: string;
}

interface Opened {
  readonly id: string;
  readonly people: readonly { readonly id: string; readonly side: string }[];
}

/** A dispute that the committee took up itself; nobody has been asked yet. */
export async function openCase(desk: Desk, numbers: Numbers = {}): Promise<OpenedCase> {
  const called = (name: string, phone: string | undefined) => ({ name, ...(phone !== undefined && { phone }) });
  const { id, people } = await desk<Opened>('mediation.openOnInitiative', {
    community: community.code,
    disputeType: 'neighbour',
    facts: '楼上漏水，天花板受损。',
    applicants: [called('赵大娘', numbers.applicant)],
    respondents: [called('孙大伯', numbers.respondent)],
  });
  const of = (side: string): string => people.find((who) => who.side === side)?.id ?? '';
  return { case: id, applicant: of('applicant'), respondent: of('respondent') };
}

/** The one side agreed already, the other has this number and is asked. */
export async function invited(desk: Desk, number: string): Promise<OpenedCase> {
  const opened = await openCase(desk, { respondent: number });
  await desk('mediation.recordConsent', { case: opened.case, party: opened.applicant, way: 'phone' });
  return opened;
}

/** Both sides agreed to mediation. */
export async function underWay(desk: Desk, numbers: Numbers = {}): Promise<OpenedCase> {
  const opened = await openCase(desk, numbers);
  for (const party of [opened.applicant, opened.respondent])
    await desk('mediation.recordConsent', { case: opened.case, party, way: 'in-person' });
  return opened;
}
