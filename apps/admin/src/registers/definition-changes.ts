import type { SentBy } from '@linfa/contract';
import { newCode } from './new-code';
import type { Column, Register } from './use-register';

type Change = Omit<SentBy<'registers.amendDefinition'>, 'register'>;
type Option = Register['categories'][number];

/** A kind or an option as it stands in the form; without a code it is new. */
export interface TypedOption {
  readonly code?: string;
  readonly name?: string;
  readonly retired?: boolean;
}

/** A column as it stands in the form; without a code it is new. */
export interface TypedColumn extends TypedOption {
  readonly type?: Column['type'];
  readonly unit?: string;
  readonly options?: readonly (TypedOption | undefined)[];
}

export interface TypedDefinition {
  readonly name?: string;
  readonly categories?: readonly (TypedOption | undefined)[];
  readonly columns?: readonly (TypedColumn | undefined)[];
}

/** What the form shows at first. */
export function definitionOf({ name, categories, columns }: Register): TypedDefinition {
  return {
    name,
    categories: [...categories],
    columns: columns.map(({ code, name: title, type, retired, options }) => ({
      code,
      name: title,
      type,
      retired,
      options: [...options],
    })),
  };
}

/** Only what was changed: what is left out stays as it is. */
export function definitionChanges(register: Register, typed: TypedDefinition): Change {
  return {
    ...(typed.name !== register.name && { name: typed.name ?? '' }),
    categories: optionChanges(register.categories, typed.categories),
    columns: (typed.columns ?? []).flatMap((column) => columnChange(register.columns, column ?? {})),
  };
}

function columnChange(known: readonly Column[], typed: TypedColumn): NonNullable<Change['columns']> {
  const old = known.find(({ code }) => code === typed.code);
  const options = optionChanges(old?.options ?? [], typed.options);
  if (old === undefined) {
    const type = typed.type ?? 'text';
    const measured = type === 'number' && typed.unit !== undefined;
    return [
      {
        code: newCode(),
        name: typed.name ?? '',
        type,
        ...(measured && { unit: typed.unit as NonNullable<NonNullable<Change['columns']>[number]['unit']> }),
        options: type === 'code' || type === 'status' ? options : [],
      },
    ];
  }
  const changed = changeOf(old, typed);
  if (changed === null && options.length === 0) return [];
  return [{ code: old.code, ...changed, options }];
}

function optionChanges(known: readonly Option[], typed: TypedDefinition['categories'] = []) {
  return typed.flatMap((one) => {
    const old = known.find(({ code }) => code === one?.code);
    if (old === undefined) return [{ code: newCode(), name: one?.name ?? '' }];
    const changed = changeOf(old, one ?? {});
    return changed === null ? [] : [{ code: old.code, ...changed }];
  });
}

function changeOf(old: Option, { name = '', retired = false }: TypedOption): Omit<TypedOption, 'code'> | null {
  if (name === old.name && retired === old.retired) return null;
  return { ...(name !== old.name && { name }), ...(retired !== old.retired && { retired }) };
}
