/** Announced by screen readers. */
export function Status({ children }: { children?: string | false }) {
  return (
    <div role="status" className={children ? "status" : "unseen"}>
      {children && <p>{children}</p>}
    </div>
  );
}
