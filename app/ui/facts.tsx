import type { ReactNode } from "react";

type Row = readonly [label: string, value: ReactNode];

/** What is known of something: what it is called, and what it is. A row without a value is left out. */
export function Facts({ rows }: { rows: readonly Row[] }) {
  const known = rows.filter(([, value]) => value);
  if (known.length === 0) return;
  return (
    <dl className="facts">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
