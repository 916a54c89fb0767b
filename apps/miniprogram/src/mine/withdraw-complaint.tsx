import type { Failure } from '@linfa/contract/client';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';
import { WriteFailure } from '../ui/write-failure';

export interface WithdrawComplaintProps {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: () => Promise<unknown>;
}

/** Takes it back while nobody has answered. */
export function WithdrawComplaint({ busy, failure, onConfirm }: WithdrawComplaintProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="danger" onTap={() => setOpen(true)}>
        撤回
      </Button>
      <Sheet open={open} title="确定撤回吗？" onClose={() => setOpen(false)}>
        <View className="lf-gap-below">
          <Text>撤回后不再办理，也不会答复。以后需要可以再写。</Text>
        </View>
        <WriteFailure failure={failure} />
        <Button
          tone="danger"
          busy={busy}
          onTap={() => void onConfirm().then((answer) => answer !== undefined && setOpen(false))}
        >
          确定撤回
        </Button>
        <Button tone="plain" onTap={() => setOpen(false)}>
          不撤回
        </Button>
      </Sheet>
    </>
  );
}
