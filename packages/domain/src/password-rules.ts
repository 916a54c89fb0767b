import { RuleError } from './rule-error.ts';

/** Days in which a password that somebody else chose has to be changed; later it lets nobody in. */
export const initialPasswordDays = 14;

/** In characters as a person counts them. */
const shortestPassword = 10;

/** Runs on a keyboard and in the alphabet, forwards; backwards is looked up too. */
const runs = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
];

/**
 * What those who try passwords try first and what is long enough, by its letters and digits alone: the heads of the lists
 * published after leaks, and of those made of Chinese habits (a surname and a run, 520 and 1314).
 */
const common: ReadonlySet<string> = new Set(
  `password12 password123 password1234 passw0rd12 passw0rd123 passwordpassword admin12345 admin123456 adminadmin
   administrator administrator1 root123456 test123456 user123456 welcome123 letmein123 iloveyou123 changeme123 qwerty12345
   qwerty123456 qwertyuiop1 qwer123456 asdf123456 zxcv123456 abcd123456 abc123456789 abcd1234567 a123456789 a1234567890
   aa123456789 aa12345678 q123456789 z123456789 123456789a 123456789q 1234567890a 123456abcdef 1q2w3e4r5t 1q2w3e4r5t6y
   1qaz2wsx3edc woaini1314 woaini520 woaini1314520 woaini5201314 5201314520 1314520520 zhang123456 wang123456 li123456789
   liu123456789 chen123456 yang123456 huang123456 zhao123456 xiao123456 china123456 beijing2008 guangzhou123 shenzhen123
   zhongguo123 sifaju123456 sifasuo12345 jiedaoban123 linfa12345 linfa123456`.split(/\s+/),
);

/**
 * Refuses a new password that is short, that everybody tries first, or that is the user's own name. Nothing is asked of its
 * kinds of characters: length and a list of known ones do more (NIST SP 800-63B §5.1.1.2; its least length is 8, ours 10).
 * @throws RuleError `weak-password`
 */
export function assertSoundPassword(password: string, username: string): void {
  const refuse = (reason: string): never => {
    throw new RuleError('weak-password', { reason });
  };
  if ([...password].length < shortestPassword) refuse(`至少${shortestPassword}个字`);
  const plain = password.normalize('NFKC').toLowerCase();
  const bare = plain.replace(/[^\p{L}\p{N}]/gu, '');
  if (username.length >= 3 && plain.includes(username.toLowerCase())) refuse('不能含有用户名');
  // 12121212, abcabcabc, 木木木木木木木木木木
  if (/^(.{1,4})\1+.?$/u.test(plain) || /^(.{1,4})\1+$/u.test(bare)) refuse('不能是重复的字');
  if (common.has(bare) || isRun(bare)) refuse('太常见，容易被猜中');
}

function isRun(text: string): boolean {
  const backwards = [...text].toReversed().join('');
  return runs.some((run) => run.includes(text) || run.includes(backwards)) || /^\d{1,10}$/.test(text);
}
