import { describe, expect, it } from 'vitest';
import { RuleError } from '../rule-error.ts';
import { applyBookingAct, bookingTable } from './booking-states.ts';
import { applyConfirmationAct, confirmationTable } from './confirmation-states.ts';
import { applyComplaintAct, complaintTable } from './complaint-states.ts';
import { applyCorrectionAct, correctionTable } from './correction-states.ts';
import { applyCountersignAct, countersignTable } from './countersign-states.ts';
import { applyDutyShiftAct, dutyShiftTable } from './duty-shift-states.ts';
import { applyFigureRequestAct, figureRequestTable } from './figure-request-states.ts';
import { applyEditionAct, editionStates, editionTable, isSigned, type EditionState } from './edition-states.ts';
import { applyMediationCaseAct, mediationCaseTable } from './mediation-case-states.ts';
import { applyMediationRequestAct, mediationRequestTable } from './mediation-request-states.ts';
import { applyNoticeAct, noticeTable } from './notice-states.ts';
import { applyOnlinePostAct, onlinePostTable } from './online-post-states.ts';
import { applyOutreachEventAct, outreachEventTable } from './outreach-event-states.ts';
import { applyPerformanceAct, performanceTable, takesBack } from './performance-states.ts';
import { applyQuestionAct, questionTable } from './question-states.ts';
import { applyReferralAct, referralTable } from './referral-states.ts';
import { applyReturnFilingAct, returnFilingTable } from './return-filing-states.ts';
import { roles, type Role } from './roles.ts';
import { applyShiftOfferAct, shiftOfferTable } from './shift-offer-states.ts';
import { applySignUpAct, signUpTable } from './sign-up-states.ts';
import { applySubsidyAct, subsidyTable } from './subsidy-states.ts';
import { applyTextCheckAct, textCheckTable } from './text-check-states.ts';
import { applyWishAct, wishTable } from './wish-states.ts';
import { actsOpen, type TransitionTable } from './transition-table.ts';

/** Each act's moves as a reader would draw them; every cell that is not drawn must refuse. */
const drawn: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  edition: {
    'review-secrecy': ['drafting → secrecy-reviewed'],
    discuss: ['secrecy-reviewed → discussed'],
    sign: ['discussed → signed'],
    report: ['signed → reported'],
    publish: ['reported → published', 'locked → published'],
    'take-back': ['reported → drafting'],
    lock: ['reported → locked'],
    unlock: ['locked → reported'],
    return: ['reported → returned'],
    revise: ['secrecy-reviewed → drafting', 'discussed → drafting', 'returned → drafting'],
  },
  'statistical return': {
    report: ['taken-back → reported', 'returned → reported'],
    'take-back': ['reported → taken-back'],
    return: ['reported → returned'],
    lock: ['reported → locked'],
    unlock: ['locked → reported'],
  },
  'mediation request': {
    accept: ['submitted → accepted'],
    decline: ['submitted → declined'],
    withdraw: ['submitted → withdrawn'],
  },
  mediation: {
    assign: ['accepted → accepted', 'mediating → mediating'],
    invite: ['accepted → accepted'],
    begin: ['accepted → mediating'],
    refuse: ['accepted → refused'],
    appoint: ['accepted → accepted', 'mediating → mediating'],
    'record-session': ['mediating → mediating'],
    'amend-session': ['mediating → mediating', 'agreed → agreed', 'not-agreed → not-agreed', 'withdrawn → withdrawn'],
    extend: ['accepted → accepted', 'mediating → mediating'],
    escalate: ['accepted → accepted', 'mediating → mediating'],
    agree: ['mediating → agreed'],
    fail: ['mediating → not-agreed'],
    withdraw: ['accepted → withdrawn', 'mediating → withdrawn'],
    perform: ['agreed → agreed', 'archived → archived'],
    'apply-confirmation': ['agreed → agreed', 'archived → archived'],
    confirm: ['agreed → agreed', 'archived → archived'],
    'follow-up': ['agreed → agreed', 'archived → archived'],
    'answer-follow-up': ['agreed → agreed', 'archived → archived'],
    archive: ['agreed → archived', 'not-agreed → archived', 'refused → archived', 'withdrawn → archived'],
  },
  performance: {
    'at-once': ['none → at-once'],
    done: ['none → done', 'part → done'],
    part: ['none → part', 'part → part', 'at-once → part', 'done → part'],
    none: ['none → none', 'part → none', 'at-once → none', 'done → none'],
  },
  confirmation: { apply: ['none → applied'], confirm: ['applied → valid'], reject: ['applied → invalid'] },
  complaint: {
    assign: ['submitted → assigned', 'assigned → assigned'],
    answer: ['submitted → answered', 'assigned → answered'],
    close: ['answered → closed'],
    withdraw: ['submitted → withdrawn', 'assigned → withdrawn'],
  },
  notice: {
    attempt: ['queued → sending'],
    deliver: ['sending → sent'],
    'put-off': ['sending → queued'],
    'give-up': ['sending → failed'],
    lose: ['sending → unknown'],
    withdraw: ['queued → withdrawn'],
    tell: ['unknown → told', 'failed → told'],
    'call-in-vain': ['unknown → unknown', 'failed → failed'],
    leave: ['unknown → untold', 'failed → untold'],
  },
  correction: {
    correct: ['requested → corrected'],
    decline: ['requested → declined'],
    withdraw: ['requested → withdrawn'],
  },
  subsidy: {
    confirm: ['open → confirmed', 'rejected → confirmed'],
    reject: ['open → rejected', 'confirmed → rejected'],
  },
  outreach: {
    publish: ['planned → published'],
    replan: ['planned → planned', 'published → published'],
    hold: ['planned → held', 'published → held'],
    amend: ['held → held'],
    cancel: ['planned → dropped', 'published → cancelled'],
  },
  'sign-up': {
    promote: ['waiting → signed-up'],
    leave: ['waiting → left', 'signed-up → left'],
    attend: ['signed-up → attended'],
    'call-off': ['waiting → called-off', 'signed-up → called-off', 'attended → called-off'],
  },
  referral: {
    accept: ['sent → accepted'],
    complete: ['sent → completed', 'accepted → completed'],
    reject: ['sent → rejected'],
  },
  booking: {
    promote: ['waiting → booked'],
    cancel: ['waiting → cancelled', 'booked → cancelled'],
    'leave-waiting': ['waiting → cancelled'],
    reschedule: ['booked → booked'],
    'mark-arrived': ['booked → arrived', 'missed → arrived'],
    'mark-missed': ['booked → missed'],
    serve: ['booked → served', 'arrived → served', 'missed → served'],
  },
  request: {
    submit: ['asked → answered', 'returned → answered'],
    enter: ['asked → answered', 'returned → answered'],
    return: ['answered → returned'],
    remind: ['asked → asked', 'returned → returned'],
    withdraw: ['asked → withdrawn', 'returned → withdrawn'],
    'ask-again': ['withdrawn → asked'],
  },
  post: { withdraw: ['posted → withdrawn'] },
  duty: {
    hold: ['planned → held', 'missed → held'],
    correct: ['held → held'],
    miss: ['planned → missed'],
    swap: ['planned → planned'],
    move: ['planned → planned'],
    cancel: ['planned → cancelled'],
  },
  countersign: {
    close: ['open → closed', 'objected → closed'],
    countersign: ['closed → countersigned', 'changed → countersigned'],
    object: ['closed → objected', 'changed → objected'],
    change: ['closed → closed', 'objected → objected', 'countersigned → changed', 'changed → changed'],
  },
  question: { answer: ['open → answered'], 'pass-on': ['open → open'], withdraw: ['open → withdrawn'] },
  wish: {
    accept: ['asked → unused'],
    refuse: ['asked → refused'],
    spend: ['unused → used'],
    'give-back': ['used → unused'],
    void: ['unused → void', 'used → void'],
  },
  'text check': { flag: ['queued → flagged'], settle: ['flagged → settled'] },
  offer: { accept: ['offered → accepted'], decline: ['offered → declined'], withdraw: ['offered → withdrawn'] },
};

interface Walk {
  readonly table: TransitionTable<string, string>;
  readonly apply: (state: string, act: string) => string;
}

function walk<State extends string, Act extends string>(
  table: TransitionTable<State, Act>,
  apply: (state: State, act: Act) => State,
): Walk {
  return { table, apply: (state, act) => apply(state as State, act as Act) };
}

const walks: Readonly<Record<string, Walk>> = {
  request: walk(figureRequestTable, applyFigureRequestAct),
  edition: walk(editionTable, applyEditionAct),
  'statistical return': walk(returnFilingTable, applyReturnFilingAct),
  'mediation request': walk(mediationRequestTable, applyMediationRequestAct),
  mediation: walk(mediationCaseTable, applyMediationCaseAct),
  performance: walk(performanceTable, applyPerformanceAct),
  confirmation: walk(confirmationTable, applyConfirmationAct),
  complaint: walk(complaintTable, applyComplaintAct),
  notice: walk(noticeTable, applyNoticeAct),
  correction: walk(correctionTable, applyCorrectionAct),
  subsidy: walk(subsidyTable, applySubsidyAct),
  outreach: walk(outreachEventTable, applyOutreachEventAct),
  'sign-up': walk(signUpTable, applySignUpAct),
  referral: walk(referralTable, applyReferralAct),
  booking: walk(bookingTable, applyBookingAct),
  post: walk(onlinePostTable, applyOnlinePostAct),
  duty: walk(dutyShiftTable, applyDutyShiftAct),
  countersign: walk(countersignTable, applyCountersignAct),
  question: walk(questionTable, applyQuestionAct),
  wish: walk(wishTable, applyWishAct),
  'text check': walk(textCheckTable, applyTextCheckAct),
  offer: walk(shiftOfferTable, applyShiftOfferAct),
};

describe.each(Object.entries(walks))('the life of %s', (name, { table, apply }) => {
  const moves = new Map(
    Object.entries(drawn[name] ?? {}).flatMap(([act, arrows]) =>
      arrows.map((arrow) => [`${act}: ${arrow.split(' → ')[0]}`, arrow.split(' → ')[1]] as const),
    ),
  );
  const cells = Object.keys(table.acts).flatMap((act) =>
    Object.keys(table.states).map((state) => [act, state] as const),
  );

  it.each(cells)('%s from %s leads where the drawing says, or refuses in words', (act, state) => {
    const next = moves.get(`${act}: ${state}`);
    if (next !== undefined) return expect(apply(state, act)).toBe(next);
    expect(() => apply(state, act)).toThrow(RuleError);
    expect(() => apply(state, act)).toThrow(
      `“${table.thing}”当前为“${table.states[state]}”，不能${table.acts[act]?.word}。`,
    );
  });

  it('draws nothing that has no cell', () => {
    expect([...moves.keys()].filter((cell) => !cells.some(([act, state]) => `${act}: ${state}` === cell))).toEqual([]);
  });

  it('reaches every state from the first', () => {
    const reached = new Set([table.initial]);
    for (const state of reached)
      for (const act of Object.values(table.acts)) if (act.moves[state]) reached.add(act.moves[state]);
    expect([...reached].sort()).toEqual(Object.keys(table.states).sort());
  });

  it('gives every act to somebody', () => {
    for (const act of Object.values(table.acts)) expect(act.roles.length).toBeGreaterThan(0);
  });

  it('offers exactly the acts that lead on and that the role may do', () => {
    for (const state of Object.keys(table.states))
      for (const role of Object.keys(roles) as Role[]) {
        const open = Object.entries(table.acts).filter(
          ([act, { roles: may }]) => moves.has(`${act}: ${state}`) && may.includes(role),
        );
        expect(actsOpen(table, state, [role])).toEqual(open.map(([act]) => act));
      }
  });
});

describe('isSigned', () => {
  it('holds from signing on, and no longer once returned', () => {
    const signed = (Object.keys(editionStates) as EditionState[]).filter(isSigned);
    expect(signed).toEqual(['signed', 'reported', 'locked', 'published']);
  });
});

describe('takesBack', () => {
  it('holds where less is found performed than before', () => {
    const back = [takesBack('done', 'part'), takesBack('at-once', 'none'), takesBack('part', 'none')];
    const on = [takesBack('none', 'none'), takesBack('part', 'part'), takesBack('none', 'done')];
    expect([...back, ...on]).toEqual([true, true, true, false, false, false]);
  });
});
