import { JudicialConfirmation } from '../mediation/judicial-confirmation.entity.ts';
import { MediationAgreement } from '../mediation/mediation-agreement.entity.ts';
import { MediationAmendment } from '../mediation/mediation-amendment.entity.ts';
import { MediationAssignment } from '../mediation/mediation-assignment.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { MediationExtension } from '../mediation/mediation-extension.entity.ts';
import { MediationFollowUp } from '../mediation/mediation-follow-up.entity.ts';
import { MediationPaper } from '../mediation/mediation-paper.entity.ts';
import { MediationParty } from '../mediation/mediation-party.entity.ts';
import { MediationPerformance } from '../mediation/mediation-performance.entity.ts';
import { MediationReply } from '../mediation/mediation-reply.entity.ts';
import { MediationRequest } from '../mediation/mediation-request.entity.ts';
import { MediationSession } from '../mediation/mediation-session.entity.ts';
import { MediationStep } from '../mediation/mediation-step.entity.ts';
import { MediationVolume } from '../mediation/mediation-volume.entity.ts';
import { ProgressCode } from '../mediation/progress-code.entity.ts';
import { archived, emptied, oneself, removed, work, workOnly, type DataRule, type DataSubject } from './data-rule.ts';

type Finder = Parameters<NonNullable<DataRule['rowsOf']>>[0];

/** The cases that the person is a side of. */
export async function caseIdsOf(em: Finder, { personId }: DataSubject): Promise<number[]> {
  const parties = await em.find(MediationParty, { person: personId, case: { $ne: null } });
  return parties.flatMap((one) => (one.case ? [one.case.id] : []));
}

/** The person's own sides; of what never became a case also those whom the person named. */
async function partiesOf(em: Finder, { personId }: DataSubject): Promise<MediationParty[]> {
  return em.find(MediationParty, {
    $or: [{ person: personId }, { case: null, request: { requestedBy: personId } }],
  });
}

/**
 * People's mediation. What became a case is archived by law and belongs to both sides: the person's own particulars go,
 * the case is closed to all but those named, and its record stays.
 */
export const mediationRules: readonly DataRule[] = [
  {
    entity: MediationRequest,
    title: '调解申请',
    rowsOf: (em, { personId }) => em.find(MediationRequest, { requestedBy: personId }, { populate: ['unit'] }),
    columns: {
      requestedBy: oneself,
      enteredBy: work,
      decidedBy: work,
      factsCipher: emptied('事实经过'),
      claimsCipher: emptied('请求'),
      reasonCipher: removed('不予受理或撤回的理由'),
    },
    also: { requestedOn: '申请日期', 'unit.name': '单位', disputeType: '纠纷类型', state: '状态' },
  },
  {
    entity: MediationParty,
    title: '调解当事人',
    rowsOf: partiesOf,
    columns: {
      person: oneself,
      nameCipher: emptied('姓名'),
      phoneIndex: removed(null),
      detailsCipher: emptied('基本情况'),
      agentCipher: removed('代理人'),
      partyKey: { export: null, erase: 'fresh-key' },
      consentBy: work,
    },
    also: { side: '身份', consent: '是否同意调解' },
  },
  {
    entity: MediationCase,
    title: '调解案件',
    rowsOf: async (em, subject) =>
      em.find(MediationCase, { id: { $in: await caseIdsOf(em, subject) } }, { populate: ['unit'] }),
    columns: {
      acceptedBy: work,
      factsCipher: archived('纠纷事实'),
      claimsCipher: archived('请求'),
      transferCipher: archived('移送情况'),
      endingCipher: archived('未达成协议的原因'),
      nextVenueCipher: archived('下次调解地点'),
    },
    also: {
      'unit.name': '单位',
      disputeType: '纠纷类型',
      state: '状态',
      acceptedOn: '受理日期',
      concludedOn: '结案日期',
      outcome: '结果',
    },
  },
  {
    entity: MediationSession,
    title: '调解记录',
    rowsOf: async (em, subject) => em.find(MediationSession, { case: { $in: await caseIdsOf(em, subject) } }),
    columns: { recordCipher: archived('记录'), recordedBy: work },
    also: { heldOn: '日期', number: '第几次' },
  },
  {
    entity: MediationAgreement,
    title: '调解协议',
    rowsOf: async (em, subject) => em.find(MediationAgreement, { case: { $in: await caseIdsOf(em, subject) } }),
    columns: { textCipher: archived('协议内容'), recordedBy: work },
    also: { form: '形式', reachedOn: '达成日期', performBy: '履行期限' },
  },
  {
    entity: MediationReply,
    title: '当事人对记录和协议的意见',
    rowsOf: (em, { personId }) => em.find(MediationReply, { party: { person: personId } }),
    columns: { textCipher: archived('意见'), by: work },
    also: { kind: '种类', on: '日期' },
  },
  {
    entity: MediationFollowUp,
    title: '回访',
    rowsOf: (em, { personId }) => em.find(MediationFollowUp, { party: { person: personId } }),
    columns: { noteCipher: archived('回访记录'), visitor: work },
    also: { on: '日期', performance: '履行情况', satisfaction: '满意情况' },
  },
  {
    entity: JudicialConfirmation,
    title: '司法确认',
    rowsOf: async (em, subject) =>
      em.find(JudicialConfirmation, { agreement: { case: { $in: await caseIdsOf(em, subject) } } }),
    columns: { reasonCipher: archived('不予确认的理由'), by: work },
    also: { appliedOn: '申请日期', court: '法院', result: '结果', documentNumber: '文号' },
  },
  {
    entity: MediationPerformance,
    title: '履行情况',
    rowsOf: async (em, subject) => em.find(MediationPerformance, { case: { $in: await caseIdsOf(em, subject) } }),
    columns: { noteCipher: archived('说明'), by: work },
    also: { on: '日期', performance: '履行情况' },
  },
  {
    entity: MediationExtension,
    title: '延长调解期限',
    rowsOf: async (em, subject) => em.find(MediationExtension, { case: { $in: await caseIdsOf(em, subject) } }),
    columns: { reasonCipher: archived('理由'), by: work },
    also: { agreedOn: '同意日期', toDue: '延长至' },
  },
  {
    entity: MediationStep,
    title: '调解经过',
    rowsOf: async (em, subject) =>
      em.find(MediationStep, {
        $or: [{ case: { $in: await caseIdsOf(em, subject) } }, { request: { requestedBy: subject.personId } }],
      }),
    columns: { by: work, reasonCipher: archived('理由') },
    also: { at: '时间', act: '事项', toState: '状态' },
  },
  {
    entity: MediationAmendment,
    title: '案件更正',
    rowsOf: async (em, subject) => em.find(MediationAmendment, { case: { $in: await caseIdsOf(em, subject) } }),
    columns: { by: work, reasonCipher: archived('理由'), beforeCipher: archived('更正前') },
    also: { at: '时间' },
  },
  {
    entity: MediationPaper,
    title: '案卷材料',
    rowsOf: async (em, subject) => em.find(MediationPaper, { case: { $in: await caseIdsOf(em, subject) } }),
    columns: { titleCipher: archived('名称'), by: work },
    also: { paper: '种类', on: '日期', pages: '页数' },
  },
  workOnly(MediationAssignment, '承办的调解员', 'mediator', 'assignedBy', 'activeKey'),
  workOnly(MediationVolume, '案卷', 'boundBy'),
  workOnly(ProgressCode, '查询码', 'issuedBy'),
];
