import { existsSync } from 'node:fs';
import { RuleError } from '@linfa/domain';
import { openApp } from '../../app.ts';
import { assertKeysOutside } from '../../crypto/assert-key-file.ts';
import { createKeyFile, newKey, readKeyFile, replaceKeyFile, type KeyFile } from '../../crypto/key-file.ts';
import { openKeyring } from '../../crypto/keyring.ts';
import { textsByVersion } from '../../crypto/reencrypt.ts';
import { isAvailable, isCipherName, textCiphers, type CipherName } from '../../crypto/text-ciphers.ts';
import type { Environment } from '../../env.ts';
import type { BareCommand, BareInput, CommandResult } from '../command.ts';
import { textOption } from '../options.ts';

const names = Object.keys(textCiphers).join('、');
/** A server looks at the file every few seconds; what it had begun to write by then is long written. */
const settledAfterMs = 10 * 60_000;

export const keysCommand: BareCommand = {
  name: 'keys',
  summary: '加密个人信息的密钥：list 查看，create 新建密钥文件，rotate 换新密钥，remove 删除不再使用的旧密钥',
  words: '<list|create|rotate|remove>',
  options: [
    { name: 'algorithm', value: '算法', summary: `新密钥的算法：${names}，默认 aes-256-gcm` },
    { name: 'prepare', summary: 'rotate 时只加入新密钥而不启用：多台服务器先分发文件，再用 --use 启用' },
    { name: 'use', value: '版本', summary: 'rotate 时启用已加入的这个版本' },
    { name: 'version', value: '版本', summary: 'remove 时要删除的版本' },
  ],
  needs: 'settings',
  async run(input) {
    const [what = 'list'] = input.words;
    if (what === 'list') return list(ringOf(input.environment));
    if (what === 'create') return create(input);
    if (what === 'rotate') return rotate(input);
    if (what === 'remove') return remove(input);
    throw new RuleError('unknown-command', { command: `keys ${what}`, near: '可用 list、create、rotate 或 remove。' });
  },
};

/** Never a key itself. */
function list(ring: KeyFile): CommandResult {
  const keys = Object.entries(ring.keys).map(([version, { algorithm, createdAt }]) => ({
    version: Number(version),
    algorithm,
    createdAt,
    current: Number(version) === ring.current,
  }));
  return {
    json: { keys },
    text: keys
      .map((one) => `${one.current ? '*' : ' '} ${one.version}  ${one.algorithm}  ${one.createdAt ?? '建立时间不详'}`)
      .join('\n'),
  };
}

function create({ environment, options }: BareInput): CommandResult {
  const file = environment.keysFile;
  assertKeysOutside(file, environment.dataFolder);
  if (existsSync(file) || !createKeyFile(file, algorithmOf(options), new Date()))
    throw new RuleError('keys-exist', { file });
  return {
    json: { file },
    text: `已建立密钥文件 ${file}。\n请立即另存一份到安全的地方：没有它，加密的个人信息谁也打不开。`,
  };
}

function rotate({ environment, options }: BareInput): CommandResult {
  const ring = ringOf(environment);
  const use = textOption(options, 'use');
  const version = use === undefined ? Math.max(...Object.keys(ring.keys).map(Number)) + 1 : versionIn(ring, 'use', use);
  const keys = use === undefined ? { ...ring.keys, [version]: newKey(algorithmOf(options), new Date()) } : ring.keys;
  const current = options['prepare'] === true ? ring.current : version;
  replaceKeyFile(environment.keysFile, { ...ring, keys, current });
  return {
    json: { version, current },
    text:
      current === version
        ? `已启用第 ${version} 版密钥，运行中的服务会在几秒内改用它。\n请另存密钥文件，再运行 npm run -s linfa -- reencrypt 把旧内容换成新密钥。`
        : `已加入第 ${version} 版密钥，尚未启用。把文件分发到各台服务器后运行 keys rotate --use ${version}。`,
  };
}

/** Only a key that opens nothing any more, and that no server still seals with. */
async function remove({ environment, options }: BareInput): Promise<CommandResult> {
  const ring = ringOf(environment);
  const version = versionIn(ring, 'version', textOption(options, 'version') ?? '');
  if (version === ring.current) throw new RuleError('key-in-use', { version, reason: '它是当前密钥' });
  const { createdAt } = ring.keys[String(ring.current)] ?? { createdAt: null };
  if (createdAt !== null && Date.now() - new Date(createdAt).getTime() < settledAfterMs)
    throw new RuleError('key-in-use', { version, reason: '当前密钥启用不到10分钟，可能还有服务在用旧密钥' });
  const app = await openApp(environment, { migrate: false, loadSeeds: false });
  try {
    const texts = (await textsByVersion(app.fork())).get(version) ?? 0;
    if (texts > 0)
      throw new RuleError('key-in-use', { version, reason: `还有 ${texts} 条内容由它加密，请先运行 reencrypt` });
  } finally {
    await app.close();
  }
  const keys = Object.fromEntries(Object.entries(ring.keys).filter(([one]) => Number(one) !== version));
  replaceKeyFile(environment.keysFile, { ...ring, keys });
  return {
    json: { removed: version },
    text: `已删除第 ${version} 版密钥。旧备份仍要用它打开：请随备份保存旧的密钥文件。`,
  };
}

/** @throws RuleError `missing-secret`, `keys-unreadable` */
function ringOf({ keysFile }: Environment): KeyFile {
  openKeyring(keysFile, { create: false });
  return readKeyFile(keysFile);
}

function versionIn(ring: KeyFile, option: string, text: string): number {
  if (!Object.hasOwn(ring.keys, text))
    throw new RuleError('bad-option', {
      option,
      value: text,
      hint: `密钥文件里有版本 ${Object.keys(ring.keys).join('、')}`,
    });
  return Number(text);
}

function algorithmOf(options: BareInput['options']): CipherName {
  const text = textOption(options, 'algorithm') ?? 'aes-256-gcm';
  if (!isCipherName(text))
    throw new RuleError('bad-option', { option: 'algorithm', value: text, hint: `可用 ${names}` });
  if (!isAvailable(text)) throw new RuleError('cipher-missing', { algorithm: text });
  return text;
}
