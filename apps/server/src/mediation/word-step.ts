import { mediationCaseStates, mediationRequestStates } from '@linfa/domain';

/** What a party reads of each act in a case's history. Names, types and reasons are not in it. */
export const stepWords: Readonly<Record<string, string>> = {
  requestMediation: '提出调解申请',
  requestForResident: '工作人员代为登记调解申请',
  requestFromConsultation: '法律顾问送交调解申请',
  acceptRequest: '受理申请',
  declineRequest: '不予受理',
  withdrawRequest: '撤回申请',
  openOnInitiative: '主动调解立案',
  receiveTransfer: '接受移送立案',
  assignMediators: '指派调解员',
  inviteJoint: '邀请共同调解',
  endJoint: '结束共同调解',
  inviteRespondent: '征求调解意愿',
  recordConsent: '一方同意调解',
  recordRefusal: '一方不同意调解',
  respondToInvitation: '当事人答复调解意愿',
  begin: '各方同意，开始调解',
  appointSession: '约定调解时间',
  recordSession: '进行调解并登记笔录',
  amendSession: '更正调解笔录',
  confirmRecord: '当事人确认笔录或协议',
  questionRecord: '当事人对笔录或协议提出异议',
  recordAgreement: '登记书面协议',
  voidDraft: '此前的协议文本作废',
  signAgreement: '登记协议签名和印章',
  takeEffect: '协议生效',
  recordOralAgreement: '登记口头协议',
  recordNoAgreement: '未达成协议',
  withdraw: '撤回或终止调解',
  escalate: '上报上级',
  extendClock: '各方同意延长期限',
  recordPerformance: '登记履行情况',
  applyForConfirmation: '共同申请司法确认',
  recordConfirmation: '登记司法确认结果',
  recordFollowUp: '回访',
  answerFollowUp: '当事人答复回访',
  recordPaper: '文书入卷',
  archiveCase: '归档',
  bindVolume: '装订成册',
  limitView: '变更知悉范围',
  amendCase: '更正案件',
  issueProgressCode: '发出查询码',
  revokeProgressCode: '停用查询码',
};

export function wordStep(act: string): string {
  return stepWords[act] ?? act;
}

/** A request's or a case's state in words; empty where a step left from none or led to none. */
export function wordState(state: string | null): string {
  const states: Readonly<Record<string, string>> = { ...mediationRequestStates, ...mediationCaseStates };
  return state === null ? '' : (states[state] ?? state);
}
