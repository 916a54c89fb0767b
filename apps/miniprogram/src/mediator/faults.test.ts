import { expect, test } from 'vitest';
import { centsOf, linesEach, linesOf, namesOf, short, wholeNumber, written } from './faults';

test('letters are counted as one reads them, and what is missing or too much is said', () => {
  expect(written(' \n', 5)).toBe('请填写');
  expect(written('好😀', 2)).toBeUndefined();
  expect(written('好😀好', 2)).toBe('太长了，请删掉1个字');
  expect(short('', 2)).toBeUndefined();
});

test('terms stand one a line, names apart by whatever one types between them', () => {
  expect(linesOf('三月底前修好\n\n 赔偿1200元 ')).toEqual(['三月底前修好', '赔偿1200元']);
  expect(linesEach('\n', 20, 500)).toBe('请填写');
  expect(linesEach('a\nb\nc', 2, 500)).toBe('最多2项，现在有3项');
  expect(linesEach('好\n好好', 5, 1)).toBe('第2项太长了，每项最多1个字');
  expect(namesOf('赵大娘、孙大伯，李工 ,王主任')).toEqual(['赵大娘', '孙大伯', '李工', '王主任']);
});

test('money comes out in cents, and what is none is told apart from nothing', () => {
  expect(['', '1200', '1,200.5', '0.05'].map(centsOf)).toEqual([0, 120_000, 120_050, 5]);
  expect(['一千', '1.234', '-5'].map(centsOf)).toEqual([undefined, undefined, undefined]);
  expect(wholeNumber('90', 1, 1440)).toBeUndefined();
  expect(wholeNumber('1.5', 1, 1440)).toBe('请填1到1440的整数');
});
