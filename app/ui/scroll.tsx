import type { ReactNode } from "react";

/** A heading by its id, or a name of its own. */
type Props = { children: ReactNode; id?: string } & ({ name: string } | { namedBy: string });

/** What is wider than a phone and scrolls sideways by itself: by keyboard, too (WCAG 2.1.1). */
export function Scroll({ children, id, ...named }: Props) {
  const name = "name" in named ? { "aria-label": named.name } : { "aria-labelledby": named.namedBy };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scroll" id={id} tabIndex={0} {...name}>
      {children}
    </section>
  );
}
