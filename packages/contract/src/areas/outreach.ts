import { outreachKinds, outreachStates, postChannels, postStates, signUpStates } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import {
  clock,
  code,
  day,
  id,
  instant,
  line,
  nothing,
  page,
  paging,
  phone,
  residentsUrl,
  unitCode,
  webAddress,
} from '../shapes.ts';

/** Counts above these are slips of the keyboard; what they must be to each other is checked when an event is closed. */
const heads = z.number().int().min(0).max(100_000);
const copies = z.number().int().min(0).max(1_000_000);
const period = { unit: unitCode, from: day, to: day };
const wholeStreet = z.boolean().default(false).meta({ description: '社区、村所在的整个街道（乡镇）' });

const event = z.object({
  id,
  unit: z.object({ code: unitCode, name: z.string() }),
  day,
  startsAt: clock.nullable(),
  title: z.string(),
  kind: code(outreachKinds),
  theme: z.string().nullable(),
  venue: z.string().nullable(),
  organiser: z.string().nullable(),
  speaker: z.string().nullable(),
  audience: z.string().nullable(),
  state: code(outreachStates),
  seats: z
    .object({ capacity: z.number().int(), free: z.number().int() })
    .nullable()
    .meta({ description: '名额；null 为不需报名' }),
  signUpOpen: z.boolean(),
});

const staffEvent = event.extend({
  byVolunteers: z.boolean(),
  attendance: z.number().int().meta({ description: '参加人次' }),
  reached: z.number().int().meta({ description: '覆盖人数（主办方估计）' }),
  materials: z.number().int().meta({ description: '发放资料份数' }),
  questions: z.number().int().meta({ description: '现场解答人次' }),
  volunteers: z.number().int().meta({ description: '参与志愿者人次' }),
  waiting: z.number().int(),
  checkedIn: z.number().int(),
  checkInCode: z.string().nullable().meta({ description: '现场公布的签到码；无报名的活动为 null' }),
  provenance: z.string(),
  cancelReason: z.string(),
  version: z.number().int(),
  may: z.array(z.enum(['publish', 'replan', 'cancel', 'amend', 'record-attendance', 'close'])),
});

const signUp = z.object({
  event,
  state: code(signUpStates),
  waitingPosition: z.number().int().nullable().meta({ description: '候补次序，1为下一位' }),
  may: z.array(z.enum(['leave', 'check-in'])),
});

const staffSignUp = z.object({
  id,
  number: z.number().int().meta({ description: '报名的先后，1为最先' }),
  name: z.string().meta({ description: '姓名已遮盖' }),
  phone: z
    .string()
    .nullable()
    .meta({ description: '已遮盖，如 138****8000，只给办理签到的人辨认同姓的人；没有留的为 null' }),
  state: code(signUpStates),
  at: instant,
  may: z.array(z.enum(['check-in', 'leave'])),
});
const oneSignUp = z.strictObject({ signUp: id });

const post = z.object({
  id,
  unit: z.object({ code: unitCode, name: z.string() }),
  day,
  title: z.string(),
  channel: code(postChannels),
  theme: z.string().nullable(),
  address: z.string().nullable().meta({ description: '在哪里能看到；null 为没有登记' }),
  reads: z.number().int(),
  state: code(postStates),
  version: z.number().int(),
  may: z.array(z.enum(['amend', 'remove'])),
});

const publicPost = post.omit({ reads: true, state: true, version: true, may: true });

const seats = z.number().int().min(1).max(5000);
const planFields = z.strictObject({
  day,
  startsAt: clock.nullable(),
  title: line(120),
  kind: code(outreachKinds),
  theme: line(60).nullable(),
  venue: line(120).nullable(),
  organiser: line(80).nullable(),
  speaker: line(80).nullable(),
  audience: line(80).nullable(),
  byVolunteers: z.boolean(),
});
const eventFields = planFields.extend({
  attendance: heads,
  reached: heads,
  materials: copies,
  questions: heads,
  volunteers: heads,
});

const postFields = z.strictObject({
  day,
  title: line(120),
  channel: code(postChannels),
  theme: line(60).nullable(),
  address: webAddress.nullable(),
  reads: z.number().int().min(0).max(100_000_000),
});

const correction = { version: z.number().int(), reason: line(200) };

export const outreach = {
  planEvent: write(
    '计划一场普法活动；已经举办的也由此登记',
    z.strictObject({
      unit: unitCode,
      day,
      startsAt: clock.optional(),
      title: line(120),
      kind: code(outreachKinds),
      theme: line(60).optional(),
      venue: line(120).optional(),
      organiser: line(80).optional(),
      speaker: line(80).optional(),
      audience: line(80).optional(),
      byVolunteers: z.boolean().default(false),
      seats: seats.optional().meta({ description: '名额；不填为不需报名' }),
    }),
    staffEvent,
  ),
  publishEvent: write('发布活动，开放报名', z.strictObject({ event: id }), staffEvent),
  amendPlan: write(
    '修改还没有举办的活动，写明理由，原值保留；时间、地点有变时通知已报名的居民，名额增加时依次给候补的居民',
    z.strictObject({
      event: id,
      ...correction,
      change: planFields.partial(),
      seats: seats.optional().meta({ description: '名额；不少于已报名的人数' }),
    }),
    staffEvent,
  ),
  cancelEvent: write(
    '取消活动，并通知已报名的居民',
    z.strictObject({ event: id, reason: line(100) }),
    z.object({ told: z.number().int() }),
  ),
  listPublic: read(
    '一个单位的居民可以参加的、一段时间内已发布、已举办和已取消的活动：本单位及其以下的，和上级办的',
    z.strictObject({ ...period, wholeStreet, newestFirst: z.boolean().default(false), ...paging }),
    page(event),
  ),
  openEvent: read(
    '一场公开的活动；登录后也有自己的报名',
    z.strictObject({ event: id }),
    z.object({ event, signUp: signUp.omit({ event: true }).nullable() }),
  ),
  signUp: write(
    '报名参加；名额已满时按需登记候补',
    z.strictObject({ event: id, wait: z.boolean().default(true) }),
    signUp,
  ),
  leaveEvent: write('取消报名；名额依次给候补的居民', z.strictObject({ event: id }), signUp),
  checkIn: write('已报名的居民凭现场的签到码签到', z.strictObject({ event: id, code: line(20) }), signUp),
  signUpForResident: write(
    '工作人员代居民报名；名额已满时按需登记候补',
    z.strictObject({
      event: id,
      resident: z.strictObject({ name: line(30), phone: phone.optional() }),
      wait: z.boolean().default(true),
    }),
    staffSignUp,
  ),
  listSignUps: read('一场活动的报名，姓名和手机号已遮盖', z.strictObject({ event: id, ...paging }), page(staffSignUp)),
  checkInResident: write('工作人员为到场的报名居民签到', oneSignUp, staffSignUp),
  leaveForResident: write('工作人员代居民取消报名；名额依次给候补的居民', oneSignUp, staffSignUp),
  listMine: read('我报名的活动', nothing, z.object({ items: z.array(signUp) })),
  recordAttendance: write('登记参加人次', z.strictObject({ event: id, attendance: heads }), staffEvent),
  closeEvent: write(
    '活动已举办，登记各项数字；自此计入统计',
    z.strictObject({
      event: id,
      attendance: heads.optional().meta({ description: '不填则用已登记的人次或签到人数' }),
      reached: heads,
      materials: copies,
      questions: heads,
      volunteers: heads,
    }),
    staffEvent,
  ),
  amendEvent: write(
    '更正已举办的活动，写明理由，原值保留',
    z.strictObject({ event: id, ...correction, change: eventFields.partial() }),
    staffEvent,
  ),
  list: read('本单位的活动', z.strictObject({ ...period, ...paging }), page(staffEvent)),
  getEvent: read('本单位的一场活动', z.strictObject({ event: id }), staffEvent.extend({ residentsUrl })),
  recordPost: write(
    '登记一篇线上普法信息',
    z.strictObject({
      unit: unitCode,
      day,
      title: line(120),
      channel: code(postChannels),
      theme: line(60).optional(),
      address: webAddress.optional(),
      reads: z.number().int().min(0).max(100_000_000),
    }),
    post,
  ),
  amendPost: write(
    '更正一篇线上普法信息，写明理由，原值保留',
    z.strictObject({ post: id, ...correction, change: postFields.partial() }),
    post,
  ),
  removePost: write('撤销误登记的线上普法信息；保留记录，不再计数', z.strictObject({ post: id, ...correction }), post),
  listPublicPosts: read(
    '一段时间内本单位及其以下和上级的线上普法信息，新的在前',
    z.strictObject({ ...period, wholeStreet, ...paging }),
    page(publicPost),
  ),
  listPosts: read('线上普法信息', z.strictObject({ ...period, ...paging }), page(post)),
} as const;
