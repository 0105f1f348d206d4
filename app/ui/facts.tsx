import type { ReactNode } from "react";

type Row = readonly [label: string, value: ReactNode];

/** A list of labels and values, without empty ones. */
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
