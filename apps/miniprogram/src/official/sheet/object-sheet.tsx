import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '../../api/use-write';
import { useDraft } from '../../drafts/use-draft';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { WriteFailure } from '../../ui/write-failure';

export interface ObjectSheetProps {
  readonly shift: string;
  readonly seen: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** It is not what was seen any more. */
  readonly onChanged: () => void;
}

const mostReason = 200;

/** Why one does not sign; the adviser reads it. */
export function ObjectSheet({ shift, seen, open, onClose, onDone, onChanged }: ObjectSheetProps) {
  const draft = useDraft(`shift-objection:${shift}`, { reason: '' });
  const [empty, setEmpty] = useState(false);
  const object = useWrite('dutyShifts.objectToShift', {
    of: shift,
    door: 'staff',
    done: () => {
      draft.clear();
      onClose();
      onDone();
    },
  });
  const reason = draft.value.reason.trim();
  const over = [...reason].length - mostReason;
  const send = (): void => {
    setEmpty(reason === '');
    if (reason !== '') void object.run({ shift, seen, reason });
  };
  const stale = object.failure?.code === 'changed-meanwhile' || object.failure?.code === 'wrong-state';
  return (
    <Sheet open={open} title="哪里有出入？" onClose={onClose}>
      <View className="lf-gap-below">
        <Text>会退回法律顾问，请对方更正或说明，再请您签字。</Text>
      </View>
      <Field
        label="异议理由"
        lines
        most={mostReason}
        hint="如：实际只来了两小时"
        value={draft.value.reason}
        error={wordError(empty, over) ?? object.failure?.fields['reason']}
        onChange={(typed) => {
          setEmpty(false);
          draft.set({ reason: typed });
        }}
      />
      <WriteFailure failure={object.failure} />
      {stale ? (
        <Button onTap={onChanged}>看新的内容</Button>
      ) : (
        <Button busy={object.busy} disabled={over > 0} onTap={send}>
          交给法律顾问
        </Button>
      )}
      <Button tone="plain" onTap={onClose}>
        先不提
      </Button>
    </Sheet>
  );
}

function wordError(empty: boolean, over: number): string | undefined {
  if (empty) return '请写下哪里有出入';
  return over > 0 ? `太长了，请删掉${over}个字` : undefined;
}
