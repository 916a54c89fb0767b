import type { AnswerOf } from '@linfa/contract';
import { useEffect, useMemo, useState } from 'react';
import { Image, Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useWrite } from '../../api/use-write';
import { goBack } from '../../go';
import { onWechat } from '../../platform';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Loading } from '../../ui/loading';
import { WriteFailure } from '../../ui/write-failure';
import { pictured } from '../../ui/pictured';
import { AdviserPage } from '../adviser-page';
import { wordMoment } from '../word-kept';
import { drawCode } from './draw-code';
import '../adviser.scss';

type Shown = AnswerOf<'dutyShifts.showCode'>;

export default function Code() {
  return <AdviserPage title="签字码">{() => <ShowCode />}</AdviserPage>;
}

/** For the official beside one: their phone's camera opens the sheet by it, or they type the letters. */
function ShowCode() {
  const { params } = useRouter();
  const shift = params['id'] ?? '';
  const [shown, setShown] = useState<Shown | null>(null);
  const show = useWrite('dutyShifts.showCode', { door: 'staff', of: shift, done: setShown });
  const { run } = show;
  useEffect(() => void run({ shift }), [run, shift]);
  return (
    <>
      {shown ? <CodeCard shown={shown} /> : show.busy ? <Loading rows={3} /> : null}
      <WriteFailure failure={show.failure} />
      <Button tone="plain" busy={show.busy} onTap={() => void run({ shift })}>
        {shown ? '换一个码' : '再试一次'}
      </Button>
      <Button tone="plain" onTap={() => void goBack(routes.adviser)}>
        返回
      </Button>
    </>
  );
}

function CodeCard({ shown: { code, expiresAt, residentsUrl } }: { readonly shown: Shown }) {
  const picture = useMemo(() => drawCode(addressOf(code, residentsUrl)), [code, residentsUrl]);
  return (
    <Card title="请社区工作人员扫码签字">
      <View className="adviser-code">
        <Image className="adviser-code__picture" src={picture} {...pictured('签字用的二维码')} />
        <View className="lf-quiet">
          <Text>扫不了的，请对方输入下面的字符（分大小写）：</Text>
        </View>
        <View className="adviser-code__letters">
          <Text userSelect>{code.replace(/(.{4})(?=.)/g, '$1 ')}</Text>
        </View>
        <Text>{`${wordMoment(new Date(expiresAt))}前有效`}</Text>
      </View>
    </Card>
  );
}

/**
 * The page on which it is signed, as the official's own browser opens it: by the name that everybody types, for the one that
 * this browser came by (an inner address, say) need not be one that the other phone reaches. In WeChat the code in it is taken.
 */
function addressOf(code: string, residentsUrl: string | null): string {
  const base = onWechat ? LINFA_API : (residentsUrl ?? window.location.origin);
  return `${base}/m/#${routes.sheet}?code=${code}`;
}
