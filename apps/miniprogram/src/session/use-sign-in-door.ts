import { useEffect, useRef } from 'react';
import Taro from '@tarojs/taro';
import { go } from '../go';
import { routes } from '../routes';
import { leaveSignIn } from './require-session';

/** For sign-in pages: goes back to where one was, and lets what waited there go on, or give up when nobody signed in. */
export function useSignInDoor(): () => Promise<void> {
  const signedIn = useRef(false);
  useEffect(() => () => leaveSignIn(signedIn.current), []);
  return async () => {
    signedIn.current = true;
    await (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : go(routes.home));
  };
}
