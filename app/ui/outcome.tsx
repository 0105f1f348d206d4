import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

type Props = { title: string; lead?: string; children?: ReactNode; ways: ReactNode };

/** A page that says one thing, and the ways on from it: the first is the likeliest. */
export function Outcome({ title, lead, children, ways }: Props) {
  return (
    <div className="outcome">
      <Mark />
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
      <p className="ways">{ways}</p>
    </div>
  );
}
