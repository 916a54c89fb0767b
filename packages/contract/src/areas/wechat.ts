import { messageTopics } from '@linfa/domain';
import * as z from 'zod';
import { read } from '../act.ts';
import { code, instant, nothing } from '../shapes.ts';

export const wechat = {
  state: read(
    '微信的状态：是否接通、访问令牌何时取得、各类消息的模板、待发的消息；不含密钥',
    nothing,
    z.object({
      mode: z.enum(['live', 'sandbox', 'off']).meta({ description: 'sandbox 为演示，不向微信发送' }),
      checksTexts: z.boolean().meta({ description: '是否检查居民写的文字' }),
      token: z
        .object({ fetchedAt: instant, renewsAt: instant })
        .nullable()
        .meta({ description: '本服务进程所用的令牌；启动后还没有用到时为 null' }),
      templates: z.array(
        z.object({
          topic: code(messageTopics),
          name: z.string(),
          template: z.string().nullable().meta({ description: '没有设置模板的为 null，改用其他方式告知' }),
        }),
      ),
      notices: z.object({
        queued: z.number().int(),
        sending: z.number().int(),
        toCall: z.number().int().meta({ description: '没有发出或不知是否发出，待电话告知' }),
        oldest: instant.nullable().meta({ description: '最早一条应发未发的时刻' }),
      }),
      texts: z.object({
        waiting: z.number().int().meta({ description: '等待检查的文字' }),
        flagged: z.number().int().meta({ description: '被提示、等人看的文字' }),
      }),
      wishes: z.number().int().meta({ description: '居民同意而尚未用掉的消息次数' }),
    }),
  ),
} as const;
