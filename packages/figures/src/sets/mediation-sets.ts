import {
  agreementForms,
  caseOutcomes,
  caseSources,
  committeeKinds,
  confirmations,
  disputeTypes,
  performances,
} from '@linfa/domain';
import type { RecordSet } from '../record-set.ts';

export const mediationCases: RecordSet = {
  name: 'mediationCases',
  label: '人民调解案件',
  recordWord: '件',
  day: 'acceptedOn',
  sensitive: true,
  fields: {
    acceptedOn: { kind: 'day', label: '受理日期' },
    concludedOn: { kind: 'day', label: '结案日期' },
    performedOn: { kind: 'day', label: '履行日期' },
    confirmedOn: { kind: 'day', label: '司法确认日期' },
    disputeType: { kind: 'code', label: '纠纷类型', codes: disputeTypes },
    committeeKind: { kind: 'code', label: '调委会类型', codes: committeeKinds },
    source: { kind: 'code', label: '案件来源', codes: caseSources },
    outcome: { kind: 'code', label: '调解结果', codes: caseOutcomes },
    agreementForm: { kind: 'code', label: '协议形式', codes: agreementForms },
    performance: { kind: 'code', label: '履行情况', codes: performances },
    confirmation: { kind: 'code', label: '司法确认', codes: confirmations },
    amount: { kind: 'measure', label: '涉及金额', unit: 'money', storedPer: 1_000_000 },
    preventedCrime: { kind: 'flag', label: '防止民转刑' },
    preventedCrimePeople: { kind: 'measure', label: '防止民转刑涉及人数', unit: 'person', storedPer: 1 },
    preventedPetition: { kind: 'flag', label: '防止群体性上访' },
    preventedPetitionPeople: { kind: 'measure', label: '防止群体性上访涉及人数', unit: 'person', storedPer: 1 },
    followedUp: { kind: 'flag', label: '已回访' },
  },
};

export const mediationSessions: RecordSet = {
  name: 'mediationSessions',
  label: '调解',
  recordWord: '次',
  day: 'heldOn',
  sensitive: true,
  fields: {
    heldOn: { kind: 'day', label: '调解日期' },
    caseId: { kind: 'key', label: '案件', unit: 'case' },
    withAdviser: { kind: 'flag', label: '法律顾问参与' },
    viaPlatform: { kind: 'flag', label: '公共法律服务平台参与' },
  },
};

export const screenings: RecordSet = {
  name: 'screenings',
  label: '矛盾纠纷排查',
  recordWord: '次',
  day: 'heldOn',
  sensitive: false,
  fields: {
    heldOn: { kind: 'day', label: '排查日期' },
    found: { kind: 'measure', label: '排查出纠纷', unit: 'case', storedPer: 1 },
    prevented: { kind: 'measure', label: '预防纠纷', unit: 'case', storedPer: 1 },
  },
};
