import { beforeAll, expect, it } from 'vitest';
import { faultsOf, withNulls, withoutEmpty } from './sound-input';

// The schemas are many: what reading them takes is not what is tested.
beforeAll(() => import('@linfa/contract'), 60_000);

it('leaves out what was left empty, at any depth, and keeps zeros, no and empty lists', () => {
  expect(
    withoutEmpty({ a: '', b: null, c: { d: undefined, e: '' }, f: 0, g: false, h: [], i: { j: 'k', l: '' } }),
  ).toEqual({ f: 0, g: false, h: [], i: { j: 'k' } });
});

it('says that nothing is there where a field was emptied', () => {
  expect(withNulls({ a: 'b', change: { c: 0 } }, ['a', 'change.c', 'change.d', 'e.f'])).toEqual({
    a: 'b',
    change: { c: 0, d: null },
    e: { f: null },
  });
});

it('says what the contract says, by the path of the field', async () => {
  const fine = { person: 'A'.repeat(22), role: 'adviser', unit: 'demo', from: '2026-03-11' };
  expect(await faultsOf('people.grantRole', fine)).toEqual({});
  expect(await faultsOf('people.grantRole', { ...fine, from: '2026-02-30' })).toEqual({
    from: '请使用 2024-11-30 这样的日期',
  });
  expect(await faultsOf('people.grantRole', { ...fine, role: 'king' })).toEqual({
    role: expect.stringMatching(/^[^a-z]*选项/) as string,
  });
});

it('says of what is left out that it is to be written or to be chosen', async () => {
  expect(await faultsOf('mediation.openOnInitiative', { applicants: [{}], respondents: [] })).toEqual({
    community: '请选择',
    disputeType: '请选择',
    facts: '请填写',
    'applicants.0.name': '请填写',
    respondents: '请填写',
  });
  expect(await faultsOf('people.grantRole', {})).toEqual({
    person: '请选择',
    role: '请选择',
    unit: '请选择',
    from: '请选择',
  });
  expect(await faultsOf('reportedFigures.requestFigures', { asks: [{}] })).toMatchObject({
    due: '请选择',
    'asks.0.item': '请选择',
    'asks.0.office': '请选择',
  });
  expect(await faultsOf('dutyShifts.planRoster', { weekdays: [] })).toMatchObject({ weekdays: '请选择' });
});
