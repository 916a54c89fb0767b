import { expect, it } from 'vitest';
import { placeFaults } from './place-faults';

const names = [['facts'], ['applicant', 'name'], ['applicant', 'phone'], ['respondents', 0, 'name'], ['terms']];

it('puts a fault at its field, at the first field of a part that is missing, at the field of the whole', () => {
  const faults = {
    facts: '请填写',
    applicant: '请填写',
    'respondents.0.name': '最多60个字',
    'terms.2': '最多500个字',
    version: '无效',
  };
  const { atFields, elsewhere } = placeFaults(faults, names);
  expect(atFields.flatMap(({ name, errors }) => (errors.length > 0 ? [[name.join('.'), ...errors]] : []))).toEqual([
    ['facts', '请填写'],
    ['applicant.name', '请填写'],
    ['respondents.0.name', '最多60个字'],
    ['terms', '最多500个字'],
  ]);
  expect(elsewhere).toEqual(['无效']);
});

it('does not say away from the fields that something is missing while a field says so', () => {
  const faults = { facts: '请填写', version: '请填写', unit: '请选择' };
  expect(placeFaults(faults, names).elsewhere).toEqual([]);
  expect(placeFaults({ version: '请填写' }, names).elsewhere).toEqual(['请填写']);
});

it('says nothing any more where nothing is wrong any more', () => {
  expect(placeFaults({}, names)).toEqual({ atFields: names.map((name) => ({ name, errors: [] })), elsewhere: [] });
});
