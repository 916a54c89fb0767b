import { ChoiceRows, type Option } from './choice-rows';

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
}

/** One of a few, each a row as wide as the screen. */
export function Choice<Value extends string>({ value, onChange, ...shown }: ChoiceProps<Value>) {
  return <ChoiceRows {...shown} many={false} isChosen={(one) => one === value} onTap={onChange} />;
}
