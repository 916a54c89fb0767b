import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { useDraft } from '../../drafts/use-draft';
import { goBack } from '../../go';
import { routes } from '../../routes';
import { sessionStore, useSession } from '../../session/session-store';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Page } from '../../ui/page';
import { WriteFailure } from '../../ui/write-failure';

const mostName = 30;

export default function CorrectName() {
  const session = useSession();
  const draft = useDraft('name', { name: session?.me.person.name ?? '' });
  const correct = useWrite('myData.correctName', {
    done: ({ name }) => {
      draft.clear();
      const now = sessionStore.get();
      if (now) sessionStore.put({ ...now, me: { ...now.me, person: { ...now.me.person, name } } });
      void goBack(routes.myData);
    },
  });
  const name = draft.value.name.trim();
  const tooLong = [...name].length > mostName;
  return (
    <Page title="更正姓名">
      <Field
        label="姓名"
        most={mostName}
        value={draft.value.name}
        error={tooLong ? '写得太长了，请删短一些' : correct.failure?.fields['name']}
        onChange={(to) => draft.set({ name: to })}
      />
      <View className="lf-quiet lf-gap-below">
        <Text>请写身份证上的姓名。以前办的事里，姓名还是当时写的那个。</Text>
      </View>
      <WriteFailure failure={correct.failure} />
      <Button busy={correct.busy} disabled={name === '' || tooLong} onTap={() => void correct.run({ name })}>
        保存
      </Button>
    </Page>
  );
}
