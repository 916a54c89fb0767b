import type { ReactNode } from 'react';
import Taro from '@tarojs/taro';
import { ListRow } from '../ui/list-row';

export interface PartyRowProps {
  readonly party: { readonly name: string; readonly phone?: string | undefined; readonly address?: string | undefined };
  readonly word: string;
  readonly below?: ReactNode;
}

/** A party; once it is opened, one tap calls it. */
export function PartyRow({ party: { name, phone, address }, word, below }: PartyRowProps) {
  const call = (number: string): void => {
    // Who changes their mind at the phone's own question has refused nothing of ours.
    Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
  };
  return (
    <ListRow
      title={`${word} ${name}`}
      lines={[phone === undefined ? '' : `电话 ${phone}，点一下拨打`, address ?? ''].filter((one) => one !== '')}
      below={below}
      {...(phone !== undefined && { icon: 'phone' as const, onTap: () => call(phone) })}
    />
  );
}
