import { getTranslations } from "next-intl/server";
import { makeReceipt } from "#lib/log/receipt.ts";

/** Offers the receipt to anyone with a link to the signature, after the warning. */
export async function Receipt({ id, token, locale }: { id: string; token: string; locale: string }) {
  const receipt = await makeReceipt(id);
  if (receipt.state === "none") return;
  const t = await getTranslations({ locale, namespace: "own" });
  if (receipt.state === "soon") return <p>{t("receiptSoon")}</p>;
  return (
    <>
      <p>{t("receipt", { number: receipt.number.toLocaleString(locale) })}</p>
      <p className="hint">{t("receiptRisk")}</p>
      <p>
        <a href={`/api/my-signature/${token}/receipt`} download>
          {t("receiptGet")}
        </a>{" "}
        · <a href={`/${locale}/verify`}>{t("receiptCheck")}</a>
      </p>
    </>
  );
}
