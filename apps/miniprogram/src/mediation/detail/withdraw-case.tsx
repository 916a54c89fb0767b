import { useState } from 'react';
import { useWrite } from '../../api/use-write';
import { removeDraft } from '../../drafts/draft-store';
import { Button } from '../../ui/button';
import type { OwnCase } from '../own-mediation';
import { WithdrawSheet } from './withdraw-sheet';

/** Ends the mediation; either side may, at any time. */
export function WithdrawCase({ row: { id, side }, onDone }: { readonly row: OwnCase; readonly onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const withdraw = useWrite('mediation.withdraw', {
    of: id,
    done: () => {
      removeDraft(`mediation-withdraw:${id}`);
      setOpen(false);
      onDone();
    },
  });
  const applies = side === 'applicant';
  return (
    <>
      <Button tone="danger" onTap={() => setOpen(true)}>
        {applies ? '撤回，不调解了' : '不再调解'}
      </Button>
      <WithdrawSheet
        open={open}
        title={applies ? '撤回这件调解？' : '不再调解？'}
        words="调解会就此结束，会通知对方。您仍然可以去法院起诉或申请仲裁；以后双方愿意，也可以重新申请调解。"
        act="确定结束调解"
        of={id}
        busy={withdraw.busy}
        failure={withdraw.failure}
        onConfirm={(reason) => void withdraw.run({ case: id, reason })}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
