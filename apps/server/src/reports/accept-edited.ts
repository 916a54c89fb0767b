import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { applyEdits, parseOutline } from '@linfa/report';
import type { ActContext } from '../http/act-context.ts';
import { compareEditedFile } from './compare-edited-file.ts';
import { editionForAct } from './edition-for.ts';
import { assertDrafting, keepOutline } from './keep-outline.ts';
import type { PresentedEdition } from './present-edition.ts';
import { editionDrafters } from './reports.policy.ts';

/**
 * Takes chosen changes of an edited Word file over into the draft that they were shown against; the rest stays as it is.
 * @throws RuleError `changed-meanwhile`, `wrong-state`, `nothing-changed`, `no-such-change`, as `compareEditedFile` does
 */
export async function acceptEdited(
  context: ActContext,
  input: Received<'reports', 'acceptEdited'>,
): Promise<PresentedEdition> {
  const edition = await editionForAct(context, input.edition, editionDrafters);
  if (edition.version !== input.version) throw new RuleError('changed-meanwhile');
  assertDrafting(edition);
  const asText = new Set(input.asText);
  const { compared: offered } = await compareEditedFile(context, edition, input.file);
  const { compared } = await compareEditedFile(context, edition, input.file, asText);
  const known = new Set(offered.changes.map((one) => one.id));
  const asked = new Set(offered.numbers.map((one) => one.id));
  const stranger = input.accept.find((one) => !known.has(one)) ?? input.asText.find((one) => !asked.has(one));
  if (stranger !== undefined) throw new RuleError('no-such-change', { change: stranger });
  // A paragraph that only becomes another one because its number is to be text is wanted with it.
  const wanted = new Set([...input.accept, ...compared.changes.map((one) => one.id).filter((one) => !known.has(one))]);
  const edits = compared.changes.filter((one) => wanted.has(one.id)).map((one) => one.edit);
  if (edits.length === 0) throw new RuleError('nothing-changed');
  // What was typed into the file is held to what an outline may hold, whoever typed it.
  const outline = parseOutline(structuredClone(applyEdits(edition.outline, edits)));
  return keepOutline(context, edition, outline, 'reports.acceptEdited');
}
