import type { ReactNode } from "react";

/** Seconds after which what is in work is read anew. */
export const AGAIN = 3;

type Props = { inWork: boolean; ready: string; children: ReactNode };

/** What is in work, followed to its end by public/live.js, which then tells that it is `ready`. */
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
