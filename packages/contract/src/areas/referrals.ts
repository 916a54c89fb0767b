import { referralOutcomes, referralTargets } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { code, day, id, line, page, paging, phone, text, unitCode } from '../shapes.ts';

export const referral = z.object({
  id,
  unit: z.object({ code: unitCode, name: z.string() }),
  day,
  target: code(referralTargets),
  outcome: code(referralOutcomes),
  outcomeDay: day.nullable(),
  note: z.string(),
  fromConsultation: z.boolean().meta({ description: '由一次法律咨询转出；该事项已在咨询处计数' }),
  version: z.number().int(),
  may: z.array(z.enum(['amend', 'accept', 'complete', 'reject'])),
});

export const referrals = {
  record: write(
    '登记一件转介',
    z.strictObject({
      unit: unitCode,
      day,
      target: code(referralTargets),
      client: z.strictObject({ name: line(30), phone: phone.optional() }).optional(),
      note: text(500).default(''),
    }),
    referral,
  ),
  setOutcome: write(
    '登记转介的结果',
    z.strictObject({ referral: id, outcome: z.enum(['accepted', 'completed', 'rejected']), day }),
    referral,
  ),
  amend: write(
    '更正一件转介，写明理由，原值保留',
    z.strictObject({
      referral: id,
      version: z.number().int(),
      reason: line(200),
      change: z.strictObject({ day, target: code(referralTargets), note: text(500) }).partial(),
    }),
    referral,
  ),
  list: read('一段时间的转介', z.strictObject({ unit: unitCode, from: day, to: day, ...paging }), page(referral)),
} as const;
