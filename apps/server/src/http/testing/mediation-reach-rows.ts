import {
  agreedOn,
  bothSides,
  ownMatter,
  reachCase,
  reachInvitation,
  reachMediator,
  reachRequest,
  sitting,
} from './mediation-rows.ts';
import type { ReachRow } from './reach-row.ts';
import type { ReachWorld } from './reach-world.ts';

const desk = ['mediator', 'community-clerk', 'street-officer'] as const;
const revealers = [...desk, 'justice-head'] as const;

type Inputs = Extract<ReachRow, { reach: 'unit' }>['input'];
type More = (party: string, session: string) => object;

/** One thing for all who try: whoever comes second is told what state it is in, and so has reached it too. */
function once(make: Inputs): { readonly reach: 'unit'; readonly input: Inputs } {
  const made = new WeakMap<ReachWorld, Promise<object>>();
  return {
    reach: 'unit',
    input: (world, owner) => {
      const input = made.get(world) ?? make(world, owner);
      made.set(world, input);
      return input;
    },
  };
}

/** An act on a case of the owner's, waiting for the other side or under way. */
const fresh =
  (begun: boolean, more: More = () => ({})): Inputs =>
  async (world, owner) => {
    const { case: row, party, session } = await reachCase(world, owner, begun);
    return { case: row, ...more(party, session) };
  };
const onAccepted = (more?: More) => once(fresh(false, more));
const onBegun = (more?: More) => once(fresh(true, more));

/** The rows of people's mediation. */
export const mediationReachRows = {
  'mediation.requestMediation': { reach: 'none', because: 'anybody may ask any community for mediation' },
  'mediation.requestForResident': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ community: unitCode, ...ownMatter, applicant: { name: '当事人丙' } }),
  },
  'mediation.requestFromConsultation': {
    reach: 'unit',
    input: async (world) => ({
      consultation: await world.consultation(),
      ...ownMatter,
      applicant: { name: '当事人丙' },
    }),
  },
  'mediation.acceptRequest': once(async (world, owner) => ({ request: await reachRequest(world, owner) })),
  'mediation.declineRequest': once(async (world, owner) => ({
    request: await reachRequest(world, owner),
    reason: '已由法院受理',
    elsewhere: 'court',
  })),
  'mediation.withdrawRequest': {
    reach: 'unit',
    ownToo: true,
    roles: desk,
    input: async (world, owner) => ({ request: await reachRequest(world, owner) }),
  },
  'mediation.revealRequest': {
    reach: 'unit',
    ownToo: true,
    roles: revealers,
    input: async (world, owner) => ({ request: await reachRequest(world, owner) }),
  },
  'mediation.openOnInitiative': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ community: unitCode, ...bothSides }),
  },
  'mediation.receiveTransfer': {
    reach: 'unit',
    input: async ({ unitCode }) => ({
      community: unitCode,
      ...bothSides,
      source: 'court',
      sender: '试验区人民法院',
      document: '委托调解函',
      sentOn: '2026-03-10',
    }),
  },
  'mediation.getRequest': {
    reach: 'unit',
    input: async (world, owner) => ({ request: await reachRequest(world, owner) }),
  },
  'mediation.listRequests': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'mediation.listCases': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'mediation.listAssigned': { reach: 'none', because: 'takes no thing; lists the cases that one is on' },
  'mediation.listMediators': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'mediation.listMine': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'mediation.get': onAccepted(),
  'mediation.revealDetails': { reach: 'unit', ownToo: true, roles: revealers, input: fresh(false) },
  'mediation.limitView': {
    reach: 'unit',
    // Once limited it is there for those named only.
    input: fresh(false, () => ({ limit: 'violence', reason: '涉及家庭暴力' })),
  },
  'mediation.amendCase': onAccepted(() => ({ version: 1, reason: '笔误', change: { disputeType: 'property' } })),
  'mediation.assignMediators': once(async (world, owner) => ({
    case: (await reachCase(world, owner)).case,
    chief: reachMediator(world),
  })),
  // A unit of which nobody asks here: those called in would reach the case.
  'mediation.inviteJoint': onAccepted(() => ({ unit: 'd-2-1' })),
  'mediation.endJoint': {
    reach: 'unit',
    // Once ended there is nothing to end.
    input: async (world, owner) => {
      const { case: row } = await reachCase(world, owner);
      await world.staff('community-clerk', 'same unit').api.mediation.inviteJoint({ case: row, unit: 'd-2-1' });
      return { case: row, unit: 'd-2-1' };
    },
  },
  'mediation.inviteRespondent': onAccepted((party) => ({ party })),
  'mediation.recordConsent': onAccepted((party) => ({ party, way: 'phone' })),
  'mediation.recordRefusal': onAccepted((party) => ({ party, way: 'phone', reason: '不愿调解' })),
  'mediation.respondToInvitation': {
    reach: 'own',
    input: async (world, owner) => ({ case: await reachInvitation(world, owner), agree: true }),
  },
  'mediation.appointSession': onAccepted(() => ({ day: '2026-03-12', time: '09:30', venue: '社区调解室' })),
  'mediation.recordSession': onBegun(() => sitting),
  'mediation.amendSession': onBegun((_party, session) => ({
    session,
    version: 1,
    reason: '记错',
    change: { result: '双方再商量。' },
  })),
  'mediation.confirmRecord': {
    reach: 'own',
    input: async (world, owner) => {
      const { case: row, session } = await reachCase(world, owner, true);
      return { case: row, session };
    },
  },
  'mediation.questionRecord': {
    reach: 'own',
    input: async (world, owner) => {
      const { case: row, session } = await reachCase(world, owner, true);
      return { case: row, session, text: '日期有误' };
    },
  },
  'mediation.recordAgreement': onBegun(() => agreedOn),
  'mediation.signAgreement': once(async (world, owner) => {
    const { case: row, party } = await reachCase(world, owner, true);
    await world.staff('community-clerk', 'same unit').api.mediation.recordAgreement({ case: row, ...agreedOn });
    return { case: row, signed: [party] };
  }),
  'mediation.recordOralAgreement': onBegun(() => agreedOn),
  'mediation.recordNoAgreement': onBegun(() => ({ day: '2026-03-11', why: '差距过大', otherWays: '可以起诉' })),
  'mediation.withdraw': {
    reach: 'unit',
    ownToo: true,
    roles: desk,
    input: fresh(true, () => ({ ground: 'party-ended' })),
  },
  'mediation.escalate': onAccepted(() => ({ to: 'd-1', reason: '人数较多' })),
  'mediation.extendClock': onBegun(() => ({
    to: '2026-05-01',
    applicantWay: 'in-person',
    respondentWay: 'phone',
    reason: '等待鉴定',
  })),
  'mediation.issueProgressCode': onAccepted(),
  'mediation.revokeProgressCode': onAccepted(),
  'mediation.progressByCode': { reach: 'none', because: 'whoever has the code sees a stage and a day, and no more' },
} as const satisfies Readonly<Record<string, ReachRow>>;
