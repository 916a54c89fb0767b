import {
  agreementForms,
  assignmentKinds,
  caseSources,
  confirmations,
  consentStates,
  disputeTypes,
  mediationCaseStates,
  partySides,
  performances,
  replyKinds,
  viewLimits,
} from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../../act.ts';
import { cents, clock, code, day, id, line, nothing, page, paging, unitCode } from '../../shapes.ts';
import { caseDetail, caseMay, caseRow, party, performanceRegistered, reason, request, revealReason } from './shapes.ts';

const people = z.number().int().min(0).max(100_000);
const unit = z.object({ code: unitCode, name: z.string() });
const oneCase = z.strictObject({ case: id });

const ownCase = z.object({
  id,
  fileNumber: z.string().nullable(),
  unit,
  state: code(mediationCaseStates),
  disputeType: code(disputeTypes),
  party: id,
  side: code(partySides),
  otherSide: z.array(z.string()).meta({ description: '对方姓名，已遮盖' }),
  consent: code(consentStates),
  committee: z.string().nullable(),
  mediators: z.array(
    z.object({
      name: z.string().nullable().meta({ description: '邀请整个单位时为 null' }),
      kind: code(assignmentKinds),
      unit,
    }),
  ),
  acceptedOn: day.nullable(),
  dueOn: day.nullable().meta({ description: '调解期限' }),
  concludedOn: day.nullable(),
  next: z.object({ day, time: clock, venue: z.string() }).nullable(),
  timeline: z.array(z.object({ day, words: z.string() })),
  toConfirm: z.array(
    z.object({
      session: id.nullable().meta({ description: 'null 为协议' }),
      day,
      reply: code(replyKinds).nullable().meta({ description: '我最后一次的答复；没有答复为 null' }),
    }),
  ),
  agreement: z
    .object({
      form: code(agreementForms),
      reachedOn: day,
      performBy: day.nullable(),
      amount: cents,
      effectiveOn: day.nullable(),
      applyBy: day.nullable().meta({ description: '申请司法确认的最后一日' }),
    })
    .nullable(),
  performance: code(performances).nullable(),
  performanceRegistered,
  confirmation: code(confirmations),
  may: caseMay,
});

/** Finding cases, looking into one, and putting it right. */
export const caseActs = {
  listCases: read(
    '本单位的调解案件；按期限筛选时最急的在前',
    z.strictObject({
      unit: unitCode,
      clock: z
        .enum(['open', 'due-soon', 'late', 'follow-up'])
        .optional()
        .meta({ description: '未结案、七日内到期、已超期、待回访' }),
      state: code(mediationCaseStates).optional(),
      disputeType: code(disputeTypes).optional(),
      source: code(caseSources).optional(),
      mediator: id.optional().meta({ description: '现在指派给谁的' }),
      ...paging,
    }),
    page(caseRow),
  ),
  listAssigned: read('指派给我或邀请我参与的案件', z.strictObject({ ...paging }), page(caseRow)),
  get: read('一件调解案件，姓名已遮盖', oneCase, caseDetail),
  revealDetails: write(
    '打开当事人情况、事实、笔录和协议；每次都留痕。当事人看到本人的情况和双方的笔录、协议',
    z.strictObject({ case: id, reason: revealReason }),
    z.object({
      facts: z.string(),
      claims: z.array(z.string()),
      parties: z.array(party.extend({ id, side: code(partySides) })),
      transfer: z.object({ sender: z.string(), document: z.string(), on: day }).nullable(),
      sessions: z.array(
        z.object({
          id,
          venue: z.string(),
          present: z.array(z.string()),
          matter: z.string(),
          statements: z.string(),
          principles: z.string(),
          evidence: z.string(),
          result: z.string(),
        }),
      ),
      agreement: z
        .object({
          facts: z.string(),
          terms: z.array(z.string()),
          performHow: z.string(),
          performWhere: z.string(),
        })
        .nullable(),
      ending: z.string(),
      questions: z.array(z.object({ party: id, session: id.nullable(), text: z.string() })),
      reasons: z.array(z.object({ act: z.string(), reason: z.string() })),
    }),
  ),
  listMine: read(
    '我的调解申请和案件，不论是申请人还是被申请人',
    nothing,
    z.object({ requests: z.array(request), cases: z.array(ownCase) }),
  ),
  limitView: write(
    '限定或放开知悉范围',
    z.strictObject({ case: id, limit: code(viewLimits).nullable(), reason }),
    caseDetail,
  ),
  amendCase: write(
    '更正案件，写明理由，原值保留',
    z.strictObject({
      case: id,
      version: z.number().int(),
      reason,
      change: z.strictObject({
        disputeType: code(disputeTypes).optional(),
        source: code(caseSources).optional(),
        committee: id.optional(),
        amount: cents.optional(),
        preventedCrimePeople: people.optional().meta({ description: '防止民转刑涉及人数，0为没有' }),
        preventedPetitionPeople: people.optional().meta({ description: '防止群体性上访涉及人数，0为没有' }),
      }),
    }),
    caseDetail,
  ),
  issueProgressCode: write('给当事人一个查询进度的码；只显示这一次', oneCase, z.object({ code: z.string() })),
  revokeProgressCode: write('停用一件案件的全部查询码', oneCase, z.object({ revoked: z.number().int() })),
  progressByCode: write(
    '凭查询码看进度：只有办到哪一步和下一次的日期',
    z.strictObject({ code: line(40) }),
    z.object({
      stage: z.string(),
      open: z.boolean().meta({ description: '还在办理；结束了的不会再约时间' }),
      next: z.object({ day, time: clock }).nullable(),
    }),
  ),
} as const;
