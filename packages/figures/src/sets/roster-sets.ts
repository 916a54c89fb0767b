import { committeeKinds, rosters, siteKinds } from '@linfa/domain';
import type { RecordSet } from '../record-set.ts';

export const rosterMembers: RecordSet = {
  name: 'rosterMembers',
  label: '名册人员',
  recordWord: '人',
  lasting: { from: 'joinedOn', to: 'leftOn' },
  sensitive: false,
  fields: {
    joinedOn: { kind: 'day', label: '加入日期' },
    leftOn: { kind: 'day', label: '退出日期' },
    roster: { kind: 'code', label: '名册', codes: rosters },
    fullTime: { kind: 'flag', label: '专职' },
    certified: { kind: 'flag', label: '持有证件' },
    personKey: { kind: 'key', label: '人员', unit: 'person' },
  },
};

export const sites: RecordSet = {
  name: 'sites',
  label: '阵地与组织',
  recordWord: '个',
  lasting: { from: 'openedOn', to: 'closedOn' },
  sensitive: false,
  fields: {
    openedOn: { kind: 'day', label: '设立日期' },
    closedOn: { kind: 'day', label: '撤销日期' },
    kind: { kind: 'code', label: '类别', codes: siteKinds },
    subkind: { kind: 'code', label: '细类' },
    committeeKind: { kind: 'code', label: '调委会类型', codes: committeeKinds },
    area: { kind: 'measure', label: '面积', unit: 'area', storedPer: 10_000 },
  },
};

export const adviserAssignments: RecordSet = {
  name: 'adviserAssignments',
  label: '法律顾问聘任',
  recordWord: '项',
  lasting: { from: 'startsOn', to: 'endsOn' },
  sensitive: false,
  fields: {
    startsOn: { kind: 'day', label: '聘任开始' },
    endsOn: { kind: 'day', label: '聘任结束' },
    adviserId: { kind: 'key', label: '法律顾问', unit: 'person' },
    firm: { kind: 'key', label: '律师事务所', unit: 'organisation' },
    served: { kind: 'key', label: '服务单位', unit: 'thing' },
    servedKind: {
      kind: 'code',
      label: '服务对象类别',
      codes: { community: '村（社区）', department: '部门（单位）', government: '政府' },
    },
  },
};
