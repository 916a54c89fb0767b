import type { Phone } from '../driver/phone.ts';
import type { Linfa } from './start-linfa.ts';

export const community = '演示东街道第01社区';

/** Does one act of the mediator's at a desk. */
export type Desk = <Answer = object>(act: string, input: object) => Promise<Answer>;

/** The demo's mediator, signed in beside the phones. */
export async function mediatorOf(linfa: Linfa): Promise<Desk> {
  const password = linfa.accounts['mediator'];
  const { token } = await ask<{ token: string }>(linfa, 'sessions.logInStaff', { username: 'mediator', password });
  return (act, input) => ask(linfa, act, input, token);
}

/** One act of anybody's, beside the phones. */
export async function ask<Answer>({ address }: Linfa, act: string, input: object, token?: string): Promise<Answer> {
  const answer = await fetch(`${address}/api/${act}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(input),
  });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${act}: ${JSON.stringify(body)}`);
  return body as Answer;
}

/** A phone that has chosen its community and signed in to nothing. */
export async function visitor(linfa: Linfa): Promise<Phone> {
  const phone = linfa.phone();
  await phone.launch('pages/community/index');
  // Not the whole name: what is typed can be read, too.
  await phone.type('社区或村的名称', community.slice(0, -1));
  await phone.waitFor(community);
  await phone.tap(community);
  return phone;
}

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

interface Opened {
  readonly id: string;
  readonly people: readonly { readonly id: string; readonly side: string }[];
}

const one = { community: 'demo-01-01', disputeType: 'neighbour', facts: '楼上漏水，天花板受损。' };

/** A dispute that the committee took up itself: the one side agreed already, the other has this number and is asked. */
export async function invited(desk: Desk, number: string): Promise<{ readonly case: string; readonly other: string }> {
  const opened = await desk<Opened>('mediation.openOnInitiative', {
    ...one,
    applicants: [{ name: '赵大娘' }],
    respondents: [{ name: '孙大伯', phone: number }],
  });
  const [side, other] = ['applicant', 'respondent'].map((of) => opened.people.find((who) => who.side === of)?.id ?? '');
  await desk('mediation.recordConsent', { case: opened.id, party: side, way: 'phone' });
  return { case: opened.id, other: other ?? '' };
}
