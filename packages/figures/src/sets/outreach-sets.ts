import { outreachKinds, outreachStates, postChannels, postStates } from '@linfa/domain';
import type { RecordSet } from '../record-set.ts';

export const outreachEvents: RecordSet = {
  name: 'outreachEvents',
  label: '普法活动',
  recordWord: '场',
  day: 'heldOn',
  sensitive: false,
  fields: {
    heldOn: { kind: 'day', label: '活动日期' },
    kind: { kind: 'code', label: '活动形式', codes: outreachKinds },
    theme: { kind: 'code', label: '主题' },
    state: { kind: 'code', label: '状态', codes: outreachStates },
    byVolunteers: { kind: 'flag', label: '志愿者开展' },
    attendance: { kind: 'measure', label: '参加人次', unit: 'attendance', storedPer: 1 },
    reached: { kind: 'measure', label: '覆盖人数', unit: 'person', storedPer: 1 },
    materials: { kind: 'measure', label: '发放资料', unit: 'copy', storedPer: 1 },
    questions: { kind: 'measure', label: '现场解答', unit: 'attendance', storedPer: 1 },
    volunteers: { kind: 'measure', label: '参与志愿者', unit: 'attendance', storedPer: 1 },
  },
};

export const onlinePosts: RecordSet = {
  name: 'onlinePosts',
  label: '线上普法信息',
  recordWord: '篇',
  day: 'postedOn',
  sensitive: false,
  fields: {
    postedOn: { kind: 'day', label: '发布日期' },
    channel: { kind: 'code', label: '渠道', codes: postChannels },
    state: { kind: 'code', label: '状态', codes: postStates },
    theme: { kind: 'code', label: '主题' },
    reads: { kind: 'measure', label: '阅读量', unit: 'act', storedPer: 1 },
  },
};
