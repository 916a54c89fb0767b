import {
  agreementForms,
  assignmentKinds,
  caseOutcomes,
  caseSources,
  committeeKinds,
  confirmations,
  consentStates,
  consentWays,
  disputeTypes,
  endingGrounds,
  mediationCaseStates,
  mediationCaseTable,
  mediationElsewhere,
  mediationRequestStates,
  mediationRequestTable,
  mostClaims,
  partySexes,
  partySides,
  performances,
  replyKinds,
  revealReasons,
  viewLimits,
} from '@linfa/domain';
import * as z from 'zod';
import { some } from '../../choices.ts';
import { actsOf, cents, clock, code, day, file, id, instant, line, phone, text, unitCode } from '../../shapes.ts';

/** Longer text that may not be left out. */
export function prose(longest: number) {
  return text(longest).min(1, '请填写');
}

const unit = z.object({ code: unitCode, name: z.string() });
export const reason = prose(500);

/** Kept with the record of the reading; a party opens its own without one. */
export const revealReason = code(revealReasons).optional().meta({ description: '工作人员打开的事由' });

const agent = z.strictObject({
  name: line(30),
  phone: phone.optional(),
  relation: line(30).meta({ description: '与当事人的关系' }),
  authority: line(60).meta({ description: '委托权限' }),
});
const personal = {
  sex: code(partySexes).optional(),
  ethnicity: line(20).optional(),
  age: z.number().int().min(0).max(130).optional(),
  occupation: line(40).optional(),
  address: line(120).optional(),
  agent: agent.optional().meta({ description: '委托代理人' }),
};

/** A party as somebody names it. */
export const party = z.strictObject({ name: line(60), phone: phone.optional(), ...personal });
/** What a resident says of themselves; name and number are the account's. */
export const ownDetails = z.strictObject(personal);
export const parties = some(party, 10);
export const facts = prose(3000);
export const claims = some(line(200), mostClaims).meta({ description: '申请事项，最多三项' });

/** A mediation that an earlier record led to: counted once, linked. */
export const origin = {
  consultation: id.optional().meta({ description: '由这次咨询引出' }),
  screening: id.optional().meta({ description: '由这次排查发现' }),
};

export const request = z.object({
  id,
  unit,
  day,
  state: code(mediationRequestStates),
  disputeType: code(disputeTypes).nullable().meta({ description: '成为限定知悉范围的案件后，对他人为 null' }),
  byStaff: z.boolean(),
  mine: z.boolean(),
  parties: z.array(z.object({ side: code(partySides), name: z.string() })).meta({ description: '姓名已遮盖' }),
  decidedOn: day.nullable(),
  reason: z.string().meta({ description: '不予受理或撤回的理由' }),
  elsewhere: code(mediationElsewhere).nullable().meta({ description: '可以转去的部门' }),
  case: id.nullable(),
  pictures: z.array(file).meta({ description: '材料；只给本人和有权打开的工作人员' }),
  hints: z.array(z.string()).meta({ description: '提示，如相同当事人的同类纠纷正在办理' }),
  may: actsOf(mediationRequestTable),
});

const next = z.object({ day, time: clock }).nullable().meta({ description: '下一次调解的时间' });
export const caseMay = actsOf(mediationCaseTable);
/** What a party is told about what it did. */
export const told = z.object({ case: id, state: z.string(), may: caseMay });

export const caseRow = z.object({
  id,
  fileNumber: z.string().nullable(),
  unit,
  state: code(mediationCaseStates),
  outcome: code(caseOutcomes),
  disputeType: code(disputeTypes).nullable().meta({ description: '限定知悉范围的案件对他人为 null' }),
  source: code(caseSources),
  acceptedOn: day.nullable(),
  dueOn: day.nullable(),
  daysLeft: z.number().int().nullable().meta({ description: '距期限的天数，负数为已超期；已结案为 null' }),
  concludedOn: day.nullable(),
  limit: code(viewLimits).nullable().meta({ description: '限定知悉范围的原因' }),
  parties: z.array(z.object({ side: code(partySides), name: z.string() })).meta({ description: '姓名已遮盖' }),
  next,
  escalated: z.boolean(),
  followedUp: z.boolean(),
  may: caseMay,
});

const reply = z.object({ party: id, kind: code(replyKinds), day });

const agreementView = z.object({
  form: code(agreementForms),
  reachedOn: day,
  performBy: day.nullable(),
  amount: cents,
  sealedOn: day.nullable(),
  effectiveOn: day.nullable().meta({ description: '书面协议自各方签名并盖章之日起生效' }),
  replies: z.array(reply),
});

export const performanceRegistered = z
  .boolean()
  .meta({ description: '是否有人登记过履行情况；没有登记过时“未履行”只是协议生效时的起点' });

export const caseDetail = caseRow.extend({
  committee: z.string().nullable(),
  committeeKind: code(committeeKinds),
  people: z.array(
    z.object({
      id,
      side: code(partySides),
      name: z.string().meta({ description: '姓名已遮盖' }),
      hasAgent: z.boolean(),
      invitedOn: day.nullable(),
      consent: code(consentStates),
      consentWay: code(consentWays).nullable(),
      consentAt: instant.nullable(),
    }),
  ),
  mediators: z.array(
    z.object({ id: id.nullable(), name: z.string().nullable(), kind: code(assignmentKinds), unit, from: day }),
  ),
  sessions: z.array(
    z.object({
      id,
      number: z.number().int().nullable(),
      day,
      time: clock.nullable(),
      minutes: z.number().int().nullable(),
      withAdviser: z.boolean(),
      viaPlatform: z.boolean(),
      rightsTold: z.boolean().nullable(),
      version: z.number().int(),
      replies: z.array(reply),
    }),
  ),
  agreement: agreementView.nullable(),
  amount: cents,
  preventedCrimePeople: z.number().int().nullable(),
  preventedPetitionPeople: z.number().int().nullable(),
  performance: code(performances).nullable(),
  performanceRegistered,
  confirmation: code(confirmations),
  endingGround: code(endingGrounds).nullable(),
  escalatedTo: unit.nullable(),
  extensions: z.array(z.object({ from: day, to: day, agreedOn: day })),
  archivedOn: day.nullable(),
  archiveNumber: z.string().nullable(),
  history: z.array(z.object({ at: instant, act: z.string(), from: z.string(), to: z.string() })),
  hints: z.array(z.string()).meta({ description: '提示，如相同当事人的同类纠纷正在办理' }),
  version: z.number().int(),
  mayBeside: z
    .array(z.enum(['reveal', 'amend', 'limit', 'sign', 'file-paper', 'progress-code']))
    .meta({ description: '不改变案件状态的事：查看详情、更正、限定知悉范围、补签协议、文书入卷、查询码' }),
  above: z.array(unit).meta({ description: '可以上报的上级单位，由近到远' }),
  request: id.nullable().meta({ description: '由哪件申请而来' }),
  origin: z
    .object({ kind: z.enum(['consultation', 'screening']), day, unit })
    .nullable()
    .meta({ description: '由哪次咨询引出或哪次排查发现' }),
});
