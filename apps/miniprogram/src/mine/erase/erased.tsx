import type { AnswerOf } from '@linfa/contract';
import { Text } from '@tarojs/components';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';

/** What became of everything; nobody is signed in any more. */
export function Erased({ outcome: { erased, kept } }: { readonly outcome: AnswerOf<'myData.erase'> }) {
  return (
    <Page title="已经删除">
      <Card title="已经删除您的信息" tone="pine">
        <Text>您已退出登录。以后再来，会当作新来的人。</Text>
      </Card>
      <Card title="删除或去掉身份的" flush>
        {erased.map(({ title, rows }) => (
          <ListRow key={title} title={title} lines={[`${rows}条`]} />
        ))}
      </Card>
      {kept.length > 0 ? (
        <Card title="留下的，为什么" flush>
          {kept.map(({ title, rows, because }) => (
            <ListRow key={title} title={`${title} ${rows}条`} lines={[because]} />
          ))}
        </Card>
      ) : null}
      <Button onTap={() => void go(routes.home)}>回首页</Button>
    </Page>
  );
}
