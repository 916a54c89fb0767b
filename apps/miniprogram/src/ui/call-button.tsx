import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';
import './call-button.scss';

export interface CallButtonProps {
  readonly number: string;
  readonly title: string;
  readonly line?: string;
  readonly tone?: 'pine' | 'red';
}

/** One tap calls; the phone itself asks once more. */
export function CallButton({ number, title, line, tone = 'pine' }: CallButtonProps) {
  return (
    <Tap className={`lf-call lf-call--${tone}`} onTap={() => dial(number)}>
      <Icon name="phone" />
      <View className="lf-call__words">
        <View className="lf-call__title">
          <Text>{`${title} ${number}`}</Text>
        </View>
        {line ? (
          <View className="lf-call__line">
            <Text>{line}</Text>
          </View>
        ) : null}
      </View>
    </Tap>
  );
}

function dial(phoneNumber: string): void {
  // Who changes their mind at the phone's own question has refused nothing of ours.
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}
