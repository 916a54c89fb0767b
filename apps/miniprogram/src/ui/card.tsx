import type { PropsWithChildren, ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './card.scss';

export interface CardProps {
  readonly title?: string;
  /** Beside the title, at the right: a tag, a link. */
  readonly aside?: ReactNode;
  readonly tone?: 'plain' | 'pine' | 'clay';
  /** Rows reach from edge to edge. */
  readonly flush?: boolean;
}

/** Things that belong together. */
export function Card({ title, aside, tone = 'plain', flush = false, children }: PropsWithChildren<CardProps>) {
  return (
    <View className={`lf-card lf-card--${tone}${flush ? ' lf-card--flush' : ''}`}>
      {title === undefined ? null : (
        <View className="lf-card__head">
          <View className="lf-card__title" role="heading" aria-level={2}>
            <Text>{title}</Text>
          </View>
          {aside}
        </View>
      )}
      {children}
    </View>
  );
}
