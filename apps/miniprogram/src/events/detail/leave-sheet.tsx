import { View, Text } from '@tarojs/components';
import type { Write } from '../../api/use-write';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { WriteFailure } from '../../ui/write-failure';

export interface LeaveSheetProps {
  readonly event: string;
  readonly waiting: boolean;
  readonly leave: Write<'outreach.leaveEvent'>;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Once more before the seat, or the place in the line, goes to somebody else. */
export function LeaveSheet({ event, waiting, leave, open, onClose }: LeaveSheetProps) {
  return (
    <Sheet open={open} title={waiting ? '确定退出候补吗？' : '确定取消报名吗？'} onClose={onClose}>
      <View className="lf-gap-below">
        <Text>
          {waiting
            ? '退出后再想候补，要从最后一位排起。'
            : '取消后，名额会让给候补的居民。再想参加，要看还有没有名额。'}
        </Text>
      </View>
      <WriteFailure failure={leave.failure} />
      <Button tone="danger" busy={leave.busy} onTap={() => void leave.run({ event })}>
        {leave.failure?.unsettled ? '再试一次' : waiting ? '确定退出' : '确定取消'}
      </Button>
      <Button tone="plain" onTap={onClose}>
        {waiting ? '继续候补' : '不取消了'}
      </Button>
    </Sheet>
  );
}
