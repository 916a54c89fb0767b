import { useState } from 'react';
import { onWechat } from '../platform';
import { ChipChoice } from '../ui/chip-choice';
import { PhoneCodeForm } from './phone-code-form';
import type { Session } from './session-store';
import { SlipCodeForm } from './slip-code-form';
import { WechatForm } from './wechat-form';

export interface SignInFormProps {
  /** What its button says: 登录, 确认. */
  readonly word: string;
  /** Keeps the session, or not: that is for the page to say. */
  readonly onSignedIn: (session: Session) => void;
}

const ways = [
  { value: 'phone', label: '手机号' },
  { value: 'slip', label: '社区发的登录码' },
] as const;

/** Every way in that a resident has. */
export function SignInForms(props: SignInFormProps) {
  const [way, setWay] = useState<'phone' | 'slip'>('phone');
  return (
    <>
      {onWechat ? <WechatForm {...props} /> : null}
      <ChipChoice label={`怎样${props.word}`} options={ways} value={way} onChange={setWay} />
      {way === 'phone' ? <PhoneCodeForm {...props} /> : <SlipCodeForm {...props} />}
    </>
  );
}
