import type { WireError } from '@linfa/contract';
import { CallRefused, Offline, wordFailure } from '@linfa/contract/client';
import { App, Button, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { askToSignInAgain } from '../session/ask-to-sign-in-again';

/** Fetches a file that the server makes and hands it over; a refusal is said here instead of opening as a page. */
export function DownloadButton({
  path,
  children,
  ...looks
}: { readonly path: string; readonly children: ReactNode } & Pick<ButtonProps, 'type' | 'size' | 'disabled'>) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      let reply = await fetchFile(path);
      if (reply.status === 401 && (await askToSignInAgain())) reply = await fetchFile(path);
      if (!reply.ok) throw new CallRefused(reply.status, (await reply.json()) as WireError);
      hand(await reply.blob(), nameOf(reply));
    } catch (error) {
      void message.error(wordFailure(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button {...looks} loading={busy} onClick={() => void run()}>
      {children}
    </Button>
  );
}

async function fetchFile(path: string): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', headers: { accept: 'application/json' } });
  } catch {
    throw new Offline('no-network');
  }
}

function nameOf(reply: Response): string {
  const said = reply.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(said)?.[1];
  return encoded === undefined ? (/filename="([^"]+)"/.exec(said)?.[1] ?? '下载') : decodeURIComponent(encoded);
}

function hand(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
