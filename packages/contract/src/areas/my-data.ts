import { correctionStates, serviceThings } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { code, day, id, instant, line, nothing, page, paging, phoneProof, text, unitCode } from '../shapes.ts';

const correction = z.object({
  id,
  state: code(correctionStates),
  unit: z.object({ code: unitCode, name: z.string() }),
  service: code(serviceThings),
  requestedOn: day,
  decidedOn: day.nullable(),
  may: z.array(z.enum(['correct', 'decline', 'withdraw'])),
});
const fullCorrection = correction.extend({ text: z.string(), answer: z.string() });

export const myData = {
  export: write(
    '导出邻法保存的关于我的全部信息；须在10分钟内登录过',
    nothing,
    z.object({
      generatedAt: instant,
      sections: z.array(
        z.object({
          table: z.string().meta({ description: '供程序识别的名称' }),
          title: z.string(),
          rows: z.array(
            z.array(
              z.object({
                field: z.string(),
                name: z.string(),
                value: z.string().meta({ description: '供程序使用的原值' }),
                words: z.string().meta({ description: '给人看的说法' }),
              }),
            ),
          ),
        }),
      ),
    }),
  ),
  correctName: write('更正自己的姓名', z.strictObject({ name: line(30) }), z.object({ name: z.string() })),
  changePhone: write(
    '更换手机号：填写发到新手机号上的验证码；须在10分钟内登录过',
    phoneProof,
    z.object({ changed: z.literal(true) }),
  ),
  requestCorrection: write(
    '工作人员登记的关于我的内容有误，请单位更正',
    z.strictObject({
      service: z.strictObject({ kind: code(serviceThings), id }),
      text: text(2000).min(1, '请填写'),
    }),
    fullCorrection,
  ),
  withdrawCorrection: write('撤回更正申请', z.strictObject({ correction: id }), fullCorrection),
  listCorrections: read('我的更正申请', nothing, z.object({ items: z.array(fullCorrection) })),
  listUnitCorrections: read(
    '本单位的更正申请，不含内容',
    z.strictObject({ unit: unitCode, state: code(correctionStates).optional(), ...paging }),
    page(correction),
  ),
  getCorrection: read('一件更正申请，不含内容', z.strictObject({ correction: id }), correction),
  openCorrection: write(
    '查看一件更正申请，留有记录',
    z.strictObject({ correction: id }),
    fullCorrection.extend({
      person: z.string(),
      record: id.meta({ description: '要更正的记录' }),
      shift: id.nullable().meta({ description: '预约所在的值班；其他记录为 null' }),
    }),
  ),
  decideCorrection: write(
    '答复更正申请：已经更正，或者不予更正及理由',
    z.strictObject({ correction: id, decision: z.enum(['correct', 'decline']), answer: line(1000) }),
    correction,
  ),
  listReads: read(
    '谁看过我的信息',
    nothing,
    z.object({
      items: z.array(
        z.object({
          at: instant,
          by: z.string().meta({ description: '查看者的职务和单位' }),
          what: z.string(),
          listed: z.boolean().meta({ description: '查看的是含有我的记录的列表' }),
        }),
      ),
    }),
  ),
  erase: write(
    '注销并删除我的信息；须在10分钟内登录过，不能恢复',
    z.strictObject({ confirm: z.literal('删除我的信息') }),
    z.object({
      erased: z.array(z.object({ title: z.string(), rows: z.number().int() })),
      kept: z.array(z.object({ title: z.string(), rows: z.number().int(), because: z.string() })),
    }),
  ),
} as const;
