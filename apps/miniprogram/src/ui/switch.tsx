import { Text, View } from '@tarojs/components';
import { Tap } from './tap';
import './list-row.scss';
import './switch.scss';

export interface SwitchProps {
  readonly title: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off; the word says which. */
export function Switch({ title, hint, on, onChange }: SwitchProps) {
  return (
    <Tap className="lf-row lf-switch" role="switch" checked={on} label={title} onTap={() => onChange(!on)}>
      <View className="lf-row__words">
        <View className="lf-row__title">
          <Text>{title}</Text>
        </View>
        {hint ? (
          <View className="lf-row__line">
            <Text>{hint}</Text>
          </View>
        ) : null}
      </View>
      <View className={`lf-switch__track${on ? ' lf-switch__track--on' : ''}`}>
        <Text>{on ? '已开' : '已关'}</Text>
      </View>
    </Tap>
  );
}
