import { useEffect, useState } from 'react';
import { useWrite } from '../api/use-write';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { NoticeBar } from '../ui/notice-bar';
import { keepCodeRequest, lastCodeRequest } from './code-request';

export interface PhoneCode {
  readonly phone: string;
  readonly code: string;
  /** Of this device: a code that another one asked for is not taken here. */
  readonly request: string;
}

export function noPhoneCode(): PhoneCode {
  return { phone: '', code: '', request: lastCodeRequest() };
}

/** Seconds before a new code may be asked for; the server holds to it too. */
const between = 60;

/** A phone number and the code that was sent to it: for signing in, and for leaving a number. */
export function PhoneCodeFields(props: {
  readonly value: PhoneCode;
  readonly onChange: (value: PhoneCode) => void;
  readonly fields?: Readonly<Record<string, string>>;
}) {
  const { value, onChange, fields = {} } = props;
  const [wait, setWait] = useState(0);
  const [sentTo, setSentTo] = useState<{ readonly phone: string; readonly shown: string | null } | null>(null);
  const sending = useWrite('sessions.sendPhoneCode', {
    open: true,
    done: ({ shownCode, request }, { phone }) => {
      keepCodeRequest(request);
      onChange({ ...value, request });
      setSentTo({ phone, shown: shownCode });
      setWait(between);
    },
  });
  useEffect(() => {
    if (wait === 0) return undefined;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  const failure = sending.failure;
  return (
    <>
      <Field
        label="手机号"
        kind="phone"
        value={value.phone}
        placeholder="11位手机号"
        error={fields['phone'] ?? failure?.fields['phone']}
        onChange={(phone) => onChange({ ...value, phone: phone.replace(/\s/g, '') })}
      />
      <Button
        tone="plain"
        busy={sending.busy}
        busyWord="正在发送……"
        disabled={wait > 0}
        onTap={() => void sending.run({ phone: value.phone })}
      >
        {wait > 0 ? `${wait}秒后可重新获取` : '获取验证码'}
      </Button>
      {sentTo ? (
        <NoticeBar>
          {sentTo.shown === null
            ? `验证码已发到${sentTo.phone}，5分钟内有效。`
            : `演示环境不发短信，验证码是 ${sentTo.shown}，5分钟内有效。`}
        </NoticeBar>
      ) : null}
      {failure && !failure.fields['phone'] ? <NoticeBar tone="red">{failure.message}</NoticeBar> : null}
      <Field
        label="验证码"
        kind="code"
        value={value.code}
        placeholder="6位数字"
        hint="不要告诉任何人，我们不会向您要。"
        error={fields['code']}
        onChange={(code) => onChange({ ...value, code: code.replace(/\s/g, '') })}
      />
    </>
  );
}
