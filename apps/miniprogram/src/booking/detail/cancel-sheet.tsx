import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { WriteFailure } from '../../ui/write-failure';

export interface CancelSheetProps {
  readonly booking: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const mostReason = 100;

/** Once more before the place goes to somebody else. */
export function CancelSheet({ booking, open, onClose, onDone }: CancelSheetProps) {
  const [reason, setReason] = useState('');
  const cancel = useWrite('bookings.cancelBooking', {
    done: () => {
      onClose();
      onDone();
    },
  });
  const tooLong = [...reason.trim()].length > mostReason;
  return (
    <Sheet open={open} title="确定取消这个预约吗？" onClose={onClose}>
      <View className="lf-gap-below">
        <Text>取消后，名额会让给候补的居民。</Text>
      </View>
      <Field
        label="原因"
        optional
        most={mostReason}
        value={reason}
        error={tooLong ? '写得太长了，请删短一些' : cancel.failure?.fields['reason']}
        onChange={setReason}
      />
      <WriteFailure failure={cancel.failure} />
      <Button
        tone="danger"
        busy={cancel.busy}
        disabled={tooLong}
        onTap={() => void cancel.run({ booking, reason: reason.trim() })}
      >
        确定取消
      </Button>
      <Button tone="plain" onTap={onClose}>
        不取消了
      </Button>
    </Sheet>
  );
}
