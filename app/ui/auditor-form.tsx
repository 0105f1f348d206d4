import { getTranslations } from "next-intl/server";
import { momentWords } from "#lib/days.ts";
import type { SentForm } from "#lib/http/forms/refuse.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { SAMPLE_MAX } from "#lib/sample/draw.ts";
import type { findForAuditor } from "#lib/sample/find.ts";
import { readFixed } from "#lib/sample/read.ts";
import { SOURCES } from "#lib/sample/schema.ts";
import { Errors } from "./errors.tsx";
import { Field } from "./field.tsx";

type Sample = NonNullable<Awaited<ReturnType<typeof findForAuditor>>>;
type Props = { sample: Sample; token: string; locale: Locale; sent?: SentForm };

/** What an auditor does next, or what it waits for. */
export async function AuditorForm({ sample, token, locale, sent }: Props) {
  const t = await getTranslations({ locale, namespace: "auditor" });
  const form = await getTranslations({ locale, namespace: "form" });
  const { state, wanted, count, usual, checkpoint, fixedAt } = sample;
  const errorOf = (name: string) => sent?.issues.find(({ field }) => field === name)?.message;
  const typedIn = (name: string) => sent?.values[name];
  if (state === "offered")
    return (
      <form className="form" action={`/api/samples/${token}`} method="post">
        <Errors errors={sent} title={form("errorsTitle")} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="act" value="name" />
        <Field
          {...{ name: "wanted", label: t("wanted"), hint: t("wantedHint", { count }), error: errorOf("wanted") }}
          {...{ type: "number", min: 1, max: Math.min(SAMPLE_MAX, Math.max(1, count)), required: true }}
          defaultValue={typedIn("wanted") ?? usual}
        />
        <Field {...{ name: "source", label: t("source"), error: errorOf("source") }}>
          <select id="source" name="source" defaultValue={typedIn("source")} required>
            {SOURCES.map((source) => (
              <option key={source} value={source}>
                {t(`sources.${source}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field
          {...{ name: "detail", label: t("detail"), hint: t("detailHint"), error: errorOf("detail"), required: true }}
          {...{ defaultValue: typedIn("detail"), autoComplete: "off" }}
        />
        <p>{t("public")}</p>
        <button type="submit">{t("begin")}</button>
      </form>
    );
  if (state === "named") return <p>{t("named", { count: wanted ?? 0 })}</p>;
  if (state === "seeded" || state === "asking") return <p>{t("going")}</p>;
  if (state !== "fixed" || !checkpoint || !fixedAt) return;
  const { size, root } = readFixed(checkpoint);
  return (
    <form className="form" action={`/api/samples/${token}`} method="post">
      <Errors errors={sent} title={form("errorsTitle")} />
      <p style={{ overflowWrap: "anywhere" }}>
        {t("fixed", { until: momentWords(fixedAt, locale), total: size.toLocaleString(locale), number: root })}{" "}
        {sample.detail}
      </p>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="act" value="seed" />
      <Field
        {...{ name: "seed", label: t("seed"), hint: t("seedHint"), error: errorOf("seed"), required: true }}
        {...{ defaultValue: typedIn("seed"), autoComplete: "off", spellCheck: false }}
      />
      <button type="submit">{t("draw")}</button>
    </form>
  );
}
