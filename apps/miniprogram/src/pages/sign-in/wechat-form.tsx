import { useState } from 'react';
import { wordFailure, type Failure } from '../../api/word-failure';
import { logInThroughWechat } from '../../session/log-in-again';
import { Button } from '../../ui/button';
import { WriteFailure } from '../../ui/write-failure';

/** Signs in as whoever WeChat says one is; no phone number is needed. */
export function WechatForm({ onDone }: { readonly onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const signIn = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await logInThroughWechat();
      onDone();
    } catch (error) {
      setFailure(wordFailure(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button busy={busy} busyWord="正在登录……" onTap={() => void signIn()}>
        用微信登录
      </Button>
      <WriteFailure failure={failure} />
    </>
  );
}
