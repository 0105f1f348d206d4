import { createElement } from "react";
import { FORM } from "#lib/embeds/size.ts";

type Props = { slug: string; title: string; locale: string };

/** The signing form as on other sites, with same-origin paths. */
export function SignatureForm({ slug, title, locale }: Props) {
  return (
    <>
      <script async src="/form.js" />
      {createElement(
        "signature-form",
        { campaign: slug, lang: locale },
        <iframe src={`/embed/${slug}/form?lang=${locale}`} title={title} width="100%" {...FORM} loading="lazy" />,
      )}
    </>
  );
}
