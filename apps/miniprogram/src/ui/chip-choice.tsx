import { Text, View } from '@tarojs/components';
import type { ChoiceProps } from './choice';
import { Tap } from './tap';
import './chip-choice.scss';

/** One of many short words. */
export function ChipChoice<Value extends string>({ label, options, value, onChange, error }: ChoiceProps<Value>) {
  return (
    <View className="lf-chips" role="radiogroup" aria-label={label}>
      <View className="lf-chips__label">
        <Text>{label}</Text>
      </View>
      <View className="lf-chips__all">
        {options.map((option) => (
          <Tap
            key={option.value}
            className={`lf-chips__chip${option.value === value ? ' lf-chips__chip--chosen' : ''}`}
            role="radio"
            checked={option.value === value}
            disabled={option.disabled ?? false}
            onTap={() => onChange(option.value)}
          >
            <Text>{option.label}</Text>
          </Tap>
        ))}
      </View>
      {error ? (
        <View className="lf-choice__error" role="alert">
          <Text>{error}</Text>
        </View>
      ) : null}
    </View>
  );
}
