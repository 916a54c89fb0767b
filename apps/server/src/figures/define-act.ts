import { LockMode } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import type { Definition } from '@linfa/figures';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { defineFigure } from './define-figure.ts';
import { figureDefiners } from './figures.policy.ts';

/** Adds a figure of a unit's own, held to the same rules as the built-in ones. @throws RuleError as `defineFigure` */
export async function defineAct(
  context: ActContext,
  input: Received<'figures', 'define'>,
): Promise<Answer<'figures', 'define'>> {
  // Two who define the same at once take turns at the unit; nothing may be read before, or the second would not see the first.
  await context.em.findOne(OrgUnit, { code: input.unit }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const unit = await unitInReach(context, input.unit, figureDefiners);
  const kept = await defineFigure(context.em, unit, input.definition as Definition, context.today);
  recordAct(context, { act: 'figures.define', thing: `figure-definition:${kept.id}` });
  return { id: kept.code, name: kept.definition.name };
}
