import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { WriteFailure } from '../../ui/write-failure';

export interface LeaveWaitingSheetProps {
  readonly booking: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Once more before the place in the line is gone: it does not come back. */
export function LeaveWaitingSheet({ booking, open, onClose, onDone }: LeaveWaitingSheetProps) {
  const leave = useWrite('bookings.leaveWaitingList', {
    done: () => {
      onClose();
      onDone();
    },
  });
  return (
    <Sheet open={open} title="确定退出候补吗？" onClose={onClose}>
      <View className="lf-gap-below">
        <Text>退出后再想候补，要从最后一位排起。</Text>
      </View>
      <WriteFailure failure={leave.failure} />
      <Button tone="danger" busy={leave.busy} onTap={() => void leave.run({ booking })}>
        确定退出
      </Button>
      <Button tone="plain" onTap={onClose}>
        继续候补
      </Button>
    </Sheet>
  );
}
