import { createElement } from "react";
import { COUNTER_HEIGHT } from "#lib/embeds/size.ts";

type Props = { slug: string; title: string; locale: string; from?: string };

/** The embedded counter as on other sites, with same-origin paths; a link without scripts. */
export function Counter({ slug, title, locale, from }: Props) {
  return (
    <>
      <script async src="/embed.js" />
      {createElement(
        "signature-counter",
        { campaign: slug, lang: locale, from },
        <a href={`/${locale}/${slug}`}>{title}</a>,
        <svg width="0" height={COUNTER_HEIGHT} aria-hidden="true" />,
      )}
    </>
  );
}
