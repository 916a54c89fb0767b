import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { attachFiles } from '../files/attach-files.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { FilledSheet } from './filled-sheet.entity.ts';
import { keepAnswer } from './keep-answer.ts';
import { presentSheets } from './present-sheet.ts';
import { readSheetFile } from './preview-sheet.ts';

/**
 * Enters an office's sheet, its own or in its name: all that it answers, or nothing. Who entered it is kept, and the file itself
 * with the papers that came along. What it leaves blank stays blank; what comes late counts and is marked late.
 * @throws RuleError `bad-sheet` with the first bad cell, `nothing-answered`, and as `readSheetFile`, `keepAnswer` and
 * `attachFiles` do
 */
export async function enterSheet(
  context: ActContext,
  input: Received<'reportedFigures', 'enterSheet'>,
): Promise<Answer<'reportedFigures', 'enterSheet'>> {
  const { em, now } = context;
  const { asked, filled } = await readSheetFile(context, input, true);
  const [bad] = filled.bad;
  if (bad) throw new RuleError('bad-sheet', { bad: filled.bad.length, cell: bad.cell, reason: bad.reason });
  if (filled.answers.length === 0) throw new RuleError('nothing-answered');
  const sheet = em.create(FilledSheet, {
    unit: asked.unit,
    place: asked.unit.place,
    office: asked.office,
    officePlace: asked.office.place,
    byOffice: asked.byOffice,
    by: em.getReference(Person, actorOf(context).personId),
    at: now,
  });
  await em.persist(sheet).flush();
  const act = asked.byOffice ? 'submit' : 'enter';
  const way = { act, name: 'reportedFigures.enterSheet', sheet } as const;
  for (const { request, given } of filled.answers) await keepAnswer(context, request, given, way);
  await attachFiles(context, [input.file, ...input.files], { kind: 'filled-sheet', id: sheet.id });
  return {
    items: await presentSheets(
      context,
      filled.answers.map(({ request }) => request),
    ),
    blank: filled.blank.length,
  };
}
