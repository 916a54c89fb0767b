import { consentWays, endingGrounds } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../../act.ts';
import { some } from '../../choices.ts';
import { cents, clock, code, day, id, line, text, unitCode } from '../../shapes.ts';
import { caseDetail, prose, reason, told } from './shapes.ts';

const way = z.enum(
  Object.keys(consentWays).filter((one) => one !== 'applied') as ['in-person', 'phone', 'written', 'online'],
);
const onDay = day.optional().meta({ description: '不填为今天' });
const mediators = z.array(id).max(10);
const people = z.number().int().min(1).max(100_000).optional();
/** Harm that the mediation kept from happening. */
const prevented = {
  preventedCrimePeople: people.meta({ description: '防止民转刑的涉及人数；不填为没有' }),
  preventedPetitionPeople: people.meta({ description: '防止群体性上访的涉及人数；不填为没有' }),
};
const agreed = {
  case: id,
  reachedOn: day,
  facts: prose(3000).meta({ description: '纠纷事实、争议和责任' }),
  terms: some(line(500), 20).meta({ description: '协议内容：权利和义务' }),
  performHow: line(200).meta({ description: '履行方式' }),
  performWhere: line(120).meta({ description: '履行地点' }),
  performBy: day.optional().meta({ description: '履行期限' }),
  amount: cents.default(0),
  ...prevented,
};
const toRecord = { case: id, session: id.optional().meta({ description: '哪次调解的笔录；不填为协议' }) };

const sitting = z.strictObject({
  day,
  time: clock.optional(),
  minutes: z.number().int().min(1).max(1440).optional(),
  venue: line(120),
  present: some(line(60), 40).meta({ description: '到场人' }),
  matter: line(200).meta({ description: '调解事项' }),
  rightsTold: z.boolean().meta({ description: '已告知当事人权利义务' }),
  statements: prose(8000).meta({ description: '各方陈述' }),
  principles: text(2000).meta({ description: '依据的法律法规政策和公序良俗' }),
  evidence: text(2000),
  result: prose(2000).meta({ description: '调解结果，或未成的原因和其他途径' }),
  withAdviser: z.boolean(),
  viaPlatform: z.boolean(),
});
const signedBy = z.array(id).max(20).default([]).meta({ description: '在笔录上签名的当事人' });

/** From the invitation to the end of a case. */
export const mediatingActs = {
  assignMediators: write(
    '指派调解员；不再列出的自今天起不再参与',
    z.strictObject({ case: id, chief: id, joint: mediators.default([]) }),
    caseDetail,
  ),
  inviteJoint: write(
    '邀请其他单位或其调解员共同调解，只开放这一件',
    z.strictObject({ case: id, unit: unitCode.optional(), mediators: mediators.default([]) }),
    caseDetail,
  ),
  endJoint: write(
    '结束一个单位或外单位调解员的参与',
    z.strictObject({ case: id, unit: unitCode.optional(), mediator: id.optional() }),
    caseDetail,
  ),
  listMediators: read(
    '可以指派或邀请的人民调解员',
    z.strictObject({ unit: unitCode }),
    z.object({
      items: z.array(z.object({ id, name: z.string(), unit: z.object({ code: unitCode, name: z.string() }) })),
    }),
  ),
  inviteRespondent: write('征求一方的调解意愿', z.strictObject({ case: id, party: id, day: onDay }), caseDetail),
  recordConsent: write(
    '登记一方同意调解；各方都同意后开始调解',
    z.strictObject({ case: id, party: id, way, day: onDay }),
    caseDetail,
  ),
  recordRefusal: write(
    '登记一方拒绝调解，案件结束（人民调解法第十七条）',
    z.strictObject({ case: id, party: id, way, day: onDay, reason: text(500).default('') }),
    caseDetail,
  ),
  respondToInvitation: write(
    '当事人本人答复是否同意调解',
    z.strictObject({ case: id, agree: z.boolean(), reason: text(500).default('') }),
    told,
  ),
  appointSession: write(
    '约定下一次调解，并通知各方',
    z.strictObject({ case: id, day, time: clock, venue: line(120) }),
    caseDetail,
  ),
  recordSession: write(
    '登记一次调解的笔录；各方同意前不能登记',
    sitting.extend({
      case: id,
      principles: sitting.shape.principles.default(''),
      evidence: sitting.shape.evidence.default(''),
      withAdviser: sitting.shape.withAdviser.default(false),
      viaPlatform: sitting.shape.viaPlatform.default(false),
      signed: signedBy,
    }),
    caseDetail,
  ),
  amendSession: write(
    '更正一次调解的笔录，写明理由，原文及各方对原文的签名、确认和异议保留；请各方重新确认',
    z.strictObject({
      case: id,
      session: id,
      version: z.number().int(),
      reason,
      change: sitting.omit({ day: true }).partial(),
      signed: signedBy,
    }),
    caseDetail,
  ),
  confirmRecord: write('当事人确认笔录或协议无误', z.strictObject(toRecord), told),
  questionRecord: write('当事人对笔录或协议提出异议', z.strictObject({ ...toRecord, text: prose(1000) }), told),
  recordAgreement: write(
    '登记书面协议；各方签名并盖章后生效',
    z.strictObject({
      ...agreed,
      signed: z.array(id).max(20).default([]).meta({ description: '已签名的当事人' }),
      sealedOn: day.optional().meta({ description: '盖章日期' }),
    }),
    caseDetail,
  ),
  signAgreement: write(
    '登记协议上后来的签名和印章',
    z.strictObject({
      case: id,
      signed: z.array(id).max(20).default([]),
      day: onDay,
      sealedOn: day.optional(),
    }),
    caseDetail,
  ),
  recordOralAgreement: write('登记口头协议，自达成之日起生效', z.strictObject(agreed), caseDetail),
  recordNoAgreement: write(
    '登记未达成协议，告知其他途径',
    z.strictObject({ case: id, day, why: reason, otherWays: prose(500), ...prevented }),
    caseDetail,
  ),
  withdraw: write(
    '当事人撤回或终止，或调解员依法终止',
    z.strictObject({
      case: id,
      day: onDay,
      ground: code(endingGrounds).optional().meta({ description: '依据；当事人本人不填' }),
      reason: text(500).default(''),
      ...prevented,
    }),
    told,
  ),
  escalate: write('把重大疑难纠纷上报上级单位', z.strictObject({ case: id, to: unitCode, reason }), caseDetail),
  extendClock: write(
    '各方同意后延长调解期限',
    z.strictObject({ case: id, to: day, applicantWay: way, respondentWay: way, agreedOn: onDay, reason }),
    caseDetail,
  ),
} as const;
