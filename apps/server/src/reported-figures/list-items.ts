import type { Answer } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentItem } from './present-sheet.ts';
import { ReportedItem } from './reported-item.entity.ts';

/** What offices may be asked for. */
export async function listItems({ em }: ActContext): Promise<Answer<'reportedFigures', 'listItems'>> {
  return { items: (await em.find(ReportedItem, {}, { orderBy: { code: 'asc' } })).map(presentItem) };
}
