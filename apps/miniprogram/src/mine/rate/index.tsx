import { useRouter } from '@tarojs/taro';
import { type ServiceThing, serviceThings, wordDate } from '@linfa/domain';
import { useRead } from '../../api/use-read';
import { go } from '../../go';
import { RateCard } from '../../rating/rate-card';
import { routes } from '../../routes';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';

export default function Rate() {
  const { kind = '', id = '' } = useRouter<{ kind?: string; id?: string }>().params;
  const session = useSession();
  const today = useToday();
  const services = useRead('feedback.listServices', session ? {} : null);
  return (
    <Page title="评价服务">
      {session ? (
        <Answered read={services}>
          {({ items }) => {
            const service = items.find((one) => one.kind === kind && one.id === id);
            if (!service)
              return (
                <Empty title="没有找到这次服务。办完半年以内的可以评价。">
                  <Button onTap={() => void go(routes.ratings)}>看可以评价的</Button>
                </Empty>
              );
            const { code, name } = service.unit;
            return (
              <>
                <Card flush>
                  <ListRow
                    title={serviceThings[kind as ServiceThing]}
                    lines={[`${wordDate(service.day, today)} · ${name}`]}
                  />
                </Card>
                <RateCard kind={service.kind} id={id} />
                <Card flush>
                  <ListRow
                    title="有不满意的，写投诉或建议"
                    lines={['会有答复']}
                    onTap={() => void go(routes.complain, { kind, id, unit: code, name })}
                  />
                  <ListRow
                    title="登记的内容不对，申请更正"
                    onTap={() => void go(routes.requestCorrection, { kind, id })}
                  />
                </Card>
              </>
            );
          }}
        </Answered>
      ) : (
        <SignInPrompt title="登录后可以评价办完的事。" />
      )}
    </Page>
  );
}
