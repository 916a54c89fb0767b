import type { Received } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { defineRegister } from './define-register.ts';
import { presentRegister, type PresentedRegister } from './present-register.ts';
import { registerDefiners } from './registers.policy.ts';

/** Starts a book of a unit's own. @throws RuleError `bad-register`, `not-allowed`, `unknown-unit` */
export async function defineRegisterAct(
  context: ActContext,
  input: Received<'registers', 'define'>,
): Promise<PresentedRegister> {
  const unit = await unitInReach(context, input.unit, registerDefiners);
  const register = await defineRegister(context.em, unit, {
    ...input,
    categories: codesOf(input.categories),
    columns: input.columns.map(({ code, name, type, unit: measure, unitWord, options }) => {
      const codes = codesOf(options);
      return {
        code,
        name,
        type,
        ...(measure && { unit: measure }),
        ...(unitWord !== undefined && { unitWord }),
        ...(codes && { codes }),
      };
    }),
  });
  recordAct(context, { act: 'registers.define', thing: `register:${register.id}` });
  return presentRegister(register, true);
}

function codesOf(
  options: readonly { readonly code: string; readonly name: string }[],
): Record<string, string> | undefined {
  return options.length === 0 ? undefined : Object.fromEntries(options.map(({ code, name }) => [code, name]));
}
