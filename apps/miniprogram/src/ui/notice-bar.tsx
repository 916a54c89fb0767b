import type { PropsWithChildren } from 'react';
import { Text, View } from '@tarojs/components';
import { Tap } from './tap';
import './notice-bar.scss';

export interface NoticeBarProps {
  readonly tone?: 'pine' | 'clay' | 'red';
  readonly act?: { readonly word: string; readonly onTap: () => void };
}

/** A sentence that concerns what is below it. */
export function NoticeBar({ tone = 'pine', act, children }: PropsWithChildren<NoticeBarProps>) {
  return (
    <View className={`lf-notice lf-notice--${tone}`} role={tone === 'red' ? 'alert' : 'status'}>
      <View className="lf-notice__words">
        <Text>{children}</Text>
      </View>
      {act ? (
        <Tap className="lf-notice__act" onTap={act.onTap}>
          <Text>{act.word}</Text>
        </Tap>
      ) : null}
    </View>
  );
}
