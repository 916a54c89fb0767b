import type { AnswerOf } from '@linfa/contract';
import { wordInstant } from '@linfa/domain';
import { Button, Modal, QRCode, Spin } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../../api/failure-alert';
import { useWrite } from '../../api/use-write';
import { useToday } from '../../words/use-today';

/** The code by which the community's official opens the sheet and signs. */
export function ShiftCode({ shift }: { readonly shift: string }) {
  const today = useToday();
  const write = useWrite('dutyShifts.showCode', shift);
  const [shown, setShown] = useState<AnswerOf<'dutyShifts.showCode'> | null>(null);
  const [open, setOpen] = useState(false);
  const show = async (): Promise<void> => {
    setOpen(true);
    setShown(null);
    setShown((await write.run({ shift })) ?? null);
  };
  return (
    <>
      <Button loading={write.busy} onClick={() => void show()}>
        出示签字码
      </Button>
      <Modal title="请社区工作人员扫码签字" open={open} footer={null} onCancel={() => setOpen(false)}>
        <FailureAlert failure={write.failure} again={() => void show()} />
        {write.busy && (
          <Spin description="正在取签字码…">
            <div className="page-wait" />
          </Spin>
        )}
        {shown && (
          <div className="shift-code">
            <QRCode
              value={`${shown.residentsUrl ?? location.origin}/m/#/official/sheet/index?code=${shown.code}`}
              size={220}
            />
            <p>扫不了的，请对方在“值班签字”里输入下面的字符（分大小写）：</p>
            <p className="shift-code-letters">{shown.code.replace(/(.{4})(?=.)/g, '$1 ')}</p>
            <p className="soft">{wordInstant(shown.expiresAt, today)}前有效</p>
          </div>
        )}
      </Modal>
    </>
  );
}
