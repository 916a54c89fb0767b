import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What Taro gets wrong in a build for browsers: a page without its program is what it calls a success; it leads to the
 * icons of the tab bar as if the app lay at the root; and its page has an inline script, which scales letters with the
 * width of the screen, while our sizes are real pixels and the server's policy allows no inline script.
 * @param {string} output
 * @throws when the page would stay empty
 */
export function mendH5(output) {
  const path = join(output, 'index.html');
  const page = readFileSync(path, 'utf8');
  const program = /<script type="module"[^>]*src="\/m\/(js\/app\.[0-9a-f]+\.js)"/.exec(page)?.[1];
  if (program === undefined)
    throw new Error('dist/h5/index.html starts no program: is the script line of src/index.html as it was?');
  writeFileSync(path, page.replace(/<script>!function\(n\)[^]*?<\/script>\s*/, ''));
  const icons = new Set(readdirSync(join(output, 'static', 'images')));
  const text = readFileSync(join(output, program), 'utf8');
  writeFileSync(
    join(output, program),
    text.replace(/"\/static\/images\/([\w-]+\.png)"/g, (found, icon) =>
      icons.has(icon) ? `"/m/static/images/${icon}"` : found,
    ),
  );
}
