import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A page without its program is what Taro calls a success; and the page's own inline script, which scales letters with
 * the width of the screen, goes: our sizes are real pixels, and the server's policy allows no inline script.
 * @param {string} output
 * @throws when the page would stay empty
 */
export function assertStarts(output) {
  const path = join(output, 'index.html');
  const page = readFileSync(path, 'utf8');
  if (!/<script type="module"[^>]*src="\/m\/js\/app\.[0-9a-f]+\.js"/.test(page))
    throw new Error('dist/h5/index.html starts no program: is the script line of src/index.html as it was?');
  writeFileSync(path, page.replace(/<script>!function\(n\)[^]*?<\/script>\s*/, ''));
}
