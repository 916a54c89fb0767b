import { bookingStates, mediationCaseStates, mediationRequestStates, shiftModes, signUpStates } from '@linfa/domain';
import * as z from 'zod';
import { read } from '../act.ts';
import { clock, code, day, id, nothing, unitCode } from '../shapes.ts';

const states = { ...bookingStates, ...mediationRequestStates, ...mediationCaseStates, ...signUpStates };

/** The mini-program's first screen, whole: what it shows costs one request. */
export const home = {
  open: read(
    '首页：本社区下一次值班、我的近期安排和近期活动',
    nothing.extend({ community: unitCode.optional().meta({ description: '还没有选社区时不填，只答我的近期安排' }) }),
    z.object({
      community: z.object({ code: unitCode, name: z.string() }).nullable(),
      duty: z
        .object({
          shift: id,
          day,
          startsAt: clock,
          minutes: z.number().int(),
          mode: code(shiftModes),
          adviser: z.string().nullable(),
          freePlaces: z.number().int().meta({ description: '还可预约的名额' }),
        })
        .nullable()
        .meta({ description: '下一次可预约的值班；近两个月没有排班时为 null' }),
      comingUp: z
        .array(
          z.object({
            kind: z.enum(['booking', 'mediation', 'event']),
            id: id.meta({ description: '预约、调解申请（状态为 submitted）或案件、活动的编号' }),
            title: z.string(),
            day: day.meta({ description: '约定的日期；没有约定时为提出或受理的日期' }),
            startsAt: clock.nullable().meta({ description: '约定的时间；没有约定时为 null' }),
            state: code(states),
            words: z.string().meta({ description: '办到哪一步，接下来做什么' }),
            awaited: z.boolean().meta({ description: '等我答复或核对' }),
          }),
        )
        .meta({ description: '我的近期安排，等我答复的在前；未登录时为空' }),
      events: z
        .array(
          z.object({
            id,
            title: z.string(),
            day,
            startsAt: clock.nullable(),
            venue: z.string().nullable(),
            seatsLeft: z.number().int().nullable().meta({ description: '剩余名额；null 为不需报名' }),
          }),
        )
        .meta({ description: '本社区和上级单位近期的普法活动' }),
    }),
  ),
} as const;
