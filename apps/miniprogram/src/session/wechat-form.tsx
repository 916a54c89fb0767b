import { type Failure, wordFailure } from '@linfa/contract/client';
import { useState } from 'react';
import { askWechat } from './log-in-again';
import type { SignInFormProps } from './sign-in-forms';
import { Button } from '../ui/button';
import { WriteFailure } from '../ui/write-failure';

/** Signs in as whoever WeChat says one is; no phone number is needed. */
export function WechatForm({ word, onSignedIn }: SignInFormProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const signIn = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const session = await askWechat();
      if (session) onSignedIn(session);
    } catch (error) {
      setFailure(wordFailure(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button busy={busy} busyWord="正在登录……" onTap={() => void signIn()}>
        {`用微信${word}`}
      </Button>
      <WriteFailure failure={failure} />
    </>
  );
}
