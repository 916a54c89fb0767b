import { guardianRelations, partySexes } from '@linfa/domain';
import { Collapse, Form, Input } from 'antd';
import { CodeRadio } from '../form/inputs/code-radio';
import { CountInput } from '../form/inputs/count-input';

type Place = readonly (string | number)[];

/** One party as somebody names it; only the name must be known. @param at its place in the act's input */
export function PartyFields({ at, who }: { readonly at: Place; readonly who: string }) {
  const name = (...more: string[]): (string | number)[] => [...at, ...more];
  return (
    <>
      <div className="field-row">
        <Form.Item name={name('name')} label={`${who}姓名或名称`}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name={name('phone')} label="手机号（选填）">
          <Input inputMode="numeric" autoComplete="off" />
        </Form.Item>
      </div>
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'more',
            label: `${who}的其他情况和代理人（选填）`,
            children: (
              <>
                <Form.Item name={name('sex')} label="性别">
                  <CodeRadio codes={partySexes} />
                </Form.Item>
                <div className="field-row">
                  <Form.Item name={name('age')} label="年龄">
                    <CountInput unit="岁" />
                  </Form.Item>
                  <Form.Item name={name('ethnicity')} label="民族">
                    <Input />
                  </Form.Item>
                  <Form.Item name={name('occupation')} label="职业">
                    <Input />
                  </Form.Item>
                </div>
                <Form.Item name={name('address')} label="住址">
                  <Input />
                </Form.Item>
                <div className="field-row">
                  <Form.Item name={name('agent', 'name')} label="代理人姓名">
                    <Input />
                  </Form.Item>
                  <Form.Item name={name('agent', 'phone')} label="代理人手机号">
                    <Input inputMode="numeric" />
                  </Form.Item>
                </div>
                <div className="field-row">
                  <Form.Item name={name('agent', 'relation')} label="与当事人的关系">
                    <Input placeholder={Object.values(guardianRelations)[0]} />
                  </Form.Item>
                  <Form.Item name={name('agent', 'authority')} label="委托权限">
                    <Input placeholder="如：一般代理" />
                  </Form.Item>
                </div>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
