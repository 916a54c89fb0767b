import { Offline } from '@linfa/contract/client';
import { useCallback, useEffect, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { fetchDeviceKeys } from '../../session/fetch-device-keys';
import { useSession } from '../../session/session-store';
import { openBox, type Box } from './box';

/** The one that is open: its nonces are counted on. */
let opened: { readonly mark: string; readonly box: Box } | undefined;

async function boxOfSession(): Promise<Box | null> {
  const keys = await fetchDeviceKeys();
  if (!keys) return null;
  const mark = keys.map(({ id }) => id).join(' ');
  if (opened?.mark !== mark) opened = { mark, box: await openBox(keys) };
  return opened.box;
}

export interface OpenedBox {
  /** Null until it is open, and while nobody is signed in whose it is. */
  readonly box: Box | null;
  /** Why it could not be opened. */
  readonly failure: string | null;
}

/** What whoever is signed in keeps on this phone. Once signed in with a network it opens without one. */
export function useBox(): OpenedBox {
  const token = useSession()?.token;
  const [state, setState] = useState<OpenedBox & { readonly of: string | undefined }>(() => ({
    box: null,
    failure: null,
    of: token,
  }));
  const open = useCallback(async (): Promise<void> => {
    if (token === undefined) return;
    try {
      setState({ box: await boxOfSession(), failure: null, of: token });
    } catch (error) {
      const failure =
        error instanceof Offline
          ? '这次登录后还没有连过网，请连网一次，才能在没有网络时登记。'
          : '这部手机现在不能保存记录，请更新微信后再试。';
      setState({ box: null, failure, of: token });
    }
  }, [token]);
  useEffect(() => void open(), [open]);
  useDidShow(() => void (state.failure !== null && open()));
  // Another session's box is not shown, not even for the moment in which its own is opened.
  return state.of === token ? { box: state.box, failure: state.failure } : { box: null, failure: null };
}
