import { RuleError } from '@linfa/domain';
import type { BareCommand, Command, CommandInput, CommandOption } from './command.ts';

type Options = CommandInput['options'];

/**
 * Reads `--name value`, `--name=value` and switches of a command.
 * @throws RuleError `unknown-option`, `missing-option`, `unexpected-word`
 */
export function readOptions(
  command: Command | BareCommand,
  args: readonly string[],
): { options: Options; words: string[] } {
  const known = new Map([...command.options, jsonOption].map((option) => [option.name, option]));
  const options: Record<string, string | true> = {};
  const words: string[] = [];
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    const option = known.get(name);
    if (!option) throw new RuleError('unknown-option', { option: word });
    if (option.value === undefined) options[name] = true;
    else {
      const value = inline ?? rest.shift();
      if (value === undefined || value.startsWith('--'))
        throw new RuleError('missing-option', { option: name, hint: `写法：--${name} ${option.value}` });
      options[name] = value;
    }
  }
  const [, second] = words;
  const extra = command.words === undefined ? words[0] : second;
  if (extra !== undefined)
    throw new RuleError('unexpected-word', {
      word: extra,
      command: command.name,
      takes: command.words === undefined ? '后面只接选项' : `只接一个${command.words}`,
    });
  for (const option of command.options)
    if (option.required && options[option.name] === undefined)
      throw new RuleError('missing-option', { option: option.name, hint: option.summary });
  return { options, words };
}

export const jsonOption: CommandOption = { name: 'json', summary: '以 JSON 输出' };

/** A year option: four digits. @throws RuleError `bad-year` */
export function yearOption(options: Options, name = 'year'): number {
  const text = String(options[name] ?? '');
  if (!/^\d{4}$/.test(text)) throw new RuleError('bad-year', { year: text });
  return Number(text);
}

export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
