import { ChoiceRows, type Option } from './choice-rows';

export interface ManyChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
  readonly error?: string | undefined;
}

/** Any of a few, each a row as wide as the screen. */
export function ManyChoice<Value extends string>({ value, onChange, ...shown }: ManyChoiceProps<Value>) {
  const isChosen = (one: Value): boolean => value.includes(one);
  return (
    <ChoiceRows
      {...shown}
      many
      isChosen={isChosen}
      onTap={(one) => onChange(isChosen(one) ? value.filter((other) => other !== one) : [...value, one])}
    />
  );
}
