import type { Screen } from '../open-browser.ts';

/** A screen, in one of the two modes, and whose it is: a number gets one code a minute. */
export interface Look {
  readonly name: string;
  readonly screen: Screen;
  readonly elder: boolean;
  readonly phone: string;
}

export const looks: readonly Look[] = (['phone', 'smallPhone'] as const).flatMap((screen: Screen, row) =>
  [false, true].map((elder, column) => ({
    screen,
    elder,
    phone: `1380000111${row * 2 + column}`,
    name: `${screen}${elder ? ', 长辈版' : ''}`,
  })),
);
