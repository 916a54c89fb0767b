import { matterKinds, serviceChannels, serviceKinds, serviceModes, serviceResults } from '@linfa/domain';

type Codes = Readonly<Record<string, string>>;

/** The columns of the grid, side by side on a screen of 1280 pixels, in the order of the keyboard. `repeats`: a new row begins with what the row above has. */
export const batchColumns = [
  { key: 'day', title: '日期', kind: 'day', width: 124, repeats: true },
  { key: 'matter', title: '事项', kind: 'code', codes: matterKinds as Codes, width: 92, repeats: false },
  { key: 'minutes', title: '分钟', kind: 'number', width: 40, repeats: true },
  { key: 'name', title: '居民姓名', kind: 'text', width: 66, repeats: false },
  { key: 'phone', title: '手机号', kind: 'text', width: 100, repeats: false },
  { key: 'summary', title: '简要情况', kind: 'text', width: 120, repeats: false },
  { key: 'persons', title: '人次', kind: 'number', width: 40, repeats: false },
  { key: 'serviceKind', title: '服务类型', kind: 'code', codes: serviceKinds as Codes, width: 94, repeats: true },
  { key: 'mode', title: '方式', kind: 'code', codes: serviceModes as Codes, width: 48, repeats: true },
  { key: 'channel', title: '怎么来的', kind: 'code', codes: serviceChannels as Codes, width: 66, repeats: true },
  { key: 'result', title: '结果', kind: 'code', codes: serviceResults as Codes, width: 62, repeats: true },
  { key: 'amount', title: '金额（元）', kind: 'number', width: 76, repeats: false },
] as const;

export type BatchColumn = (typeof batchColumns)[number];
export type BatchKey = BatchColumn['key'];
/** What is typed, as it is typed: codes by their code, days as days once they are understood. */
export type BatchRow = Readonly<Record<BatchKey, string>>;

/** The most lines that go out at once. */
export const mostLines = 60;

/** @param above whose values are repeated */
export function freshRow(today: string, above?: BatchRow): BatchRow {
  const usual: BatchRow = {
    day: today,
    matter: '',
    minutes: '30',
    persons: '1',
    serviceKind: 'consultation',
    mode: 'on-site',
    channel: 'walk-in',
    result: 'answered',
    name: '',
    phone: '',
    summary: '',
    amount: '',
  };
  if (above === undefined) return usual;
  const repeated = batchColumns.filter(({ repeats }) => repeats).map(({ key }) => [key, above[key]] as const);
  return { ...usual, ...Object.fromEntries(repeated) };
}

/** Nothing was said of anybody yet: such a row is no line. */
export function isUntouched({ matter, name, phone, summary, amount }: BatchRow): boolean {
  return [matter, name, phone, summary, amount].every((text) => text.trim() === '');
}
