import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { minuteOf } from "#lib/campaigns/fields.ts";
import type { OwnCampaign } from "#lib/campaigns/list-own.ts";
import { wallTime, zoneWords } from "#lib/campaigns/time-zone.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { timeWords } from "../../../time.ts";
import { DateField } from "../settings/date-field.tsx";
import { schedule, unschedule } from "./actions.ts";

type Props = { campaign: OwnCampaign; isReady: boolean };

/** When a draft will be published, or a form to say so. */
export async function PublishLater({ campaign, isReady }: Props) {
  const { slug, publishAt, publishFailedAt, timeZone } = campaign;
  const { locale, t } = await consoleText();
  if (!publishAt && !publishFailedAt && !isReady) return null;
  return (
    <section className="panel" aria-labelledby="schedule-title">
      <h2 id="schedule-title">{t("state.later")}</h2>
      {publishFailedAt && (
        <p className="error">{t("state.laterFailed", { date: timeWords(publishFailedAt, locale, timeZone) })}</p>
      )}
      {publishAt && <p className="notice">{t("state.laterAt", { date: timeWords(publishAt, locale, timeZone) })}</p>}
      {publishAt && (
        <Form name="unschedule" action={unschedule}>
          <input type="hidden" name="campaign" value={slug} />
          <button type="submit" className="plain">
            {t("state.laterCancel")}
          </button>
        </Form>
      )}
      {isReady && (
        <Form name="schedule" action={schedule}>
          <input type="hidden" name="campaign" value={slug} />
          <p>{t("state.laterLead")}</p>
          <DateField
            name="publishAt"
            label={t("state.laterField")}
            hint={t("state.laterHint", { zone: zoneWords(timeZone, locale) })}
            error={issueOf("schedule", "publishAt")}
            value={keptForm("schedule")?.values.publishAt ?? minuteOf(publishAt && wallTime(publishAt, timeZone))}
            timeZone={timeZone}
          />
          <ConfirmBox name="sureLater" label={t("state.laterSure")} error={issueOf("schedule", "sureLater")} />
          <button type="submit">{t(publishAt ? "state.laterMove" : "state.laterButton")}</button>
        </Form>
      )}
    </section>
  );
}
