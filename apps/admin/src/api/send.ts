import { Offline, soundAnswer, type RawAnswer } from '@linfa/contract/client';

/** Milliseconds; a report of a whole district takes some. */
const patience = 60_000;

/** One request as it goes out, with the console's cookie. @throws Offline when nothing came back */
export async function send(
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | Blob,
): Promise<RawAnswer> {
  let reply: Response;
  let text: string;
  try {
    reply = await fetch(path, {
      method: 'POST',
      headers,
      body,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
    });
    text = await reply.text();
  } catch (error) {
    throw new Offline((error as Error).name === 'TimeoutError' ? 'no-answer' : 'no-network');
  }
  const seconds = Number(reply.headers.get('retry-after') ?? Number.NaN);
  return soundAnswer(reply.status, parsed(text), seconds > 0 ? Math.ceil(seconds) : undefined);
}

/** What is no JSON is somebody else's page, which `soundAnswer` words. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
