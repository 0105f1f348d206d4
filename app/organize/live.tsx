import type { ReactNode } from "react";

/** Seconds between refreshes. */
export const AGAIN = 3;

type Props = { inWork: boolean; ready: string; children: ReactNode };

/** Content that public/live.js refreshes until the work is done, then announces as `ready`. */
export function Live({ inWork, ready, children }: Props) {
  return (
    <>
      <div role="status" className="unseen" data-told />
      <div data-again={inWork ? AGAIN : undefined} data-ready={ready}>
        {children}
      </div>
    </>
  );
}
