import { useState } from 'react';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Page } from '../../ui/page';
import { ComplaintView } from '../complaint-view';
import { WithdrawComplaint } from '../withdraw-complaint';

/** For what was written without a name: nothing of it is kept on the phone. */
export default function ComplaintByCode() {
  const [typed, setTyped] = useState('');
  const [queryCode, setQueryCode] = useState<string | null>(null);
  const found = useRead('feedback.byCode', queryCode === null ? null : { queryCode });
  const withdraw = useWrite('feedback.withdrawByCode', { open: true, done: () => void found.reload() });
  const look = (): void => {
    const code = typed.replace(/[\s-]/g, '').toUpperCase();
    if (code === queryCode) void found.reload();
    else setQueryCode(code);
  };
  return (
    <Page title="凭查询码查看">
      <Field label="查询码" hint="提交时给您的20位字母和数字" value={typed} onChange={setTyped} />
      <Button disabled={typed.trim() === ''} busy={found.loading} busyWord="正在查找……" onTap={look}>
        查看
      </Button>
      <Answered read={found}>
        {(complaint) => (
          <>
            <ComplaintView complaint={complaint} />
            {complaint.may.includes('withdraw') && queryCode !== null ? (
              <WithdrawComplaint
                busy={withdraw.busy}
                failure={withdraw.failure}
                onConfirm={() => withdraw.run({ queryCode })}
              />
            ) : null}
          </>
        )}
      </Answered>
    </Page>
  );
}
