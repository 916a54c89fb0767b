import type { AnswerOf } from '@linfa/contract';
import { Text, View } from '@tarojs/components';
import { Card } from '../../ui/card';

export type OwnBooking = AnswerOf<'bookings.listMine'>['items'][number];

/** How it stands, in words; while one is expected, the code to say at the door. */
export function StateCard({ booking }: { readonly booking: OwnBooking }) {
  const { state, code, cancelReason } = booking;
  if (state === 'booked')
    return (
      <Card tone="pine">
        <View className="booking-code">
          <View>
            <Text>已预约。到了报这个预约码</Text>
          </View>
          <View className="booking-code__letters">
            <Text>{code}</Text>
          </View>
          <View className="lf-quiet">
            <Text>不用报姓名和事由</Text>
          </View>
        </View>
      </Card>
    );
  return (
    <Card title={titles[state]} tone={state === 'waiting' ? 'clay' : 'plain'}>
      <Text>{wordState(booking)}</Text>
      {state === 'cancelled' && cancelReason !== '' ? (
        <View>
          <Text>{`原因：${cancelReason}`}</Text>
        </View>
      ) : null}
    </Card>
  );
}

const titles: Readonly<Record<Exclude<OwnBooking['state'], 'booked'>, string>> = {
  waiting: '候补中',
  arrived: '您已到',
  missed: '没有到场',
  served: '已办完',
  cancelled: '已取消',
};

function wordState({ state, waitingPosition }: OwnBooking): string {
  switch (state) {
    case 'waiting':
      return waitingPosition === null || waitingPosition <= 1
        ? '您排在第一位。有人取消，就转为您的预约，并通知您。'
        : `您前面还有${waitingPosition - 1}位。有人取消时依次转为预约，轮到您会通知您。`;
    case 'arrived':
      return '工作人员已登记您到场，请等候法律顾问。';
    case 'missed':
      return '那天登记为没有到场。如果您其实到了，请告诉社区工作人员更正。';
    case 'served':
      return '法律顾问已为您服务。';
    default:
      return '这个预约已经取消。需要的话可以重新预约。';
  }
}
