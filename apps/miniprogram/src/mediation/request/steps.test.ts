import { disputeTypes } from '@linfa/domain';
import { expect, it } from 'vitest';
import { commonDisputes, otherDisputes } from './dispute-choices';
import { emptyDraft, freshPictures, inputOf, ownName, type RequestDraft } from './request-draft';
import { firstWrongStep, fromServer, lastStep, wrongIn } from './steps';

const whole: RequestDraft = {
  ...emptyDraft,
  who: 'self',
  name: '赵大娘',
  respondents: [{ name: ' 孙大伯 ', phone: '', address: '' }],
  disputeType: 'neighbour',
  facts: '漏水',
  claims: ['修好', ' '],
};

it('offers every dispute type once', () => {
  const offered = [...commonDisputes, ...otherDisputes].map(({ value }) => value);
  expect(offered.toSorted()).toEqual(Object.keys(disputeTypes).toSorted());
});

it('asks for what is missing on its own step, and for a name only while the account has none', () => {
  expect(firstWrongStep(whole, false)).toBe(lastStep);
  expect(wrongIn(0, { ...whole, name: '' }, false)).toEqual({ name: '请填写您的姓名' });
  expect(wrongIn(0, { ...whole, name: '' }, true)).toEqual({});
  expect(firstWrongStep({ ...whole, who: 'other' }, true)).toBe(0);
  expect(wrongIn(1, { ...whole, respondents: [{ name: '', phone: '138', address: '' }] }, true)).toEqual({
    'respondents.0.name': '请填写对方的姓名或单位名称',
    'respondents.0.phone': '请填写11位手机号，不知道可以空着',
  });
  expect(firstWrongStep({ ...whole, facts: '漏'.repeat(3001) }, true)).toBe(3);
});

it('sends no empty line, and whom it is for', () => {
  expect(inputOf({ ...whole, age: '68' }, 'd-1')).toEqual({
    community: 'd-1',
    disputeType: 'neighbour',
    facts: '漏水',
    claims: ['修好'],
    respondents: [{ name: '孙大伯' }],
    pictures: [],
    self: { age: 68 },
  });
  const other = { ...whole, who: 'other', otherName: '钱奶奶', relation: '女儿', address: '二单元' } as const;
  expect(inputOf(other, 'd-1')).toMatchObject({ onBehalfOf: { name: '钱奶奶', relation: '女儿', address: '二单元' } });
});

it('leads to the step that the server found something on', () => {
  expect(fromServer({ 'respondents.1.phone': '请填写11位手机号', facts: '请填写' })).toEqual({
    wrong: { 'respondents.1.phone': '请填写11位手机号', facts: '请填写' },
    step: 1,
  });
  expect(fromServer({ 'onBehalfOf.name': '请填写' })).toEqual({ wrong: { otherName: '请填写' }, step: 0 });
});

it('lets go of pictures that the server no longer keeps', () => {
  const now = Date.UTC(2026, 2, 11);
  const [old, fresh] = [
    { id: 'a', sentAt: now - 24 * 3_600_000 },
    { id: 'b', sentAt: now - 3_600_000 },
  ];
  expect(freshPictures([old, fresh], now)).toEqual([fresh]);
});

it('takes a name that was made up for none', () => {
  expect(['微信用户', '尾号0001', '', undefined, '赵大娘'].map(ownName)).toEqual([null, null, null, null, '赵大娘']);
});
