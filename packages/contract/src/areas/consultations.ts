import {
  countersignStates,
  matterKinds,
  questionStates,
  referralTargets,
  serviceChannels,
  serviceKinds,
  serviceModes,
  serviceResults,
  shiftStates,
} from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { some } from '../choices.ts';
import { cents, code, day, id, line, nothing, page, paging, phone, text, unitCode } from '../shapes.ts';
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
  amount: cents.meta({ description: '文书或合同涉及的金额，单位为分；只用于代拟文书、法律意见和合同审查' }),
});

/** Whose work it was, as staff say who type it in. */
const named = id.nullable().optional();

const newLine = fields.extend({
  serviceKind: fields.shape.serviceKind.default('consultation'),
  persons: fields.shape.persons.default(1),
  summary: fields.shape.summary.default(''),
  amount: fields.shape.amount.default(0),
  client: z.strictObject({ name: line(30), phone: phone.optional() }).optional(),
  booking: id.optional(),
  event: id.optional().meta({ description: '在这场普法活动上受理' }),
  adviser: named.meta({
    description:
      '社区或街道工作人员代为登记时，由哪位法律顾问提供；null 为没有写明。不填：法律顾问登记的是本人，来自预约的是值班的法律顾问',
  }),
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
  amount: cents,
  version: z.number().int(),
  hints: z.array(z.string()).meta({ description: '提示，如同一居民近期来过几次' }),
  may: z.array(z.enum(['amend'])),
});

const community = z.object({ code: unitCode, name: z.string() });

const listedQuestion = z.object({
  id,
  community,
  adviser: z.string().nullable().meta({ description: '请谁答复；null 为该社区任一法律顾问' }),
  askedOn: day,
  dueOn: day,
  overdue: z.boolean(),
  matter: code(matterKinds),
  state: code(questionStates),
  thread: id.nullable().meta({ description: '追问所属的第一个问题' }),
  may: z.array(z.enum(['answer', 'pass-on', 'withdraw'])),
});

const question = listedQuestion.extend({ askedBy: z.string(), text: z.string(), answer: z.string() });

const written = text(2000).refine((value) => value !== '', '请填写');

export const consultations = {
  logConsultation: write('登记一次法律服务', z.strictObject({ community: unitCode, line: newLine }), consultation),
  logMany: write(
    '一次走访登记多条',
    z.strictObject({ community: unitCode, lines: some(newLine, 60) }),
    z.object({ items: z.array(consultation) }),
  ),
  amend: write(
    '更正一条记录，写明理由，原值保留',
    z.strictObject({
      consultation: id,
      version: z.number().int(),
      reason: line(200),
      /** Without defaults: what is left out stays as it is. */ change: fields.partial().extend({
        adviser: named.meta({ description: '由哪位法律顾问提供，限社区或街道工作人员更正；null 为没有写明' }),
      }),
    }),
    consultation,
  ),
  referOn: write(
    '把一次咨询的事项转给其他部门；该事项只在咨询处计一次',
    z.strictObject({ consultation: id, day, target: code(referralTargets), note: text(500).default('') }),
    referral,
  ),
  askInWriting: write(
    '居民书面咨询社区的法律顾问；追问归入同一问题',
    z.strictObject({
      community: unitCode,
      adviser: id.optional(),
      matter: code(matterKinds),
      text: written,
      follows: id.optional().meta({ description: '追问：本人已得到答复的问题' }),
    }),
    question,
  ),
  withdrawQuestion: write('撤回尚未答复的书面咨询', z.strictObject({ question: id }), question),
  listMyQuestions: read('我的书面咨询和答复', nothing, z.object({ items: z.array(question) })),
  answer: write(
    '法律顾问书面答复；计为一次书面咨询',
    z.strictObject({ question: id, text: written, minutes: z.number().int().min(0).max(1440) }),
    question,
  ),
  passOn: write('把书面咨询转交另一位法律顾问', z.strictObject({ question: id, adviser: id }), question),
  readQuestion: write('读取一个书面咨询；工作人员读取留有记录', z.strictObject({ question: id }), question),
  listQuestions: read(
    '待答复的书面咨询，按期限先后；不含咨询人和内容',
    z.strictObject({
      unit: unitCode.optional().meta({ description: '不填为本人任职的各单位' }),
      mine: z.boolean().default(false),
      ...paging,
    }),
    page(listedQuestion),
  ),
  checkConflict: read(
    '查对方当事人是否为本人服务过的居民；只作提示',
    z.strictObject({ name: line(30).optional(), phone: phone.optional() }),
    z.object({ hints: z.array(z.string()) }),
  ),
  monthOf: read(
    '我一个月的值班和服务记录，供查阅',
    z.strictObject({ year: z.number().int().min(1990).max(2100), month: z.number().int().min(1).max(12) }),
    z.object({
      minutes: z.number().int().meta({ description: '已值班的时长' }),
      signedMinutes: z.number().int().meta({ description: '其中已由社区签字的' }),
      shifts: z.array(
        z.object({
          id,
          community,
          day,
          startsAt: z.string(),
          minutes: z.number().int(),
          state: code(shiftStates),
          countersign: code(countersignStates),
        }),
      ),
      lines: z.array(
        z.object({
          id,
          community,
          day,
          serviceKind: code(serviceKinds),
          mode: code(serviceModes),
          persons: z.number().int(),
          minutes: z.number().int(),
        }),
      ),
    }),
  ),
  get: read('一条服务记录；读到简要情况的留有记录', z.strictObject({ consultation: id }), consultation),
  list: read(
    '服务台账',
    z.strictObject({
      unit: unitCode,
      from: day,
      to: day,
      serviceKind: fields.shape.serviceKind.optional(),
      mode: fields.shape.mode.optional(),
      channel: fields.shape.channel.optional(),
      matter: fields.shape.matter.optional(),
      result: fields.shape.result.optional(),
      mine: z.boolean().default(false).meta({ description: '只看本人提供的服务' }),
      ...paging,
    }),
    page(consultation),
  ),
} as const;
