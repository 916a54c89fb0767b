import { existsSync } from 'node:fs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where this machine's Chromium is; `LINFA_CHROMIUM` names another. Undefined where there is none: nothing is downloaded. */
export function findChromium(): string | undefined {
  return [process.env['LINFA_CHROMIUM'] ?? '', ...usual].find((path) => path !== '' && existsSync(path));
}
