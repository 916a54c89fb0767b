import { Text, View } from '@tarojs/components';
import type { ChoiceProps } from './choice';
import { Tap } from './tap';
import './segments.scss';

/** Which of two or three views is shown, side by side. */
export function Segments<Value extends string>({
  label,
  options,
  value,
  onChange,
}: Omit<ChoiceProps<Value>, 'error' | 'value'> & { readonly value: Value }) {
  return (
    <View className="lf-segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <Tap
          key={option.value}
          className={`lf-segments__one${option.value === value ? ' lf-segments__one--chosen' : ''}`}
          role="radio"
          checked={option.value === value}
          onTap={() => onChange(option.value)}
        >
          <Text>{option.label}</Text>
        </Tap>
      ))}
    </View>
  );
}
