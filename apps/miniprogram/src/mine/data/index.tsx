import { go } from '../../go';
import { routes } from '../../routes';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';

export default function MyData() {
  const session = useSession();
  if (!session)
    return (
      <Page title="我的信息">
        <SignInPrompt title="登录后可以查看、更正、导出和删除您的信息。" />
      </Page>
    );
  const { name, phone } = session.me.person;
  return (
    <Page title="我的信息">
      <Card flush>
        <ListRow title="姓名" lines={[name || '还没有填写']} onTap={() => void go(routes.correctName)} />
        <ListRow
          title="手机号"
          lines={[phone ?? '还没有绑定']}
          onTap={() => void go(phone === null ? routes.phone : routes.changePhone)}
        />
        <ListRow
          title="工作人员登记错了"
          lines={['预约、咨询、调解、活动的记录有误，申请更正']}
          onTap={() => void go(routes.corrections)}
        />
      </Card>
      <Card flush>
        <ListRow title="谁看过我的信息" onTap={() => void go(routes.reads)} />
        <ListRow title="我同意过的" lines={['各项说明、哪一版、哪天同意的']} onTap={() => void go(routes.consents)} />
        <ListRow title="登录的设备" lines={['不用的可以退出']} onTap={() => void go(routes.devices)} />
      </Card>
      <Card flush>
        <ListRow title="导出我的信息" lines={['存成一个文件']} onTap={() => void go(routes.exportData)} />
        <ListRow title="注销并删除" lines={['不能恢复']} onTap={() => void go(routes.erase)} />
      </Card>
    </Page>
  );
}
