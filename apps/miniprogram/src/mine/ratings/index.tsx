import { serviceThings, wordDate } from '@linfa/domain';
import { useRead } from '../../api/use-read';
import { go } from '../../go';
import { routes } from '../../routes';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { useToday } from '../../words/use-today';

export default function Ratings() {
  const session = useSession();
  const today = useToday();
  const services = useRead('feedback.listServices', session ? {} : null);
  return (
    <Page title="评价服务">
      {session ? (
        <Answered read={services}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title="近半年没有办完的事可以评价。办完以后，在这里说说满意不满意。">
                <Button tone="plain" onTap={() => void go(routes.affairs)}>
                  看我的事
                </Button>
              </Empty>
            ) : (
              <Card flush>
                {items.map(({ kind, id, unit, day, rated }) => (
                  <ListRow
                    key={`${kind} ${id}`}
                    title={serviceThings[kind]}
                    lines={[wordDate(day, today), unit.name]}
                    aside={<Tag word={rated ? '已评价' : '待评价'} tone={rated ? 'quiet' : 'clay'} />}
                    onTap={() => void go(routes.rate, { kind, id })}
                  />
                ))}
              </Card>
            )
          }
        </Answered>
      ) : (
        <SignInPrompt title="登录后可以评价办完的事。" />
      )}
    </Page>
  );
}
