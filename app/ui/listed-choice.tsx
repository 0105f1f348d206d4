import { getTranslations } from "next-intl/server";

type Props = { locale: string; chosen?: string; error?: string };

/** Nothing is chosen for the signatory that they did not choose before. */
export async function ListedChoice({ locale, chosen, error }: Props) {
  const t = await getTranslations({ locale, namespace: "form" });
  return (
    <fieldset aria-describedby={error ? "listed-error" : undefined}>
      <legend>{t("listedLegend")}</legend>
      {error && (
        <p className="error" id="listed-error">
          {error}
        </p>
      )}
      {(["yes", "no"] as const).map((choice) => (
        <label className="choice" key={choice}>
          <input
            type="radio"
            id={`listed-${choice}`}
            name="listed"
            value={choice}
            defaultChecked={chosen === choice}
            required
          />
          <span>
            <strong>{t(choice === "yes" ? "listedYes" : "listedNo")}</strong>{" "}
            {t(choice === "yes" ? "listedYesHint" : "listedNoHint")}
          </span>
        </label>
      ))}
      <p className="hint">{t("listedHint")}</p>
    </fieldset>
  );
}
