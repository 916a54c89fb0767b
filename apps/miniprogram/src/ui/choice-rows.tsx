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

export interface ChoiceRowsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly isChosen: (value: Value) => boolean;
  readonly onTap: (value: Value) => void;
  /** Whether any number may be chosen, or one. */
  readonly many: boolean;
  readonly error?: string | undefined;
}

/** Things to choose among, each a row as wide as the screen. */
export function ChoiceRows<Value extends string>(props: ChoiceRowsProps<Value>) {
  const { label, options, isChosen, onTap, many, error } = props;
  return (
    <View className="lf-choice" role={many ? 'group' : 'radiogroup'} aria-label={label}>
      <View className="lf-choice__label">
        <Text>{label}</Text>
      </View>
      {options.map((option) => {
        const chosen = isChosen(option.value);
        return (
          <Tap
            key={option.value}
            className={`lf-choice__row${chosen ? ' lf-choice__row--chosen' : ''}${option.disabled ? ' lf-choice__row--off' : ''}`}
            role={many ? 'checkbox' : 'radio'}
            checked={chosen}
            disabled={option.disabled ?? false}
            onTap={() => onTap(option.value)}
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
