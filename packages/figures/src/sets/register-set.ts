import type { RecordSet } from '../record-set.ts';

/** All registers are one set: a book is a filter on it, so every register figure of a report shares one scan. */
export const registerEntries: RecordSet = {
  name: 'registerEntries',
  label: '台账',
  recordWord: '条',
  day: 'day',
  columnsUnder: 'values',
  sensitive: false,
  fields: {
    day: { kind: 'day', label: '日期' },
    register: { kind: 'code', label: '台账' },
    category: { kind: 'code', label: '类别' },
    status: { kind: 'code', label: '状态' },
    subject: { kind: 'key', label: '对象', unit: 'organisation' },
  },
};
