/** What was just done, read out by a screen reader. */
export function Status({ children }: { children?: string | false }) {
  return (
    <div role="status" className={children ? "status" : "unseen"}>
      {children && <p>{children}</p>}
    </div>
  );
}
