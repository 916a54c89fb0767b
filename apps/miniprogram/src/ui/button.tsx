import type { PropsWithChildren } from 'react';
import { Button as Native, type ButtonProps as NativeProps } from '@tarojs/components';
import { spokenAs } from './spoken';
import './button.scss';

export interface ButtonProps {
  readonly tone?: 'primary' | 'plain' | 'danger';
  /** Under way: a second tap does nothing, and the words say so. */
  readonly busy?: boolean;
  readonly busyWord?: string;
  readonly disabled?: boolean;
  readonly small?: boolean;
  readonly onTap?: () => void;
  /** Of WeChat: `getPhoneNumber`, `share` … */
  readonly openType?: NativeProps['openType'];
  readonly onGetPhoneNumber?: NativeProps['onGetPhoneNumber'];
}

/** The page's acts. One primary a screen. */
export function Button({
  tone = 'primary',
  busy = false,
  busyWord = '正在办理……',
  disabled = false,
  small = false,
  onTap,
  openType,
  onGetPhoneNumber,
  children,
}: PropsWithChildren<ButtonProps>) {
  const off = busy || disabled;
  const act = off ? undefined : onTap;
  return (
    <Native
      className={`lf-button lf-button--${tone}${small ? ' lf-button--small' : ''}${off ? ' lf-button--off' : ''}`}
      disabled={off}
      {...(act && { onClick: () => act() })}
      {...spokenAs({ role: 'button', act, disabled: off })}
      {...(openType && { openType })}
      {...(onGetPhoneNumber && { onGetPhoneNumber })}
    >
      {busy ? busyWord : children}
    </Native>
  );
}
