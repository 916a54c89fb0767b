import { Text, View } from '@tarojs/components';
import type { Option } from './choice';
import { Icon } from './icon';
import { Tap } from './tap';
import './choice.scss';

export interface ManyChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
  readonly error?: string | undefined;
}

/** Any of a few, each a row as wide as the screen. */
export function ManyChoice<Value extends string>({ label, options, value, onChange, error }: ManyChoiceProps<Value>) {
  return (
    <View className="lf-choice" role="group" aria-label={label}>
      <View className="lf-choice__label">
        <Text>{label}</Text>
      </View>
      {options.map((option) => {
        const chosen = value.includes(option.value);
        return (
          <Tap
            key={option.value}
            className={`lf-choice__row${chosen ? ' lf-choice__row--chosen' : ''}`}
            role="checkbox"
            checked={chosen}
            onTap={() => onChange(chosen ? value.filter((one) => one !== option.value) : [...value, option.value])}
          >
            <View className="lf-choice__words">
              <Text>{option.label}</Text>
            </View>
            {chosen ? <Icon name="check" /> : null}
          </Tap>
        );
      })}
      {error ? (
        <View className="lf-choice__error" role="alert">
          <Text>{error}</Text>
        </View>
      ) : null}
    </View>
  );
}
