import type { PropsWithChildren, ReactNode } from 'react';
import { View } from '@tarojs/components';
import { onWechat } from '../platform';
import { fontScale, useElder } from './look';
import { NoticeBar } from './notice-bar';
import { TitleBar } from './title-bar';
import { useOnline } from './use-online';
import './page.scss';

/** A page of text alone has nothing to tab to, and could not be scrolled without a finger. */
const scrolledByKeyboard = onWechat ? {} : { tabIndex: 0 };

export interface PageProps {
  readonly title: string;
  /** A tab of the bar below: nowhere to go back to. */
  readonly tab?: boolean;
  /** What stays at the bottom of the screen: the page's one main act. */
  readonly footer?: ReactNode;
}

/** The frame of every page: its look, a title bar where the platform has none, a word when there is no network. */
export function Page({ title, tab = false, footer, children }: PropsWithChildren<PageProps>) {
  const elder = useElder();
  const online = useOnline();
  const name = `lf-page${elder ? ' lf-page--elder' : ''}${footer ? ' lf-page--footed' : ''}`;
  return (
    <View className={name} style={`--lf-scale: ${fontScale()}`}>
      {onWechat ? null : <TitleBar title={title} back={!tab} />}
      {online ? null : <NoticeBar tone="clay">没有网络。已经填写的内容都在，网络恢复后再继续。</NoticeBar>}
      <View className="lf-page__body" {...scrolledByKeyboard}>
        {children}
      </View>
      {footer ? <View className="lf-page__footer">{footer}</View> : null}
    </View>
  );
}
