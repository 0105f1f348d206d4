/** Announced by screen readers. The message of an act, `isDone`, goes once public/live.js finds that it no longer holds. */
export function Status({ children, isDone }: { children?: string | false; isDone?: boolean }) {
  return (
    <div role="status" data-done={isDone ? "" : undefined} className={children ? "status" : "unseen"}>
      {children && <p>{children}</p>}
    </div>
  );
}
