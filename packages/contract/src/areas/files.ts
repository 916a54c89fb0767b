import * as z from 'zod';
import { write } from '../act.ts';
import { id } from '../shapes.ts';

/** Sending and fetching files is not JSON: `POST /api/files` and `GET /api/files/<id>`, see `file-routes.ts`. */
export const files = {
  remove: write(
    '删除自己上传的文件：尚未使用，或所附的事项尚未办理',
    z.strictObject({ file: id }),
    z.object({ removed: z.literal(true) }),
  ),
} as const;
