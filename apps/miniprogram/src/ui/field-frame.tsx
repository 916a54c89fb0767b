import type { PropsWithChildren, ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './field.scss';

export interface FieldFrameProps {
  readonly label: string;
  readonly optional?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Stands last. */
  readonly below?: ReactNode;
}

/** What stands around every field: its name above it, and below it what is wrong with it. */
export function FieldFrame({
  label,
  optional = false,
  hint,
  error,
  below,
  children,
}: PropsWithChildren<FieldFrameProps>) {
  return (
    <View className={`lf-field${error ? ' lf-field--wrong' : ''}`}>
      <View className="lf-field__label">
        <Text>{optional ? `${label}（选填）` : label}</Text>
      </View>
      {hint ? (
        <View className="lf-field__hint">
          <Text>{hint}</Text>
        </View>
      ) : null}
      {children}
      {error ? (
        <View className="lf-field__error" role="alert">
          <Text>{error}</Text>
        </View>
      ) : null}
      {below}
    </View>
  );
}
