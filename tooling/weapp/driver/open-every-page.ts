import type { Phone } from './phone.ts';

/** Starts the app anew on every page of its app.json; gives what one reads on each. */
export async function openEveryPage(
  phone: Phone,
  queries: Readonly<Record<string, string>> = {},
): Promise<{ path: string; text: string }[]> {
  const seen: { path: string; text: string }[] = [];
  for (const path of phone.device.package.pages) {
    await phone.launch(`${path}${queries[path] ?? ''}`);
    seen.push({ path, text: phone.page.text });
  }
  phone.kill();
  return seen;
}
