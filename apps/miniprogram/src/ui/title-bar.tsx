import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { Icon } from './icon';
import { useElder } from './look';
import { Tap } from './tap';
import './title-bar.scss';

/** For browsers, where Taro shows no title. Goes back, or home when the page was opened by its address. */
export function TitleBar({ title, back }: { readonly title: string; readonly back: boolean }) {
  const elder = useElder();
  useEffect(() => void (document.title = `${title} · 邻法`), [title]);
  useEffect(() => void document.documentElement.classList.toggle('lf-elder', elder), [elder]);
  return (
    <View className="lf-title-bar">
      {back ? (
        <Tap className="lf-title-bar__back" label="返回" onTap={goBack}>
          <Icon name="back" />
        </Tap>
      ) : null}
      <View className="lf-title-bar__title" role="heading" aria-level={1}>
        <Text>{title}</Text>
      </View>
    </View>
  );
}

function goBack(): void {
  void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: '/pages/home/index' }));
}
