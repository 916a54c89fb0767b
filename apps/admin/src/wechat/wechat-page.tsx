import type { AnswerOf } from '@linfa/contract';
import { messageTopics, wordInstant } from '@linfa/domain';
import { Alert, Table } from 'antd';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { Facts } from '../shell/facts';
import { Page } from '../shell/page';
import { useToday } from '../words/use-today';

type State = AnswerOf<'wechat.state'>;

const modes: Readonly<Record<State['mode'], string>> = {
  live: '已接通',
  sandbox: '演示：不向微信发送',
  off: '没有设置',
};

/** Whether WeChat is connected and what waits to be sent; no secrets. */
export function WechatPage() {
  const read = useRead('wechat.state', {});
  return (
    <Page title="微信状态" lead="小程序登录、订阅消息和文字检查的运行情况。密钥只在服务器的设置里，这里不显示。">
      <ReadState read={read}>{(state) => <Shown state={state} />}</ReadState>
    </Page>
  );
}

function Shown({ state: { mode, checksTexts, token, templates, notices, texts, wishes } }: { readonly state: State }) {
  const today = useToday();
  return (
    <>
      {mode === 'off' && (
        <Alert
          type="warning"
          showIcon
          title="没有设置微信：居民用手机验证码或登录条登录，通知改为短信或电话告知。设置办法见运维文档“微信”一章。"
        />
      )}
      <section className="card">
        <h2>连接</h2>
        <Facts
          rows={[
            ['状态', modes[mode]],
            ['访问令牌', token ? `${wordInstant(token.fetchedAt, today)}取得` : '本进程启动后还没有用到'],
            ['令牌更新', token && wordInstant(token.renewsAt, today)],
            ['文字检查', checksTexts ? '已开启' : '未开启'],
          ]}
        />
      </section>
      <section className="card">
        <h2>待办</h2>
        <Facts
          rows={[
            ['等待发送的通知', `${notices.queued}条`],
            ['正在发送', `${notices.sending}条`],
            ['要打电话告知的', `${notices.toCall}条`],
            ['最早应发未发', notices.oldest && wordInstant(notices.oldest, today)],
            ['等待检查的文字', `${texts.waiting}条`],
            ['被提示、等人看的文字', `${texts.flagged}条`],
            ['居民同意而未用的消息', `${wishes}次`],
          ]}
        />
      </section>
      <section className="card">
        <h2>消息模板</h2>
        <Table
          size="middle"
          rowKey="topic"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={templates}
          locale={{ emptyText: '没有消息' }}
          columns={[
            { key: 'topic', title: '消息', render: (_, one) => messageTopics[one.topic] },
            { key: 'name', title: '模板名称', dataIndex: 'name' },
            {
              key: 'template',
              title: '模板编号',
              render: (_, one) =>
                one.template === null ? '没有设置，改用其他方式告知' : <code className="digest">{one.template}</code>,
            },
          ]}
        />
      </section>
    </>
  );
}
