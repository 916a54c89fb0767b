import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';
import './list-row.scss';

export interface ListRowProps {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly icon?: IconName;
  readonly aside?: ReactNode;
  /** Under the words: what is too long to stand beside them on a narrow phone. */
  readonly below?: ReactNode;
  /** Goes somewhere when there is one; says nothing more otherwise. */
  readonly onTap?: () => void;
}

/** One of a list. */
export function ListRow({ title, lines = [], icon, aside, below, onTap }: ListRowProps) {
  const words = (
    <View className="lf-row__words">
      <View className="lf-row__title">
        <Text>{title}</Text>
      </View>
      {lines.map((line) => (
        <View key={line} className="lf-row__line">
          <Text>{line}</Text>
        </View>
      ))}
      {below ? <View className="lf-row__below">{below}</View> : null}
    </View>
  );
  const content = (
    <>
      {icon ? <Icon name={icon} /> : null}
      {aside ? (
        <View className="lf-row__wrap">
          {words}
          {aside}
        </View>
      ) : (
        words
      )}
      {onTap ? <Icon name="next" /> : null}
    </>
  );
  return onTap ? (
    <Tap className="lf-row" onTap={onTap}>
      {content}
    </Tap>
  ) : (
    <View className="lf-row">{content}</View>
  );
}
