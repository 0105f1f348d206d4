import { formatDetail } from "#app/ui/details.ts";
import { Field } from "#app/ui/field.tsx";
import { Scroll } from "#app/ui/scroll.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { boxOf, REASON_MAX } from "#lib/moderation/schema.ts";
import type { Found } from "#lib/search/find.ts";
import { BYLINE } from "#lib/signatures/details.ts";
import { stateOf } from "#lib/signatures/own.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { shortWords } from "../../../time.ts";
import { decide } from "./actions.ts";

type Props = { slug: string; signatories: Found[]; back: string };

/** Below the name: what has no column of its own. */
const NOTES = BYLINE.filter((key) => key !== "affiliation" && key !== "country");

export async function Selection({ slug, signatories, back }: Props) {
  const { locale, t } = await consoleText();
  const kept = keptForm("selection");
  return (
    <Form name="selection" action={decide} className="selection">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="back" value={back} />
      <Scroll name={t("signatories.title")} id="signatories">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("signatories.choose")}</th>
              <th scope="col">{t("signatories.name")}</th>
              <th scope="col">{t("signatories.affiliation")}</th>
              <th scope="col">{t("signatories.country")}</th>
              <th scope="col">{t("signatories.signed")}</th>
              <th scope="col">{t("signatories.state")}</th>
            </tr>
          </thead>
          <tbody>
            {signatories.map((signatory) => (
              <tr key={signatory.id}>
                <td>
                  <label className="tick">
                    <input
                      type="checkbox"
                      name={boxOf(signatory.id)}
                      value="yes"
                      defaultChecked={kept?.values[boxOf(signatory.id)] !== undefined}
                    />
                    <span className="unseen">{t("signatories.chooseNamed", { name: signatory.name })}</span>
                  </label>
                </td>
                <th scope="row">
                  <a href={`/organize/${slug}/people/signatories/${signatory.id}`}>
                    <bdi>{signatory.name}</bdi>
                  </a>
                  {NOTES.map((key) => {
                    const detail = formatDetail(key, signatory[key], locale);
                    return (
                      detail && (
                        <span key={key} className="note">
                          <bdi>{detail}</bdi>
                        </span>
                      )
                    );
                  })}
                </th>
                <td>
                  <bdi>{signatory.affiliation}</bdi>
                </td>
                <td>{formatDetail("country", signatory.country, locale)}</td>
                <td>
                  <When date={signatory.createdAt} locale={locale} />
                </td>
                <td>
                  {t(`signatories.states.${stateOf(signatory)}`)}
                  {signatory.prominent && <Mark>{t("signatories.states.prominent")}</Mark>}
                  {signatory.hiddenAt && <Mark>{t("signatories.states.hidden")}</Mark>}
                  {!signatory.listed && <Mark>{t("signatories.chosen.no")}</Mark>}
                  {signatory.hasComment && <Mark>{t("signatories.comment")}</Mark>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <fieldset className="panel">
        <legend>{t("signatories.selection")}</legend>
        <Field
          name="reason"
          label={t("signatories.reason")}
          hint={t("signatories.reasonHint")}
          error={issueOf("selection", "reason")}
          maxLength={REASON_MAX}
          defaultValue={kept?.values.reason}
        />
        <p className="actions">
          <button type="submit" name="intent" value="invalidate" className="danger">
            {t("signatories.invalidate")}
          </button>
          <button type="submit" name="intent" value="restore" className="plain">
            {t("signatories.restore")}
          </button>
        </p>
      </fieldset>
    </Form>
  );
}

function When({ date, locale }: { date: Date; locale: string }) {
  const { day, time } = shortWords(date, locale);
  return (
    <time className="when" dateTime={date.toISOString()}>
      {day} <span className="note">{time}</span>
    </time>
  );
}

function Mark({ children }: { children: string }) {
  return (
    <>
      {" "}
      <span className="badge">{children}</span>
    </>
  );
}
