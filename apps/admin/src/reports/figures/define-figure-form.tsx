import type { MeasureUnitCode } from '@linfa/domain';
import { recordSets, type Field as SetField, type RecordSet } from '@linfa/figures';
import type { SentBy } from '@linfa/contract';
import { Button, Form, Input, Select } from 'antd';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { measureChoices } from '../../words/measure-choices';
import type { Edition } from '../report-words';

type Definition = SentBy<'figures.define'>['definition'];

interface Typed {
  readonly name: string;
  readonly of: string;
  readonly take: string;
  readonly unit: MeasureUnitCode;
  readonly where?: readonly { readonly field?: string; readonly codes?: readonly string[] }[];
}

/** A figure of one's own: records of one kind or a register, which of them, and how they are counted. */
export function DefineFigureForm({
  edition,
  done,
}: {
  readonly edition: Edition;
  readonly done: (id: string, name: string) => void;
}) {
  const [form] = Form.useForm<Typed>();
  const of = Form.useWatch('of', form);
  const registers = useRead('registers.list', {});
  const define = useWrite('figures.define', edition.id);
  const set =
    of === undefined || of.startsWith('register:')
      ? undefined
      : (recordSets as Readonly<Record<string, RecordSet>>)[of];
  const fields = Object.entries(set?.fields ?? {});
  const coded = fields.flatMap(([name, field]) =>
    field.kind === 'code' && field.codes ? [{ name, label: field.label, codes: field.codes }] : [],
  );
  const finish = async (typed: Typed): Promise<void> => {
    const definition = definitionOf(edition.unit.code, typed, set);
    const answer = await define.run({ unit: edition.unit.code, definition });
    if (answer) done(answer.id, answer.name);
  };
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ take: 'count', unit: 'act', where: [] }}
      onFinish={(typed) => void finish(typed)}
    >
      <Form.Item name="name" label="指标名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
        <Input maxLength={60} placeholder="例如：上门咨询次数" />
      </Form.Item>
      <Form.Item name="of" label="数什么" rules={[{ required: true, message: '请选择' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选择记录或台账"
          options={[
            {
              label: '记录',
              options: Object.values(recordSets as Readonly<Record<string, RecordSet>>)
                .filter((one) => one.name !== 'registerEntries')
                .map((one) => ({ value: one.name as string, label: one.label })),
            },
            {
              label: '台账',
              options: (registers.data?.items ?? []).map((one) => ({ value: `register:${one.code}`, label: one.name })),
            },
          ]}
          onChange={() => form.setFieldsValue({ take: 'count', where: [] })}
        />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="take" label="怎么数">
          <Select options={takesOf(set, fields)} />
        </Form.Item>
        <Form.Item name="unit" label="计量单位">
          <Select showSearch={{ optionFilterProp: 'label' }} options={measureChoices} />
        </Form.Item>
      </div>
      {coded.length > 0 && (
        <Form.List name="where">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }) => (
                <fieldset key={key} className="form-triple">
                  <Form.Item name={[name, 'field']} label="只数">
                    <Select
                      placeholder="按哪一项"
                      options={coded.map((one) => ({ value: one.name, label: one.label }))}
                    />
                  </Form.Item>
                  <Form.Item noStyle shouldUpdate>
                    {({ getFieldValue }) => {
                      const chosen = coded.find((one) => one.name === getFieldValue(['where', name, 'field']));
                      return (
                        <Form.Item name={[name, 'codes']} label="为其中之一">
                          <Select
                            mode="multiple"
                            options={Object.entries(chosen?.codes ?? {}).map(([value, label]) => ({ value, label }))}
                          />
                        </Form.Item>
                      );
                    }}
                  </Form.Item>
                  <Button onClick={() => remove(name)}>移除</Button>
                </fieldset>
              ))}
              <Button onClick={() => add({})} disabled={rows.length >= 5}>
                加一个条件
              </Button>
            </>
          )}
        </Form.List>
      )}
      <FailureAlert failure={define.failure} />
      <Button type="primary" htmlType="submit" className="wide-button" loading={define.busy}>
        定义并插入
      </Button>
    </Form>
  );
}

function takesOf(set: RecordSet | undefined, fields: readonly (readonly [string, SetField])[]) {
  if (!set)
    return [
      { value: 'count', label: '登记了几条' },
      { value: 'distinct', label: '涉及几个对象（重复的只计一次）' },
    ];
  if (set.lasting) return [{ value: 'count', label: '年末在册多少' }];
  return [
    { value: 'count', label: '记录条数' },
    ...fields.flatMap(([name, field]) => {
      if (field.kind === 'measure') return [{ value: `sum:${name}`, label: `“${field.label}”之和` }];
      return field.kind === 'key'
        ? [{ value: `distinct:${name}`, label: `不同的${field.label}（重复的只计一次）` }]
        : [];
    }),
  ];
}

function definitionOf(
  unitCode: string,
  { name, of, take, unit, where = [] }: Typed,
  set: RecordSet | undefined,
): Definition {
  const common = { id: `${unitCode}.own-${Date.now().toString(36)}`, name: name.trim(), unit };
  if (!set)
    return {
      ...common,
      kind: 'register',
      register: of.replace('register:', ''),
      take: take === 'distinct' ? 'distinct' : 'count',
    };
  const tests = where.flatMap(({ field, codes }) =>
    field !== undefined && codes !== undefined && codes.length > 0 ? [{ field, in: [...codes] }] : [],
  );
  const ref = { set: set.name, ...(tests.length > 0 && { where: { all: tests } }) };
  const [kind = 'count', key = ''] = take.split(':');
  if (set.lasting) return { ...common, kind: 'as-of', of: ref };
  if (kind === 'sum') return { ...common, kind: 'sum', of: ref, measure: key };
  return kind === 'distinct' ? { ...common, kind: 'distinct', of: ref, key } : { ...common, kind: 'count', of: ref };
}
