import { createElement } from "react";

type Props = { slug: string; title: string; locale: string; from?: string };

/** The counter as others paste it, by this site's own paths; a link where no script runs. */
export function Counter({ slug, title, locale, from }: Props) {
  const link = <a href={`/${locale}/${slug}`}>{title}</a>;
  return (
    <>
      <script async src="/embed.js" />
      {createElement("signature-counter", { campaign: slug, lang: locale, from }, link)}
    </>
  );
}
