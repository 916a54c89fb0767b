import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { spokenAs } from './spoken';

export interface TapProps {
  readonly className?: string;
  readonly onTap: () => void;
  /** What it does, where its content does not say it. */
  readonly label?: string;
  /** How it is announced: as a button unless it is one of a choice. */
  readonly role?: 'button' | 'radio' | 'checkbox' | 'switch' | 'tab' | 'link';
  /** For a choice: whether it is the chosen one. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
}

/** Anything that can be tapped. In browsers also by keyboard, and announced as what it is. */
export function Tap({
  className = '',
  onTap,
  label,
  role = 'button',
  checked,
  disabled = false,
  children,
}: PropsWithChildren<TapProps>) {
  const act = disabled ? undefined : onTap;
  const spoken = spokenAs({ role, act, label, checked, disabled });
  return (
    <View className={className} hoverClass={disabled ? 'none' : 'lf-pressed'} onClick={act} {...spoken}>
      {children}
    </View>
  );
}
