import type { App } from '../app.ts';
import type { Environment } from '../env.ts';

/** An option of a command: `--name VALUE`, or a switch. */
export interface CommandOption {
  readonly name: string;
  readonly value?: string;
  readonly summary: string;
  readonly required?: true;
}

export interface CommandInput {
  readonly app: App;
  readonly options: Readonly<Record<string, string | true | undefined>>;
  readonly words: readonly string[];
}

/** What a command is given that runs before there is anything to open. */
export type BareInput = Omit<CommandInput, 'app'> & { readonly environment: Environment };

/** What a command answers: the same thing for people and for programs. */
export interface CommandResult {
  readonly text: string;
  readonly json: unknown;
  /** Set when the command ran but found something wrong. */
  readonly exitCode?: number;
}

interface AnyCommand {
  readonly name: string;
  /** One Chinese sentence. */
  readonly summary: string;
  /** Words after the name, as help prints them: `<文件>`. */
  readonly words?: string;
  readonly options: readonly CommandOption[];
}

export interface Command extends AnyCommand {
  /** What has to be ready before it runs: nothing, the schema, or the schema and what ships with Linfa. */
  readonly needs: 'nothing' | 'schema' | 'data';
  readonly run: (input: CommandInput) => Promise<CommandResult>;
}

/** A command that opens what it needs by itself. */
export interface BareCommand extends AnyCommand {
  readonly needs: 'settings';
  readonly run: (input: BareInput) => Promise<CommandResult> | CommandResult;
}
