import type { Keyring } from '../../crypto/keyring.ts';
import type { EntityManager } from '@mikro-orm/core';
import type { Definition } from '@linfa/figures';
import { Attachment } from '../../files/attachment.entity.ts';
import { readContent } from '../../files/read-content.ts';
import { FigureAnswer } from '../../reported-figures/figure-answer.entity.ts';
import { FigureRequest } from '../../reported-figures/figure-request.entity.ts';
import type { Edition } from '../edition.entity.ts';
import { packName, type PackEntry } from './pack-entry.ts';

/** The papers behind the numbers that other offices gave: those of the answers that stand, one file at a time. */
export async function* paperEntries(
  from: { readonly em: EntityManager; readonly keyring: Keyring },
  edition: Edition,
  definitions: readonly Definition[],
): AsyncGenerator<PackEntry> {
  const { em, keyring } = from;
  const items = new Map(definitions.flatMap((one) => (one.kind === 'reported' ? [[one.item, one.name] as const] : [])));
  if (items.size === 0) return;
  const requests = await em.find(
    FigureRequest,
    {
      state: 'answered',
      card: {
        unit: edition.unit.id,
        item: { $in: [...items.keys()] },
        periodFrom: { $gte: `${edition.year}-01-01` },
        periodTo: { $lte: `${edition.year}-12-31` },
      },
    },
    { populate: ['card'], orderBy: { id: 'asc' } },
  );
  let number = 0;
  for (const request of requests) {
    const answer = await em.findOne(FigureAnswer, { request: request.id }, { orderBy: { id: 'desc' } });
    if (!answer) continue;
    const things = [
      { thingKind: 'figure-answer', thingId: answer.id },
      ...(answer.filledSheet ? [{ thingKind: 'filled-sheet', thingId: answer.filledSheet.id }] : []),
    ];
    for (const file of await em.find(Attachment, { $or: things, removedAt: null }, { orderBy: { id: 'asc' } })) {
      number += 1;
      const name = keyring.open(file.nameCipher);
      const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
      const called = `${items.get(request.card.item) ?? ''}-${name.slice(0, name.length - ending.length)}`;
      yield { path: `依据文件/${packName(number, called)}${ending}`, pieces: [await readContent(from, file)] };
    }
  }
}
