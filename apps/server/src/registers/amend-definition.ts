import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { assertBook } from './assert-book.ts';
import { presentRegister, type PresentedRegister } from './present-register.ts';
import { Register, type RegisterColumn } from './register.entity.ts';
import { registerDefiners } from './registers.policy.ts';

type Change = Received<'registers', 'amendDefinition'>;
type OptionChange = Change['categories'][number];
type ColumnChange = Change['columns'][number];
type Refuse = (reason: string) => never;

/**
 * Changes a book of a unit's own: names anew, what is added, what no new line may use. A code and what a column is stay
 * for good, since lines and figures name them; so nothing that was ever entered is lost or read as something else.
 * @throws RuleError `unknown-register`, `bad-register`, `nothing-changed`, `not-allowed`
 */
export async function amendDefinition(context: ActContext, input: Change): Promise<PresentedRegister> {
  const { em } = context;
  const register = await em.findOne(
    Register,
    { code: input.register },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!register) throw new RuleError('unknown-register', { register: input.register });
  const refuse: Refuse = (reason) => {
    throw new RuleError('bad-register', { register: register.name, reason });
  };
  if (!register.ownerCode) return refuse('它是内置的台账，不能修改');
  await unitInReach(context, register.ownerCode, registerDefiners);
  const before = JSON.stringify(presentRegister(register, true));
  const categories = changeOptions(register.categories, register.retiredCategories, input.categories, refuse);
  const columns = changeColumns(register.columns, input.columns, refuse);
  Object.assign(register, {
    name: input.name ?? register.name,
    categories: categories.codes ?? null,
    retiredCategories: categories.retired ?? null,
    columns,
  });
  assertBook({ ...register, unitWord: register.unitWord ?? undefined, categories: categories.codes });
  if (JSON.stringify(presentRegister(register, true)) === before) throw new RuleError('nothing-changed');
  recordAct(context, { act: 'registers.amendDefinition', thing: `register:${register.id}` });
  await em.flush();
  return presentRegister(register, true);
}

interface Options {
  readonly codes: Record<string, string> | undefined;
  readonly retired: string[] | undefined;
}

function changeOptions(
  codes: Readonly<Record<string, string>> | null | undefined,
  retired: readonly string[] | null | undefined,
  changes: readonly OptionChange[],
  refuse: Refuse,
): Options {
  const words: Record<string, string> = { ...codes };
  const over = new Set(retired);
  for (const { code, name, retired: isOver } of changes) {
    const word = name ?? words[code] ?? refuse(`没有“${code}”；新增的须有名称`);
    if (Object.entries(words).some(([other, known]) => other !== code && known === word)) refuse(`“${word}”重复`);
    words[code] = word;
    if (isOver === true) over.add(code);
    if (isOver === false) over.delete(code);
  }
  return {
    codes: Object.keys(words).length === 0 ? undefined : words,
    retired: over.size === 0 ? undefined : [...over],
  };
}

function changeColumns(
  columns: readonly RegisterColumn[],
  changes: readonly ColumnChange[],
  refuse: Refuse,
): RegisterColumn[] {
  const kept = new Map(columns.map((column) => [column.code, column]));
  for (const change of changes) {
    const known = kept.get(change.code);
    const type = known?.type ?? change.type ?? refuse(`新增的列“${change.code}”须有类型`);
    const unit = known ? known.unit : change.unit;
    if ((change.type ?? type) !== type || (change.unit ?? unit) !== unit)
      refuse(`“${known?.name ?? change.code}”已有登记，不能改类型和计量单位，请停用它并新增一列`);
    const options = changeOptions(known?.codes, known?.retiredCodes, change.options, refuse);
    if (options.codes && type !== 'code' && type !== 'status') refuse(`“${known?.name ?? change.code}”没有选项可改`);
    const unitWord = change.unitWord ?? known?.unitWord;
    kept.set(change.code, {
      code: change.code,
      name: change.name ?? known?.name ?? refuse(`新增的列“${change.code}”须有名称`),
      type,
      ...(unit !== undefined && { unit }),
      ...(unitWord !== undefined && { unitWord }),
      ...(options.codes && { codes: options.codes }),
      ...(options.retired && { retiredCodes: options.retired }),
      ...((change.retired ?? known?.retired) && { retired: true }),
    });
  }
  return [...kept.values()];
}
