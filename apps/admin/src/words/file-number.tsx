/** The number of a case in a table: year and committee in one line, which case it is in the next. */
export function FileNumber({ children }: { readonly children: string | null }) {
  const at = children?.indexOf('人调字') ?? -1;
  if (children === null || at < 1) return children;
  return (
    <span className="file-number">
      <span className="unbroken">{children.slice(0, at)}</span>
      <wbr />
      <span className="unbroken">{children.slice(at)}</span>
    </span>
  );
}
