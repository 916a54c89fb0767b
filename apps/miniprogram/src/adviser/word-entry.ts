import { matterKinds, serviceKinds } from '@linfa/domain';
import type { NewLine } from './offline/entry';

/** `劳动工伤 · 2人`; another service than a consultation is named before its matter. */
export function wordLine({ serviceKind, matter, persons = 1 }: NewLine): string {
  const kind = serviceKind === undefined || serviceKind === 'consultation' ? '' : `${serviceKinds[serviceKind]} · `;
  return `${kind}${matterKinds[matter]} · ${persons}人`;
}
