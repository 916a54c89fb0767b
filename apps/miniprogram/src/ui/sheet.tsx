import { useEffect, type PropsWithChildren } from 'react';
import { Text, View } from '@tarojs/components';
import { onWechat } from '../platform';
import './sheet.scss';

export interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
}

/** Comes up from below, only after a tap that asks for it: to confirm, to read. Closed by its own buttons or beside it. */
export function Sheet({ open, title, onClose, children }: PropsWithChildren<SheetProps>) {
  useEffect(() => {
    // A browser would paint the bar of tabs over it.
    if (onWechat || !open) return undefined;
    document.documentElement.classList.add('lf-covered');
    return () => document.documentElement.classList.remove('lf-covered');
  }, [open]);
  if (!open) return null;
  return (
    <View className="lf-sheet" role="dialog" aria-label={title} aria-modal="true">
      <View className="lf-sheet__shade" onClick={onClose} />
      <View className="lf-sheet__panel">
        <View className="lf-sheet__title" role="heading" aria-level={2}>
          <Text>{title}</Text>
        </View>
        {children}
      </View>
    </View>
  );
}
