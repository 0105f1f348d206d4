import "./counter.css";
import { createElement } from "react";
import { COUNTER_HEIGHT, FALLBACK_LINE } from "#lib/embeds/size.ts";

type Props = { slug: string; title: string; locale: string; from?: string };

/** The embedded counter as on other sites, with same-origin paths; a link without scripts. */
export function Counter({ slug, title, locale, from }: Props) {
  return (
    <>
      <script async src="/embed.js" />
      {createElement(
        "signature-counter",
        { campaign: slug, lang: locale, from },
        // biome-ignore lint/a11y/noSvgWithoutTitle: its link names it
        <svg width="100%" height={COUNTER_HEIGHT}>
          <rect width="100%" height="100%" fill="none" stroke={FALLBACK_LINE} />
          <foreignObject width="100%" height="100%">
            <div className="fallback">
              <a href={`/${locale}/${slug}`}>{title}</a>
            </div>
          </foreignObject>
        </svg>,
      )}
    </>
  );
}
