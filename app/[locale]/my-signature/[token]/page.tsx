import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isLocale } from "#lib/locale/locales.ts";
import { pickDetails } from "#lib/signatures/details.ts";
import { findOwnSignature } from "#lib/signatures/own.ts";
import { ConfirmBox } from "../../../ui/confirm-box.tsx";
import { CorrectForm } from "../../../ui/correct-form.tsx";
import { detailRows } from "../../../ui/details.ts";
import { Facts } from "../../../ui/facts.tsx";
import { sentForm } from "../../../ui/form.ts";
import { Outcome } from "../../../ui/outcome.tsx";
import { Receipt } from "../../../ui/receipt.tsx";
import { SignAgain } from "../../../ui/sign-again.tsx";

type Props = PageProps<"/[locale]/my-signature/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "own" });
  return { title: t("title"), robots: { index: false } };
}

const DONE = ["correct", "list", "hide", "start", "stop", "leave", "withdraw"] as const;

function isDone(done: unknown): done is (typeof DONE)[number] {
  return DONE.some((act) => act === done);
}

/** A signatory's own page, by token: view, correct, download, show, hide, withdraw and erase. */
export default async function MySignature({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "own" });
  const signature = await findOwnSignature(token, locale);
  const { done } = await searchParams;
  if (!signature) {
    const find = (await getTranslations({ locale, namespace: "find" }))("title");
    const toLetters = (await getTranslations({ locale, namespace: "verify" }))("toLetters");
    return (
      <Outcome
        title={t(done === "erase" ? "erasedTitle" : "unknownTitle")}
        lead={t(done === "erase" ? "erased" : "unknown")}
        ways={
          <>
            {done !== "erase" && <a href={`/${locale}/my-signature`}>{find}</a>}
            <a href={`/${locale}`}>{toLetters}</a>
          </>
        }
      />
    );
  }
  const sent = await sentForm();
  const { state, listed, updates, hiddenAt, prominent, name, partnerConsents } = signature;
  const detail = await getTranslations({ locale, namespace: "details" });
  const rows: (readonly [string, string | null | undefined])[] = [
    [t("state"), t(state)],
    [t("letter"), signature.letter],
    [t("name"), name],
    [t("email"), signature.email],
    ...detailRows(signature, locale, detail),
    [t("standsFirst"), prominent && (prominent.publicTitle || t("untitled"))],
    [t("signed"), signature.createdAt.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" })],
  ];
  const act = (name: string, label: string, hint?: string, sure?: string) => (
    <form className="form act" action={`/api/my-signature/${token}`} method="post">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="act" value={name} />
      {hint && <p>{hint}</p>}
      {sure && <ConfirmBox label={sure} />}
      <button type="submit" className="plain">
        {label}
      </button>
    </form>
  );
  return (
    <>
      <h1>{t("title")}</h1>
      {isDone(done) && (
        <p className="notice" role="status">
          {t(`done.${done}`)}
        </p>
      )}
      {state === "withdrawn" && <SignAgain slug={signature.slug} locale={locale} />}
      <Facts rows={rows} />
      <p>
        <a href={`/api/my-signature/${token}`} download>
          {t("download")}
        </a>
      </p>
      <Receipt id={signature.id} token={token} locale={locale} />
      <CorrectForm token={token} locale={locale} details={{ name, ...pickDetails(signature) }} sent={sent} />
      {listed ? act("hide", t("hide"), t(hiddenAt ? "hidden" : "listed")) : act("list", t("list"), t("private"))}
      {partnerConsents.length > 0 && act("leave", t("leave"), partnerConsents.map(({ wording }) => wording).join(" "))}
      {(state === "counted" || state === "checking" || state === "quarantined") && (
        <>
          {updates ? act("stop", t("stop"), t("updates")) : act("start", t("start"), t("noUpdates"))}
          {act("withdraw", t("withdraw"), t("withdrawHint"))}
        </>
      )}
      {act("erase", t("erase"), t("eraseHint"), t("eraseSure"))}
    </>
  );
}
