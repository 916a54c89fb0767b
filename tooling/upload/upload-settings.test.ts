import { expect, it } from 'vitest';
import { readUploadSettings } from './upload-settings.ts';

const good = {
  LINFA_WECHAT_APPID: 'wx0123456789abcdef',
  LINFA_WECHAT_UPLOAD_KEY: import.meta.filename,
  LINFA_API: 'https://linfa.example.cn',
};

it('takes the owner’s app id and key, and the server that phones reach', () => {
  expect(readUploadSettings(good, '1.2.0')).toEqual({
    appId: 'wx0123456789abcdef',
    keyFile: import.meta.filename,
    api: 'https://linfa.example.cn',
    version: '1.2.0',
    description: '',
  });
});

it('names everything that is missing at once', () => {
  expect(readUploadSettings({}, '1.2.0')).toHaveLength(3);
});

it.each([
  { LINFA_WECHAT_APPID: 'touristappid' },
  { LINFA_WECHAT_UPLOAD_KEY: '/nowhere/key' },
  { LINFA_API: 'http://linfa.example.cn' },
  { LINFA_API: 'https://linfa.example.cn/' },
  { LINFA_API: 'https://linfa.example.cn/api' },
  { LINFA_API: 'linfa' },
])('refuses %j: a package with it would not work', (wrong) => {
  expect(readUploadSettings({ ...good, ...wrong }, '1.2.0')).toHaveLength(1);
});
