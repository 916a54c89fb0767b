import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';
import './choice.scss';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
}

/** One of a few, each a row as wide as the screen. */
export function Choice<Value extends string>({ label, options, value, onChange, error }: ChoiceProps<Value>) {
  return (
    <View className="lf-choice" role="radiogroup" aria-label={label}>
      <View className="lf-choice__label">
        <Text>{label}</Text>
      </View>
      {options.map((option) => {
        const chosen = option.value === value;
        return (
          <Tap
            key={option.value}
            className={`lf-choice__row${chosen ? ' lf-choice__row--chosen' : ''}${option.disabled ? ' lf-choice__row--off' : ''}`}
            role="radio"
            checked={chosen}
            disabled={option.disabled ?? false}
            onTap={() => onChange(option.value)}
          >
            <View className="lf-choice__words">
              <Text>{option.label}</Text>
              {option.hint ? (
                <View className="lf-choice__hint">
                  <Text>{option.hint}</Text>
                </View>
              ) : null}
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
