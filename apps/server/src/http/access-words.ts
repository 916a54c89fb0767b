import type { ActName } from '@linfa/contract';
import type { WordedAccess } from '@linfa/contract/openapi';
import { roles } from '@linfa/domain';
import { acts } from './acts.ts';
import type { Access } from './area.ts';

/** Every act's policy row, by its name. */
export const accessByAct: ReadonlyMap<string, Access> = new Map(
  Object.entries(acts).flatMap(([area, rows]) =>
    Object.entries(rows as Readonly<Record<string, { readonly access: Access }>>).map(
      ([name, { access }]) => [`${area}.${name}`, access] as const,
    ),
  ),
);

/** Who may call an act, in Chinese, from its policy row. */
export function wordAccess(act: ActName): WordedAccess {
  const access = accessByAct.get(act) ?? [];
  if (access === 'anyone') return { open: true, words: '任何人，无须登录' };
  if (access === 'signed-in') return { open: false, words: '登录的任何人，限本人的事' };
  return { open: false, words: `${access.map((role) => roles[role]).join('、')}，限所任职的单位` };
}
