import { addDays, type Day } from '@linfa/domain';
import type { Cast } from './cast.ts';

const venue = '演示东街道第01社区调解室';

/** Requests that wait to be accepted, and cases that the demo's mediator is busy with: one to be consented to, one late in its month, one agreed. */
export async function askForMediation(cast: Cast): Promise<void> {
  const { act, resident, staff, app } = cast;
  const today = app.today();
  for (const [name, community, days] of [
    ['陈某五', 'demo-01-01', 2],
    ['蒋某六', 'demo-01-02', 1],
  ] as const)
    await act(staff('community-clerk', addDays(today, -days)), 'mediation.requestForResident', {
      community: 'demo-01-01',
      disputeType: community === 'demo-01-01' ? 'property' : 'neighbour',
      facts:
        community === 'demo-01-01'
          ? '小区电梯常停，业主要求减免物业费，物业公司不同意。'
          : '邻居在公共走廊堆放杂物，多次劝说不听。',
      claims: community === 'demo-01-01' ? ['维修电梯', '减免停梯期间的物业费'] : ['清走杂物'],
      respondents: [{ name: community === 'demo-01-01' ? '演示物业服务公司' : '许某乙' }],
      pictures: [],
      applicant: { name, phone: cast.phoneOf(name) },
    });
  const text = (await act(resident('周某一', today), 'consents.listTexts', {})).items.find(
    (one) => one.kind === 'sensitive',
  );
  if (text) await act(resident('周某一', today), 'consents.give', { kind: 'sensitive', version: text.version });
  await act(resident('周某一', today), 'mediation.requestMediation', {
    community: 'demo-01-01',
    disputeType: 'house',
    facts: '房屋退租后，房东以墙面污损为由不退押金。',
    claims: ['退还押金三千元'],
    respondents: [{ name: '沈某丙' }],
    pictures: [],
  });
  await openCase(cast, {
    day: addDays(today, -3),
    sides: ['韩某甲', '曹某丁'],
    type: 'neighbour',
    facts: '两家因晾晒遮光争吵，社区网格员上门时发现。',
  });
  await mediate(
    cast,
    await openCase(cast, {
      day: addDays(today, -26),
      sides: ['罗某芳', '演示装修公司'],
      type: 'contract',
      facts: '装修工期延误四十天，业主拒付尾款。',
    }),
    addDays(today, -18),
  );
  await agree(cast, addDays(today, -16));
}

interface Opened {
  readonly day: Day;
  readonly sides: readonly [string, string];
  readonly type: 'neighbour' | 'contract' | 'damages';
  readonly facts: string;
}

/** On the mediator's own initiative, and theirs to mediate. @returns the case's id */
async function openCase({ act, staff, app }: Cast, { day, sides, type, facts }: Opened): Promise<string> {
  const mediator = staff('mediator', day);
  const { id } = await act(mediator, 'mediation.openOnInitiative', {
    community: 'demo-01-01',
    disputeType: type,
    facts,
    applicants: [{ name: sides[0] }],
    respondents: [{ name: sides[1] }],
  });
  await act(mediator, 'mediation.assignMediators', {
    case: id,
    chief: app.keyring.ids.seal('person', mediator.personId),
  });
  return id;
}

/** Both agree, and sit down once. */
async function mediate({ act, staff }: Cast, id: string, day: Day): Promise<readonly string[]> {
  const mediator = staff('mediator', day);
  const { people } = await act(mediator, 'mediation.get', { case: id });
  for (const { id: party } of people)
    await act(mediator, 'mediation.recordConsent', { case: id, party, way: 'in-person' });
  await act(mediator, 'mediation.recordSession', {
    case: id,
    day,
    time: '09:30',
    minutes: 90,
    venue,
    present: ['双方当事人', '调解员'],
    matter: '协商解决办法',
    rightsTold: true,
    statements: '双方各自说明了经过，愿意再谈一次。',
    result: '约定补充材料后再次调解。',
    signed: people.map((one) => one.id),
  });
  return people.map((one) => one.id);
}

async function agree(cast: Cast, day: Day): Promise<void> {
  const id = await openCase(cast, {
    day: addDays(day, -6),
    sides: ['梁某军', '唐某兰'],
    type: 'damages',
    facts: '电动自行车倒车时碰伤行人，医药费有争议。',
  });
  const signed = await mediate(cast, id, addDays(day, -2));
  await cast.act(cast.staff('mediator', day), 'mediation.recordAgreement', {
    case: id,
    reachedOn: day,
    facts: '倒车不慎致人轻伤，责任在车主。',
    terms: ['车主赔偿医药费和误工费共2600元', '双方就此了结'],
    performHow: '转账',
    performWhere: venue,
    performBy: addDays(day, 10),
    amount: 260_000,
    signed: [...signed],
    sealedOn: day,
  });
}
