import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import type { Failure } from '@linfa/contract/client';
import { Alert, Button, Form } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { FailureAlert } from '../api/failure-alert';
import { useWrite } from '../api/use-write';
import { dropDraft, keepDraft, readDraft } from '../drafts/draft-store';
import { placeFaults } from './place-faults';
import { faultsOf, withNulls, withoutEmpty } from './sound-input';

type Typed = Record<string, unknown>;

/**
 * The form of one act: its fields are named by their place in the act's input. What is typed is kept as a draft until
 * the server has it; what the contract refuses is said at the field before it is sent, in the words of the server.
 * @param fixed what goes along without being asked
 * @param initial what stands in the fields at first
 * @param draft tells several forms of one act apart, as those of a table's rows
 * @param clears places of fields that say nothing any more when they are emptied, where leaving out means as it was;
 * or which these are by what was typed
 * @param toInput for fields that are not named as the input is
 * @param failed hears of a refusal: where it calls for another act, that is given to the same form, which keeps what is typed
 */
export function ActForm<N extends ActName>({
  act,
  fixed = {},
  initial = {},
  draft = '',
  clears = [],
  toInput = (typed) => typed,
  submit = '保存',
  done,
  failed,
  children,
}: {
  readonly act: N;
  readonly fixed?: Partial<SentBy<N>>;
  readonly initial?: Typed;
  readonly draft?: string;
  readonly clears?: readonly string[] | ((typed: Typed) => readonly string[]);
  readonly toInput?: (typed: Typed) => Typed;
  readonly submit?: string;
  readonly done: (answer: AnswerOf<N>) => void;
  readonly failed?: (failure: Failure) => void;
  readonly children: ReactNode | ((typed: Typed) => ReactNode);
}) {
  const [form] = Form.useForm<Typed>();
  // As the form began, also where another act takes its place.
  const [slot] = useState(`${act}:${draft}`);
  const write = useWrite(act, draft);
  const { failure } = write;
  useEffect(() => {
    if (failure !== null) failed?.(failure);
  }, [failure, failed]);
  const [kept, setKept] = useState(() => readDraft(slot) as Typed | null);
  const [typed, setTyped] = useState<Typed>({ ...initial, ...kept });
  const [elsewhere, setElsewhere] = useState<readonly string[]>([]);

  const show = (faults: Readonly<Record<string, string>>): boolean => {
    const placed = placeFaults(
      faults,
      form.getFieldsError().map(({ name }) => name),
    );
    form.setFields(placed.atFields as never);
    // The button stands below: what is wrong above it would not be seen.
    const first = placed.atFields.find(({ errors }) => errors.length > 0);
    if (first) form.scrollToField([...first.name], { block: 'center' });
    setElsewhere(placed.elsewhere);
    return Object.keys(faults).length > 0;
  };
  const send = async (): Promise<void> => {
    const values = form.getFieldsValue(true) as Typed;
    const cleared = typeof clears === 'function' ? clears(values) : clears;
    const input = { ...fixed, ...(withNulls(withoutEmpty(toInput(values)), cleared) as Typed) };
    if (show(await faultsOf(act, input))) return;
    const answer = await write.run(input as SentBy<N>);
    if (answer === undefined) return;
    dropDraft(slot);
    done(answer);
  };
  const startOver = (): void => {
    dropDraft(slot);
    setKept(null);
    setTyped(initial);
    // What the draft had and the beginning has not goes too.
    form.setFieldsValue(
      Object.fromEntries(Object.keys(form.getFieldsValue(true) as Typed).map((name) => [name, undefined])),
    );
    form.setFieldsValue(initial);
  };
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...initial, ...kept }}
      onValuesChange={() => {
        const values = form.getFieldsValue(true) as Typed;
        keepDraft(slot, values);
        setTyped(values);
      }}
      onFinish={() => void send()}
    >
      {kept !== null && (
        <Alert
          className="draft-note"
          type="info"
          title="上次没有提交的内容已经放回来了。"
          action={<Button onClick={startOver}>清空重填</Button>}
        />
      )}
      {typeof children === 'function' ? children(typed) : children}
      <FailureAlert failure={failure} />
      {elsewhere.length > 0 && <Alert type="error" showIcon role="alert" title={elsewhere.join('；')} />}
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={write.busy}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}
