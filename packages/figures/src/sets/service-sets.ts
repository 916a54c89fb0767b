import {
  countersignStates,
  matterKinds,
  referralOutcomes,
  referralTargets,
  serviceChannels,
  serviceKinds,
  serviceModes,
  serviceResults,
  shiftModes,
  shiftStates,
} from '@linfa/domain';
import type { RecordSet } from '../record-set.ts';

export const consultations: RecordSet = {
  name: 'consultations',
  label: '法律服务记录',
  recordWord: '条',
  day: 'heldOn',
  sensitive: true,
  fields: {
    heldOn: { kind: 'day', label: '服务日期' },
    serviceKind: { kind: 'code', label: '服务种类', codes: serviceKinds },
    mode: { kind: 'code', label: '方式', codes: serviceModes },
    channel: { kind: 'code', label: '渠道', codes: serviceChannels },
    matter: { kind: 'code', label: '事项', codes: matterKinds },
    result: { kind: 'code', label: '结果', codes: serviceResults },
    persons: { kind: 'measure', label: '服务人次', unit: 'attendance', storedPer: 1 },
    minutes: { kind: 'measure', label: '时长', unit: 'hour', storedPer: 60 },
    amount: { kind: 'measure', label: '涉及金额', unit: 'money', storedPer: 1_000_000 },
    adviserId: { kind: 'key', label: '法律顾问', unit: 'person' },
    clientKey: { kind: 'key', label: '服务对象', unit: 'person' },
  },
};

export const dutyShifts: RecordSet = {
  name: 'dutyShifts',
  label: '值班',
  recordWord: '次',
  day: 'heldOn',
  sensitive: false,
  fields: {
    heldOn: { kind: 'day', label: '值班日期' },
    mode: { kind: 'code', label: '方式', codes: shiftModes },
    state: { kind: 'code', label: '状态', codes: shiftStates },
    countersign: { kind: 'code', label: '签字', codes: countersignStates },
    minutes: { kind: 'measure', label: '值班时长', unit: 'hour', storedPer: 60 },
    adviserId: { kind: 'key', label: '法律顾问', unit: 'person' },
  },
};

export const referrals: RecordSet = {
  name: 'referrals',
  label: '转介',
  recordWord: '件',
  day: 'referredOn',
  sensitive: true,
  fields: {
    referredOn: { kind: 'day', label: '转介日期' },
    target: { kind: 'code', label: '转往', codes: referralTargets },
    outcome: { kind: 'code', label: '结果', codes: referralOutcomes },
    clientKey: { kind: 'key', label: '服务对象', unit: 'person' },
  },
};
