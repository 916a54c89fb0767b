import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { go } from '../../go';
import { onWechat } from '../../platform';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { NoticeBar } from '../../ui/notice-bar';
import { shiftCodeIn } from '../shift-code';

const notOurs = '这不是值班的签字码。请扫法律顾问手机上“出示签字码”里的图。';

/** The adviser is beside one and shows a code: scanned in WeChat; in a browser by the phone's own camera, or typed. */
export function CodeEntry() {
  const [typing, setTyping] = useState(!onWechat);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const open = (text: string, otherwise: string): void => {
    const code = shiftCodeIn(text);
    setWrong(code === undefined ? otherwise : '');
    if (code !== undefined) void go(routes.sheet, { code });
  };
  const scan = async (): Promise<void> => {
    setWrong('');
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(wordScanFailure);
    if (typeof scanned === 'string') setWrong(scanned);
    else open(scanned.result, notOurs);
  };
  return (
    <Card title="法律顾问在您身边">
      {onWechat ? (
        <Button onTap={() => void scan()}>扫签字码</Button>
      ) : (
        <View className="lf-gap-below">
          <Text>用手机相机扫法律顾问出示的图，会直接打开签字单；也可以把图下面的字符填在这里。</Text>
        </View>
      )}
      {wrong !== '' && !typing ? <NoticeBar tone="red">{wrong}</NoticeBar> : null}
      {typing ? (
        <>
          <Field
            label="签字码"
            hint="分大小写，空格可以不填"
            placeholder="图下面的22个字符"
            value={typed}
            error={wrong === '' ? undefined : wrong}
            onChange={(value) => {
              setWrong('');
              setTyped(value);
            }}
          />
          <Button
            tone={onWechat ? 'plain' : 'primary'}
            onTap={() => open(typed, '签字码是22个字母、数字或横线，请对照再看一遍。')}
          >
            打开签字单
          </Button>
        </>
      ) : (
        <Button tone="plain" onTap={() => setTyping(true)}>
          扫不了，自己填签字码
        </Button>
      )}
    </Card>
  );
}

/** Whoever closes the camera wants nothing said. */
function wordScanFailure(error: unknown): string {
  const told = (error as { errMsg?: string }).errMsg ?? '';
  return told.includes('cancel') ? '' : '没有扫成。请允许使用相机后再扫，或者自己填签字码。';
}
