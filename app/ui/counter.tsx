import { createElement } from "react";
import { BAR, COUNTER_HEIGHT } from "#lib/embeds/size.ts";

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
          <rect width="3" height="100%" fill={BAR} />
          <foreignObject x="16" width="85%" height="100%">
            <a href={`/${locale}/${slug}`}>{title}</a>
          </foreignObject>
        </svg>,
      )}
    </>
  );
}
