import { period, RuleError, type Day, type Period } from '@linfa/domain';
import { nearest, type Definition } from '@linfa/figures';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { unitScopes, type UnitScopes } from '../org-units/unit-scope.ts';
import { dictionaryFor, type FigureBook } from './dictionary-for.ts';
import { figureReaders } from './figures.policy.ts';

export interface AskedFigure {
  readonly unit: OrgUnit;
  readonly asked: Period;
  readonly book: FigureBook;
  readonly scopes: UnitScopes;
  readonly definition: Definition;
}

/** What is asked, of a unit in the actor's reach. @throws RuleError `not-allowed`, `unknown-unit`, `bad-period`, `unit-not-valid`, `unknown-figure` */
export async function askedFigure(
  context: ActContext,
  input: { readonly figure: string; readonly unit: string; readonly from: Day; readonly to: Day },
): Promise<AskedFigure> {
  const asked = period(input.from, input.to);
  const unit = await unitInReach(context, input.unit, figureReaders);
  const scopes = await unitScopes(context.em, unit);
  scopes.of(asked);
  const book = await dictionaryFor(context.em, unit, asked);
  if (!book.dictionary.has(input.figure)) {
    const near = nearest(
      input.figure,
      book.dictionary.all().map((one) => one.id),
    );
    throw new RuleError(
      'unknown-figure',
      { figure: input.figure, near: near.length > 0 ? `相近的有：${near.join('、')}。` : '' },
      { near },
    );
  }
  return { unit, asked, book, scopes, definition: book.dictionary.get(input.figure) };
}
