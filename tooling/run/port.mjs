import { StartError } from './say.mjs';

/**
 * @param {string | undefined} text the `PORT` variable
 * @returns {number} 3000 when nothing is said
 * @throws {StartError} `bad-port`
 */
export function readPort(text) {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new StartError('bad-port', `PORT 应为 1 至 65535 的整数，现为“${text}”。`);
}
