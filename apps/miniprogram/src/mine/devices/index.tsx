import { wordInstant } from '@linfa/domain';
import type { AnswerOf } from '@linfa/contract';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { SignInAgainSheet } from '../../session/sign-in-again-sheet';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { Sheet } from '../../ui/sheet';
import { WriteFailure } from '../../ui/write-failure';
import { useToday } from '../../words/use-today';
import '../mine.scss';

type Device = AnswerOf<'sessions.listMine'>['items'][number];

export default function Devices() {
  const session = useSession();
  const today = useToday();
  const devices = useRead('sessions.listMine', session ? {} : null);
  const [leaving, setLeaving] = useState<Device | null>(null);
  const [password, setPassword] = useState('');
  const revoke = useWrite('sessions.revoke', {
    of: leaving?.id ?? '',
    done: () => {
      setLeaving(null);
      setPassword('');
      void devices.reload();
    },
  });
  const close = (): void => {
    setLeaving(null);
    setPassword('');
    revoke.forget();
  };
  // Staff give their password once more; a resident, who has none, is asked to sign in anew where that was long ago.
  const asStaff = session?.me.kind === 'staff';
  const again = revoke.failure?.code === 'sign-in-again';
  const end = (device: Device): void => void revoke.run({ session: device.id, ...(asStaff && { password }) });
  return (
    <Page title="登录的设备">
      {session ? (
        <Answered read={devices}>
          {({ items }) => (
            <>
              <View className="lf-quiet lf-gap-below">
                <Text>不是您自己的，或者不再用的，点一下就能让它退出。</Text>
              </View>
              <Card flush>
                {items.map((one) => (
                  <ListRow
                    key={one.id}
                    title={`${one.kind === 'staff' ? '工作人员登录' : '居民登录'}${one.current ? '（就是这台）' : ''}`}
                    below={
                      <View className="lf-quiet mine-instants">
                        <View>
                          <Text>{`登录：${wordInstant(one.createdAt, today)}`}</Text>
                        </View>
                        <View>
                          <Text>{`最近用：${wordInstant(one.lastSeenAt, today)}`}</Text>
                        </View>
                      </View>
                    }
                    {...(!one.current && { onTap: () => setLeaving(one) })}
                  />
                ))}
              </Card>
            </>
          )}
        </Answered>
      ) : (
        <SignInPrompt title="登录后可以看到您在哪些设备上登录着。" />
      )}
      <Sheet open={leaving !== null && !again} title="让那台设备退出？" onClose={close}>
        <View className="lf-gap-below">
          <Text>
            {leaving ? `${wordInstant(leaving.createdAt, today)}登录的那台。退出后要重新登录才能办您的事。` : ''}
          </Text>
        </View>
        {asStaff ? (
          <Field
            label="登录密码"
            secret
            value={password}
            error={revoke.failure?.fields['password']}
            onChange={setPassword}
          />
        ) : null}
        {again ? null : <WriteFailure failure={revoke.failure} />}
        <Button
          tone="danger"
          busy={revoke.busy}
          disabled={asStaff && password === ''}
          onTap={() => {
            if (leaving) end(leaving);
          }}
        >
          让它退出
        </Button>
        <Button tone="plain" onTap={close}>
          不用
        </Button>
      </Sheet>
      <SignInAgainSheet write={revoke} />
    </Page>
  );
}
