import { wordStriking } from '@linfa/domain';

/** Beside a number that was filled in: what to look at once more. It may be right, and keeps nobody from sending it. */
export function StrikingNote({ value, unitWord }: { readonly value: unknown; readonly unitWord: string }) {
  const striking = typeof value === 'number' ? wordStriking(value, unitWord) : undefined;
  return (
    <div className="todo-soon" role="status">
      {striking}
    </div>
  );
}
