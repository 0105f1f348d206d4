import { getTranslations } from "next-intl/server";
import type { Locale } from "./load.ts";

type Props = { slug: string; locale: Locale; proof?: string | string[]; request: string };

/** The same for every address: neither says whether an email is sent. */
export async function SendAgain({ slug, locale, proof, request }: Props) {
  const t = await getTranslations({ locale, namespace: "inbox" });
  const query = new URLSearchParams({ ...(typeof proof === "string" && { proof }), request });
  return (
    <>
      <p>{t.rich("state", { link: (text) => <a href={`/${locale}/${slug}/check-your-inbox?${query}`}>{text}</a> })}</p>
      <form className="form" action={`/api/campaigns/${slug}/again`} method="post">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="proof" value={proof} />
        <input type="hidden" name="request" value={request} />
        <input type="hidden" name="source" value="" />
        <button type="submit" className="plain">
          {t("sendAgain")}
        </button>
      </form>
    </>
  );
}
