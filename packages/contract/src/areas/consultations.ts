import {
  matterKinds,
  referralTargets,
  serviceChannels,
  serviceKinds,
  serviceModes,
  serviceResults,
} from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { code, day, id, line, page, paging, phone, text, unitCode } from '../shapes.ts';
import { referral } from './referrals.ts';

const fields = z.strictObject({
  day,
  serviceKind: code(serviceKinds),
  mode: code(serviceModes),
  channel: code(serviceChannels),
  matter: code(matterKinds),
  result: code(serviceResults),
  persons: z.number().int().min(1).max(500),
  minutes: z.number().int().min(0).max(1440),
  summary: text(2000),
});

const newLine = fields.extend({
  serviceKind: fields.shape.serviceKind.default('consultation'),
  persons: fields.shape.persons.default(1),
  summary: fields.shape.summary.default(''),
  client: z.strictObject({ name: line(30), phone: phone.optional() }).optional(),
  booking: id.optional(),
  event: id.optional().meta({ description: '在这场普法活动上受理' }),
});

const consultation = z.object({
  id,
  community: z.object({ code: unitCode, name: z.string() }),
  adviser: z.string().nullable(),
  day,
  serviceKind: code(serviceKinds),
  mode: code(serviceModes),
  channel: code(serviceChannels),
  matter: code(matterKinds),
  result: code(serviceResults),
  persons: z.number().int(),
  minutes: z.number().int(),
  summary: z.string(),
  version: z.number().int(),
  hints: z.array(z.string()).meta({ description: '提示，如同一居民近期来过几次' }),
  may: z.array(z.enum(['amend'])),
});

export const consultations = {
  logConsultation: write('登记一次法律服务', z.strictObject({ community: unitCode, line: newLine }), consultation),
  logMany: write(
    '一次走访登记多条',
    z.strictObject({ community: unitCode, lines: z.array(newLine).min(1).max(60) }),
    z.object({ items: z.array(consultation) }),
  ),
  amend: write(
    '更正一条记录，写明理由，原值保留',
    z.strictObject({
      consultation: id,
      version: z.number().int(),
      reason: line(200),
      /** Without defaults: what is left out stays as it is. */ change: fields.partial(),
    }),
    consultation,
  ),
  referOn: write(
    '把一次咨询的事项转给其他部门；该事项只在咨询处计一次',
    z.strictObject({ consultation: id, day, target: code(referralTargets), note: text(500).default('') }),
    referral,
  ),
  list: read('服务台账', z.strictObject({ unit: unitCode, from: day, to: day, ...paging }), page(consultation)),
} as const;
