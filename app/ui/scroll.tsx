import type { ReactNode } from "react";

/** Named by a heading's ID or by a label. */
type Props = { children: ReactNode; id?: string } & ({ name: string } | { namedBy: string });

/** Wide content that scrolls sideways, also by keyboard (WCAG 2.1.1). */
export function Scroll({ children, id, ...named }: Props) {
  const name = "name" in named ? { "aria-label": named.name } : { "aria-labelledby": named.namedBy };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area must be reachable by keyboard
    <section className="scroll" id={id} tabIndex={0} {...name}>
      {children}
    </section>
  );
}
