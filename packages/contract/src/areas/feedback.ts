import { complaintKinds, complaintStates, complaintSubjects, ratingGrades, serviceThings } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { code, day, file, id, line, nothing, page, paging, text, unitCode, uploads } from '../shapes.ts';

const unit = z.object({ code: unitCode, name: z.string() });
const period = { unit: unitCode, from: day, to: day };
const service = z
  .strictObject({ kind: code(serviceThings), id })
  .meta({ description: '本人的一次预约、咨询、调解或活动' });
const queryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z]{20}$/, '查询码为20位')
  .meta({ description: '匿名提交时给出的查询码' });

const complaint = z.object({
  id,
  kind: code(complaintKinds),
  state: code(complaintStates),
  unit,
  submittedOn: day,
  dueOn: day.meta({ description: '答复期限' }),
  overdue: z.boolean(),
  anonymous: z.boolean(),
  about: code(complaintSubjects).nullable().meta({ description: '涉及谁的行为' }),
  service: code(serviceThings).nullable(),
  answeredOn: day.nullable(),
  may: z.array(z.enum(['assign', 'answer', 'close', 'withdraw'])),
});

/** What the one who submitted it sees. */
const ownComplaint = complaint.extend({
  text: z.string(),
  answer: z.string(),
  files: z.array(file).meta({ description: '材料' }),
});

const staffComplaint = complaint.extend({
  assignee: z.string().nullable().meta({ description: '承办人' }),
});

const openedComplaint = staffComplaint.extend({
  text: z.string(),
  answer: z.string(),
  files: z.array(file).meta({ description: '材料' }),
  note: z.string().meta({ description: '办结时的记录，不给提交人看' }),
  submitter: z
    .object({ name: z.string(), phone: z.string().nullable() })
    .nullable()
    .meta({ description: '提交人；匿名的没有' }),
});

const answer = z.string().trim().min(1, '请填写');

export const feedback = {
  submitComplaint: write(
    '提交投诉或建议；未登录或选择匿名时得到查询码',
    z.strictObject({
      kind: code(complaintKinds),
      unit: unitCode,
      text: answer.pipe(text(5000)),
      about: code(complaintSubjects).optional().meta({ description: '涉及谁的行为；由其上级办理' }),
      service: service.optional(),
      anonymous: z.boolean().default(false),
      files: uploads.meta({ description: '材料；匿名的不能附，文件会记下是谁上传的' }),
    }),
    z.object({
      complaint: ownComplaint,
      queryCode: z.string().nullable().meta({ description: '只给这一次，请记下' }),
    }),
  ),
  listMine: read('我的投诉建议', nothing, z.object({ items: z.array(ownComplaint) })),
  byCode: read('凭查询码查看匿名的投诉建议', z.strictObject({ queryCode }), ownComplaint),
  withdraw: write('撤回自己的投诉建议', z.strictObject({ complaint: id }), ownComplaint),
  withdrawByCode: write('凭查询码撤回', z.strictObject({ queryCode }), ownComplaint),
  listComplaints: read(
    '管辖内的投诉建议，不含内容和提交人',
    z.strictObject({ ...period, state: code(complaintStates).optional(), ...paging }),
    page(staffComplaint),
  ),
  getComplaint: read('一件投诉建议，不含内容和提交人', z.strictObject({ complaint: id }), staffComplaint),
  listHandlers: read(
    '一件投诉建议可以分办给谁',
    z.strictObject({ complaint: id }),
    z.object({ items: z.array(z.object({ id, name: z.string(), unit })) }),
  ),
  openComplaint: write('查看一件投诉建议的内容和提交人，留有记录', z.strictObject({ complaint: id }), openedComplaint),
  assignComplaint: write('分办', z.strictObject({ complaint: id, to: id }), staffComplaint),
  answerComplaint: write(
    '答复；提交人可以看到',
    z.strictObject({ complaint: id, text: answer.pipe(text(5000)) }),
    staffComplaint,
  ),
  closeComplaint: write('办结', z.strictObject({ complaint: id, note: text(1000).default('') }), staffComplaint),
  listServices: read(
    '本人近半年内办完、可以评价的服务',
    nothing,
    z.object({ items: z.array(z.object({ kind: code(serviceThings), id, unit, day, rated: z.boolean() })) }),
  ),
  rateService: write(
    '评价一次服务，一次为限；匿名的评价不留下是谁',
    z.strictObject({
      service,
      grade: code(ratingGrades),
      text: text(1000).default(''),
      anonymous: z.boolean().default(true),
    }),
    z.object({ rated: z.literal(true) }),
  ),
  summary: read(
    '一个单位一段时间的满意情况；少于5的数不显示，不按人统计',
    z.strictObject(period),
    z.object({
      total: z.number().int(),
      grades: z.array(z.object({ grade: code(ratingGrades), count: z.number().int().nullable() })),
      services: z.array(z.object({ kind: code(serviceThings), count: z.number().int().nullable() })),
    }),
  ),
  listRemarks: write(
    '评价时写下的话，不含是谁、对谁，留有记录',
    z.strictObject({ ...period, ...paging }),
    page(z.object({ kind: code(serviceThings), grade: code(ratingGrades), month: z.string(), text: line(1000) })),
  ),
} as const;
