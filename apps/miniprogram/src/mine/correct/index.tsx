import { useRouter } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { serviceThings, type ServiceThing } from '@linfa/domain';
import { useWrite } from '../../api/use-write';
import { useDraft } from '../../drafts/use-draft';
import { go, goInstead } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { WriteFailure } from '../../ui/write-failure';

const mostText = 2000;

export default function RequestCorrection() {
  const { kind = '', id = '' } = useRouter<{ kind?: string; id?: string }>().params;
  const draft = useDraft(`correction:${id}`, { text: '' });
  const request = useWrite('myData.requestCorrection', {
    of: id,
    done: () => {
      draft.clear();
      void goInstead(routes.corrections);
    },
  });
  if (!(kind in serviceThings))
    return (
      <Page title="申请更正">
        <Empty title="先选一次登记错了的服务。">
          <Button onTap={() => void go(routes.corrections)}>去选</Button>
        </Empty>
      </Page>
    );
  const service = kind as ServiceThing;
  const text = draft.value.text.trim();
  const tooLong = [...text].length > mostText;
  return (
    <Page title="申请更正">
      {draft.restored ? <NoticeBar>上次没有提交的内容还在，可以接着写。</NoticeBar> : null}
      <View className="lf-gap-below">
        <Text>{`关于您的一次${serviceThings[service]}。办理的单位会核对，更正或者说明为什么不更正。`}</Text>
      </View>
      <Field
        label="哪里不对"
        lines
        most={mostText}
        placeholder="登记的是什么，应该是什么"
        value={draft.value.text}
        error={tooLong ? '写得太长了，请删短一些' : request.failure?.fields['text']}
        onChange={(to) => draft.set({ text: to })}
      />
      <WriteFailure failure={request.failure} />
      <Button
        busy={request.busy}
        busyWord="正在提交……"
        disabled={text === '' || tooLong}
        onTap={() => void request.run({ service: { kind: service, id }, text })}
      >
        提交
      </Button>
    </Page>
  );
}
