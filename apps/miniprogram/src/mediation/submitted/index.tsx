import Taro, { useRouter } from '@tarojs/taro';
import { wordDate } from '@linfa/domain';
import { Text, View } from '@tarojs/components';
import { useRead } from '../../api/use-read';
import { go } from '../../go';
import { routes } from '../../routes';
import { useSession } from '../../session/session-store';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Timeline } from '../../ui/timeline';
import { useToday } from '../../words/use-today';

export default function Submitted() {
  const { id = '' } = useRouter().params;
  const today = useToday();
  const session = useSession();
  const mine = useRead('mediation.listMine', session ? {} : null);
  const request = mine.data?.requests.find((one) => one.id === id);
  return (
    <Page title="申请已提交">
      <Card title="申请已提交" tone="pine">
        <Text>
          {request ? `${request.unit.name}已收到您的申请（${wordDate(request.day, today)}）。` : '我们已收到您的申请。'}
        </Text>
      </Card>
      <Card title="接下来">
        <Timeline
          steps={[
            { key: 'sent', title: '提出申请', lines: ['已完成'], state: 'done' },
            {
              key: 'decide',
              title: '工作人员看申请，决定是否受理',
              lines: ['受理或不受理，都会通知您，并写明理由。'],
              state: 'now',
            },
            { key: 'ask', title: '问对方愿不愿意调解', lines: ['对方不愿意就不能调解。'], state: 'to-come' },
            {
              key: 'mediate',
              title: '约时间，坐下来调解',
              lines: ['一般自受理之日起一个月内办完，受理后会写明到哪一天。'],
              state: 'to-come',
            },
          ]}
        />
      </Card>
      <View className="lf-gap-below">
        <Button onTap={() => void Taro.redirectTo({ url: `${routes.mediation}?id=${encodeURIComponent(id)}` })}>
          查看这件申请
        </Button>
        <Button tone="plain" onTap={() => void go(routes.home)}>
          回首页
        </Button>
      </View>
      <CallButton number="12348" title="法律服务热线" line="等的时候有法律问题，可以打电话问" />
    </Page>
  );
}
