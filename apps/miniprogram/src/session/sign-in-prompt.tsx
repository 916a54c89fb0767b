import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { requireSession } from './require-session';

/** For a page of one's own things while nobody is signed in. */
export function SignInPrompt({ title = '登录后可以看到您的预约、调解和报名。' }: { readonly title?: string }) {
  return (
    <Empty title={title}>
      <Button onTap={() => void requireSession()}>登录</Button>
    </Empty>
  );
}
