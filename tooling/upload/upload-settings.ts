import { existsSync } from 'node:fs';

/** What an upload of the WeChat package needs to know. */
export interface UploadSettings {
  readonly appId: string;
  /** The code upload key that the mini-program's owner downloaded from WeChat. */
  readonly keyFile: string;
  /** Where the uploaded package finds the server. */
  readonly api: string;
  readonly version: string;
  readonly description: string;
}

/** @returns the settings, or one sentence for each that is missing or wrong */
export function readUploadSettings(
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
): UploadSettings | readonly string[] {
  const {
    LINFA_WECHAT_APPID: appId = '',
    LINFA_WECHAT_UPLOAD_KEY: keyFile = '',
    LINFA_API: api = '',
    LINFA_UPLOAD_NOTE: description = '',
  } = environment;
  const faults = [
    ...(/^wx[0-9a-f]{16}$/.test(appId) ? [] : ['LINFA_WECHAT_APPID: the mini-program’s app id, wx and 16 characters']),
    ...(keyFile !== '' && existsSync(keyFile) ? [] : ['LINFA_WECHAT_UPLOAD_KEY: the file of the code upload key']),
    ...(isPublicAddress(api) ? [] : ['LINFA_API: the server’s address as phones see it, https and no path']),
  ];
  return faults.length > 0 ? faults : { appId, keyFile, api, version, description };
}

function isPublicAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search } = new URL(text);
  return protocol === 'https:' && pathname === '/' && search === '' && !text.endsWith('/');
}
