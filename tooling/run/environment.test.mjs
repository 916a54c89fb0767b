import { expect, test } from 'vitest';
import { cleanEnvironment, withPath } from './environment.mjs';

const outer = {
  HOME: '/home/li',
  npm_config_loglevel: 'silent',
  npm_config_registry: 'https://registry.example/',
  npm_lifecycle_event: 'start',
  INIT_CWD: '/somewhere',
};

test('a child sees nothing of an outer npm run', () => {
  expect(cleanEnvironment(outer)).toEqual({ HOME: '/home/li' });
});

test('a child that installs keeps the way to the registry and nothing else', () => {
  const kept = { HOME: '/home/li', npm_config_registry: 'https://registry.example/' };
  expect(cleanEnvironment(outer, { keepRegistry: true })).toEqual(kept);
});

test('the path keeps its name and its old folders', () => {
  expect(withPath({ Path: 'old' }, ['new'])).toEqual({ Path: expect.stringMatching(/^new.old$/) });
});
