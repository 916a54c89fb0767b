import { useState } from 'react';
import { useWrite } from '../../api/use-write';
import { removeDraft } from '../../drafts/draft-store';
import { Button } from '../../ui/button';
import { WithdrawSheet } from './withdraw-sheet';

/** Takes a request back that nobody decided on yet. */
export function WithdrawRequest({ request, onDone }: { readonly request: string; readonly onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const withdraw = useWrite('mediation.withdrawRequest', {
    of: request,
    done: () => {
      removeDraft(`mediation-withdraw:${request}`);
      setOpen(false);
      onDone();
    },
  });
  return (
    <>
      <Button tone="danger" onTap={() => setOpen(true)}>
        撤回申请
      </Button>
      <WithdrawSheet
        open={open}
        title="撤回这件申请？"
        words="撤回后不再办理。以后需要，可以重新申请。"
        act="确定撤回"
        of={request}
        busy={withdraw.busy}
        failure={withdraw.failure}
        onConfirm={(reason) => void withdraw.run({ request, reason })}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
