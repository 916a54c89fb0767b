import { RuleError } from '@linfa/domain';
import type { App } from './app.ts';
import { readEnvironment, type Environment } from './env.ts';
import { makeDemoAccounts } from './seeds/demo-accounts.ts';
import { makeDemoLife } from './seeds/life/make-demo-life.ts';
import { makeDemoWork } from './seeds/make-demo-work.ts';
import { wordDemoAccounts } from './seeds/word-demo-accounts.ts';
import { StaffAccount } from './sessions/staff-account.entity.ts';
import { serve, type RunningServer } from './web/serve.ts';

/** `npm start -- --tour` */
const tour = process.argv.includes('--tour');

try {
  const environment = readEnvironment();
  if (tour && environment.mode === 'production') throw new RuleError('demo-only');
  const server = await serve(environment);
  stopOnSignals(server);
  process.stdout.write('邻法正在准备数据……\n');
  const app = await server.ready;
  process.stdout.write(
    (app.demo ? await demoLines(app, server, environment) : await productionLines(app, server, environment)).join('\n'),
  );
} catch (error) {
  // A refusal is for the person at the keyboard; anything else is a bug and shows where it happened.
  process.stderr.write(
    error instanceof RuleError
      ? `${error.code}：${error.message}\n`
      : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}

async function demoLines(app: App, server: RunningServer, { demoLife }: Environment): Promise<string[]> {
  const accounts = await makeDemoAccounts(app);
  if (demoLife) await makeDemoLife(app);
  // Signs reports of last year: what the others do to that year's records comes first.
  await makeDemoWork(app);
  return [
    '',
    '邻法已启动（演示模式：只接受本机访问，数据均为演示或据公开数据重建）。',
    `  打开  ${server.address}/  查看各地年度报告，点击任一数字可看它的口径和依据`,
    `  居民  ${server.address}/m/  预约、调解、活动（首次启动要等它构建好）`,
    `  工作台  ${server.address}/admin/  工作人员办公、写年度报告`,
    '  命令  npm run -s linfa -- help',
    `  帮助  ${server.address}/help/  按角色，一件事一页`,
    ...wordDemoAccounts(accounts),
    ...(tour ? tourLines(server, accounts.length > 0) : []),
    '  按 Ctrl-C 停止',
    '',
  ];
}

function tourLines({ address }: RunningServer, told: boolean): string[] {
  return [
    `  五分钟看一遍：在浏览器打开  ${address}/help/tour`,
    ...(told
      ? []
      : ['  要用的演示账号以前已经显示过；忘了密码，另开一个命令行运行  npm run -s linfa -- demo passwords']),
    '',
  ];
}

async function productionLines(
  app: App,
  server: RunningServer,
  { publicUrl = '', staffUrl, sms, wechat }: Environment,
): Promise<string[]> {
  const staffed = (await app.fork().count(StaffAccount)) > 0;
  return [
    '',
    `邻法已启动（正式运行），监听 ${server.address}，对外地址 ${publicUrl}${staffUrl === undefined ? '' : `，工作台 ${staffUrl}/admin/`}`,
    ...(sms.kind === 'off' ? ['  短信已关闭：居民不能用手机验证码登录'] : []),
    ...(wechat.kind === 'off' ? ['  微信登录已关闭'] : []),
    ...(staffed
      ? []
      : ['  第一个管理员：npm run -s linfa -- admin create --username … --name … --unit … --unit-name …']),
    '',
  ];
}

function stopOnSignals(server: RunningServer): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(130);
      stopping = true;
      void server.close().then(() => process.exit(0));
    });
}
