import { RuleError } from '@linfa/domain';
import { openApp } from '../app.ts';
import type { Environment } from '../env.ts';
import { nearest } from '@linfa/figures';
import type { BareCommand, Command, CommandInput, CommandResult } from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, helpText } from './help.ts';
import { readOptions } from './options.ts';

/** Where a command writes: its result to `out` and nothing else; what a person should know besides to `err`. */
export interface CliStreams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs one command. @returns the exit code: 0 done, 1 refused or found something wrong, 2 a bug */
export async function runCli(
  args: readonly string[],
  environment: () => Environment,
  streams: CliStreams,
): Promise<number> {
  const [name = 'help', ...rest] = args;
  const json = rest.includes('--json');
  try {
    if (name === 'help' || name === '--help' || rest.includes('--help')) {
      const about = name === 'help' ? rest.find((word) => !word.startsWith('--')) : name;
      streams.out(about === undefined || about === '--help' ? helpText() : commandHelp(commandNamed(about)));
      return 0;
    }
    const command = commandNamed(name);
    const { options, words } = readOptions(command, rest);
    const result =
      command.needs === 'settings'
        ? await command.run({ environment: environment(), options, words })
        : await runOpened(command, environment(), { options, words });
    streams.out(
      json
        ? `${JSON.stringify(result.json, null, 2)}\n`
        : result.text.endsWith('\n')
          ? result.text
          : `${result.text}\n`,
    );
    return result.exitCode ?? 0;
  } catch (error) {
    if (!(error instanceof RuleError)) {
      streams.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      return 2;
    }
    streams.err(
      json
        ? `${JSON.stringify({ error: { code: error.code, message: error.message, ...error.details } })}\n`
        : `${error.code}：${error.message}\n`,
    );
    return 1;
  }
}

async function runOpened(
  command: Command,
  environment: Environment,
  input: Omit<CommandInput, 'app'>,
): Promise<CommandResult> {
  const app = await openApp(environment, {
    migrate: command.needs !== 'nothing',
    loadSeeds: command.needs === 'data',
  });
  try {
    return await command.run({ app, ...input });
  } finally {
    await app.close();
  }
}

function commandNamed(name: string): Command | BareCommand {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  const near = nearest(
    name,
    commands.map((one) => one.name),
  );
  throw new RuleError(
    'unknown-command',
    { command: name, near: near.length > 0 ? `相近的有：${near.join('、')}。` : '' },
    { near },
  );
}
