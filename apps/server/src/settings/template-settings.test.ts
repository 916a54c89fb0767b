import { describe, expect, it } from 'vitest';
import { readTemplates } from './template-settings.ts';

const id = 'Abc_-'.repeat(8);
const name = 'LINFA_WECHAT_TEMPLATE_BOOKING_REMINDER';

describe('the templates of subscription messages', () => {
  it('are an id each, with what its fields say; topics without one have none', () => {
    expect(readTemplates({ [name]: ` ${id}  thing1=subject time2=when phrase3=status `, OTHER: 'x' })).toEqual(
      new Map([
        [
          'booking-reminder',
          {
            id,
            fields: [
              { field: 'thing1', part: 'subject' },
              { field: 'time2', part: 'when' },
              { field: 'phrase3', part: 'status' },
            ],
          },
        ],
      ]),
    );
    expect(readTemplates({ [name]: '' })).toEqual(new Map());
  });

  it('are refused under a name that there is not: it would never be used', () => {
    expect(() => readTemplates({ LINFA_WECHAT_TEMPLATE_BOOKINGS: id })).toThrow('LINFA_WECHAT_TEMPLATE_BOOKINGS');
  });

  it('are each of their own topic', () => {
    const value = `${id} thing1=subject`;
    expect(() => readTemplates({ [name]: value, LINFA_WECHAT_TEMPLATE_ANSWER: value })).toThrow('各自的模板');
  });

  it.each([
    ['short thing1=subject', '模板 ID'],
    [id, '字段'],
    [`${id} thing1`, 'thing1 只能是'],
    [`${id} thing1=name`, 'thing1 只能是'],
    [`${id} phrase1=when`, 'phrase1 只能是 status'],
    [`${id} time1=subject`, 'time1 只能是 when'],
    [`${id} amount1=subject`, '不支持字段'],
    [`${id} thing1=subject thing1=where`, '两次'],
    [`${id} ${'thing1=subject '.repeat(6)}`, '1 到 5'],
  ])('are refused with the variable’s name: %s', (value, hint) => {
    expect(() => readTemplates({ [name]: value })).toThrow(expect.objectContaining({ code: 'bad-setting' }) as Error);
    expect(() => readTemplates({ [name]: value })).toThrow(name);
    expect(() => readTemplates({ [name]: value })).toThrow(hint);
  });
});
