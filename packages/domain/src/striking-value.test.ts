import { expect, it } from 'vitest';
import { unitWord } from './measure-units.ts';
import { wordStriking } from './striking-value.ts';

it('asks to look again at a percentage above a hundred, and at no other number', () => {
  for (const above of [100.01, 340, 3400])
    expect(wordStriking(above, unitWord('percent'))).toBe('大于100%，请核对是否多填了位数');
  for (const usual of [0, 34, 99.99, 100]) expect(wordStriking(usual, unitWord('percent'))).toBeUndefined();
  for (const unit of ['case', 'attendance', 'money', 'none'] as const)
    expect(wordStriking(3400, unitWord(unit))).toBeUndefined();
});
