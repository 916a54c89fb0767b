import type { Answer, Received } from '@linfa/contract';
import { bindingKey, figureTag, type Outline } from '@linfa/report';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { compareEditedFile } from './compare-edited-file.ts';
import { editionForReading } from './edition-for.ts';
import { assertDrafting } from './keep-outline.ts';
import { editionDrafters } from './reports.policy.ts';

type Imported = Answer<'reports', 'importEdited'>;
type Pieces = Imported['changes'][number]['pieces'];

/** What somebody changed in a draft's Word file. Nothing is taken over yet. @throws RuleError `wrong-state`, as `compareEditedFile` does */
export async function importEdited(context: ActContext, input: Received<'reports', 'importEdited'>): Promise<Imported> {
  // A read locks nothing; what is taken over is judged again.
  const edition = await editionForReading(context, input.edition);
  if (!reaches(actorOf(context), editionDrafters, edition.place)) throw new RuleError('not-allowed');
  assertDrafting(edition);
  const { compared, nameOf } = await compareEditedFile(context, edition, input.file);
  const { numbers, kept, restored, unknown, unchanged } = compared;
  const show = piecesOf(edition.outline);
  return {
    version: edition.version,
    changes: compared.changes.map(({ id, kind, part, block, pieces, cells, loses }) => ({
      id,
      kind,
      part,
      block,
      pieces: show(pieces),
      cells: cells.map((cell) => ({ row: cell.row, column: cell.column, pieces: show(cell.pieces) })),
      loses: loses.map(nameOf),
    })),
    numbers: numbers.map(({ id, key, was, now }) => ({ id, figure: key, name: nameOf(key), was, now })),
    kept,
    restored,
    unknown: [...unknown],
    unchanged,
  };
}

function piecesOf(outline: Outline) {
  const keys = new Map(outline.figures.map((one) => [figureTag(bindingKey(one)), bindingKey(one)]));
  return (
    pieces: readonly { readonly op: Pieces[number]['op']; readonly text: string; readonly tag?: string }[],
  ): Pieces =>
    pieces.map(({ op, text, tag }) => ({ op, text, ...(tag !== undefined && { figure: keys.get(tag) ?? tag }) }));
}
