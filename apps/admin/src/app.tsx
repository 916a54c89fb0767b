import { QueryClientProvider } from '@tanstack/react-query';
import { App as Messages, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { BrowserRouter } from 'react-router';
import { queryClient } from './api/query-client';
import { SessionGate } from './session/session-gate';
import { SignInAgain } from './session/sign-in-again';
import { Pages } from './shell/pages';
import { theme } from './theme';

dayjs.locale('zh-cn');

export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <Messages>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter basename="/admin">
            <SessionGate>
              <Pages />
            </SessionGate>
            <SignInAgain />
          </BrowserRouter>
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}
