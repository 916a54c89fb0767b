import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { readXlsx } from '@linfa/report';
import { ownUpload, readContent } from '../files/read-content.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { askedOfOffice, type AskedOfOffice } from './asked-of-office.ts';
import { presentItem } from './present-sheet.ts';
import { readFilledSheet, type FilledRows } from './read-filled-sheet.ts';

type SheetInput = Received<'reportedFigures', 'previewSheet'>;

/** What an office's sheet would answer, what it leaves blank, what is not asked for any more, and each cell that cannot be; writes nothing. @throws RuleError as `readSheetFile` does */
export async function previewSheet(
  context: ActContext,
  input: SheetInput,
): Promise<Answer<'reportedFigures', 'previewSheet'>> {
  const { asked, filled } = await readSheetFile(context, input, false);
  const item = (code: string) => {
    const known = asked.items.get(code);
    return known ? presentItem(known) : { code, name: code, unitWord: '' };
  };
  return {
    answers: filled.answers.map(({ request, given }) => ({
      item: item(request.card.item),
      value: typeof given.quantity === 'number' ? given.quantity : given.quantity.amount,
      document: given.document,
      cutOff: given.cutOff ?? null,
      late: request.dueOn < context.today,
    })),
    blank: filled.blank.map((request) => item(request.card.item)),
    withdrawn: filled.withdrawn.map((request) => item(request.card.item)),
    bad: [...filled.bad],
  };
}

/**
 * One's own upload, read as the sheet of that office.
 * @throws RuleError `upload-gone`, `not-a-table`, `sheet-unreadable`, `sheet-too-large`, and as `askedOfOffice` does
 */
export async function readSheetFile(
  context: ActContext,
  input: SheetInput,
  lock: boolean,
): Promise<{ readonly asked: AskedOfOffice; readonly filled: FilledRows }> {
  const asked = await askedOfOffice(context, input, lock);
  const upload = await ownUpload({ ...context, actor: actorOf(context) }, input.file);
  if (upload.kind !== 'xlsx') throw new RuleError('not-a-table');
  const { rows } = readXlsx(await readContent(context, upload));
  return { asked, filled: readFilledSheet(asked, rows, context.keyring.ids, context.today) };
}
