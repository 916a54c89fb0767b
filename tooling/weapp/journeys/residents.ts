import type { Phone } from '../driver/phone.ts';
import { today } from './linfa-process.ts';
import type { Linfa } from './start-linfa.ts';

/** A community of the demo that has shifts to book. */
export const community = { code: 'demo-01-01', name: '演示东街道第01社区' };

/** Somebody who has never been here, with the community chosen; nobody to the server yet. */
export async function newcomer(linfa: Linfa): Promise<Phone> {
  const phone = linfa.phone();
  await phone.launch('pages/community/index');
  await phone.type('社区或村的名称', '演示东街道');
  await phone.waitFor(community.name);
  await phone.tap(community.name);
  return phone;
}

/** One act from outside the phone: what an adviser does at a desk, what a page should have read. */
export async function ask<T>(linfa: Pick<Linfa, 'address'>, act: string, input: unknown, token?: string): Promise<T> {
  const answer = await fetch(`${linfa.address}/api/${act}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(input),
  });
  if (!answer.ok) throw new Error(`${act}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** How many places are left at a time of the demo's first day on duty there. */
export async function freeAt(linfa: Linfa, day: string, startsAt: string): Promise<number> {
  const { items } = await ask<{ items: { day: string; startsAt: string; free: number }[] }>(linfa, 'slots.listOpen', {
    community: community.code,
    from: today,
    to: day,
  });
  return items.find((slot) => slot.day === day && slot.startsAt === startsAt)?.free ?? Number.NaN;
}
