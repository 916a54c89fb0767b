import type { AnswerOf } from '@linfa/contract';
import { addDays, yearPeriod, type Day, type MeasureUnitCode } from '@linfa/domain';
import { Alert, Button, Form, Input, Select } from 'antd';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { DayInput } from '../../form/inputs/day-input';
import { UnitSelect } from '../../units/unit-select';
import { measureChoices } from '../../words/measure-choices';
import { useToday } from '../../words/use-today';
import type { Edition } from '../report-words';

type Item = AnswerOf<'reportedFigures.listItems'>['items'][number];

interface Typed {
  readonly item?: string;
  readonly name?: string;
  readonly unitOfMeasure?: MeasureUnitCode;
  readonly office?: string;
  readonly due?: Day;
}

/** Asks an office for a number that no record has: an item that is known, or a new one. Until it is answered the report shows a blank. */
export function AskOfficeForm({
  edition,
  suggested,
  done,
}: {
  readonly edition: Edition;
  readonly suggested?: { readonly name: string; readonly unitOfMeasure: MeasureUnitCode };
  readonly done: (figure: string, name: string) => void;
}) {
  const today = useToday();
  const [form] = Form.useForm<Typed>();
  const items = useRead('reportedFigures.listItems', {});
  const define = useWrite('reportedFigures.defineItem', edition.id);
  const ask = useWrite('reportedFigures.requestFigures', edition.id);
  const chosen = Form.useWatch('item', form);
  const period = yearPeriod(edition.year);
  const finish = async (typed: Typed): Promise<void> => {
    const item = await itemOf(typed);
    if (!item) return;
    if (typed.office !== undefined) {
      const asked = await ask.run({
        unit: edition.unit.code,
        ...period,
        due: typed.due ?? addDays(today, 14),
        asks: [{ item: item.code, office: typed.office }],
      });
      if (!asked) return;
    }
    done(`reported.${item.code}`, item.name);
  };
  const itemOf = async ({ item, name = '', unitOfMeasure = 'none' }: Typed): Promise<Item | undefined> => {
    const known = items.data?.items.find((one) => one.code === item);
    return known ?? (await define.run({ unit: edition.unit.code, name: name.trim(), unitOfMeasure }));
  };
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{
        name: suggested?.name,
        unitOfMeasure: suggested?.unitOfMeasure ?? 'case',
        due: addDays(today, 14),
      }}
      onFinish={(typed) => void finish(typed)}
    >
      <Form.Item name="item" label="已有的项目">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="没有合适的就在下面新登记一项"
          options={(items.data?.items ?? []).map(({ code, name, unitWord }) => ({
            value: code,
            label: `${name}（${unitWord}）`,
          }))}
        />
      </Form.Item>
      {chosen === undefined && (
        <div className="form-pair">
          <Form.Item
            name="name"
            label="新项目名称"
            rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
          >
            <Input maxLength={60} placeholder="例如：口袋公园新建个数" />
          </Form.Item>
          <Form.Item name="unitOfMeasure" label="计量单位" extra="报告里数字后面就印这个字。">
            <Select showSearch={{ optionFilterProp: 'label' }} options={measureChoices} />
          </Form.Item>
        </div>
      )}
      <div className="form-pair">
        <Form.Item name="office" label="向谁要" extra="可以先不选，稍后在“部门数据”里要。">
          <UnitSelect placeholder="选择科室或单位" />
        </Form.Item>
        <Form.Item name="due" label="请在哪一天前填报">
          <DayInput />
        </Form.Item>
      </div>
      <Alert type="info" title="填报前，报告里这个数显示为空白“＿＿”；填报后自动填入，并附上依据文件。" />
      <FailureAlert failure={define.failure ?? ask.failure} />
      <Button type="primary" htmlType="submit" className="wide-button" loading={define.busy || ask.busy}>
        要这个数并插入
      </Button>
    </Form>
  );
}
