import * as z from 'zod';
import { read } from '../act.ts';
import { instant, nothing } from '../shapes.ts';

const noted = z.object({ at: instant, note: z.string().meta({ description: '备份的名称或说明' }) }).nullable();

export const backups = {
  state: read(
    '备份情况：最近一次备份和最近一次试恢复是什么时候',
    nothing,
    z.object({
      made: noted.meta({ description: '最近一次成功的备份；没有记过的为 null' }),
      verified: noted.meta({ description: '最近一次试恢复并核对过的备份' }),
      failed: noted.meta({ description: '最近一次备份之后失败的那次' }),
      demo: z.boolean().meta({ description: '演示系统，没有要备份的' }),
      late: z.boolean().meta({ description: '已超过26小时没有成功的备份' }),
    }),
  ),
} as const;
