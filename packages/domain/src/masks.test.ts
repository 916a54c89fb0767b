import { expect, it } from 'vitest';
import { maskName, maskPhone } from './masks.ts';

it('shows of a name its first character alone', () => {
  expect(['王小明', '欧阳修', '李', ''].map(maskName)).toEqual(['王**', '欧**', '李', '']);
});

it('hides the middle of a phone number, and all of what is none', () => {
  expect(maskPhone('13800000002')).toBe('138****0002');
  expect(maskPhone('12345')).toBe('*****');
});
