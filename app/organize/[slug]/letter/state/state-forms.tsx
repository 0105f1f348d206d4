import type { ReactNode } from "react";
import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { findPlannedEnd } from "#lib/campaigns/close.ts";
import { minuteOf } from "#lib/campaigns/fields.ts";
import type { OwnCampaign } from "#lib/campaigns/list-own.ts";
import { GRACE_HOURS } from "#lib/campaigns/state.ts";
import { wallTime, zoneWords } from "#lib/campaigns/time-zone.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { timeWords } from "../../../time.ts";
import { DateField } from "../settings/date-field.tsx";
import { archive, close, duplicate, reopen, unarchive } from "./actions.ts";

export async function Close({ slug, months }: { slug: string; months: number | null }) {
  const { t } = await consoleText();
  return (
    <Panel name="close" title={t("state.close")} lead={t("state.closeLead")}>
      <p>{t("state.closeGrace", { hours: GRACE_HOURS })}</p>
      {months && <p>{t("state.closeRetention", { months })}</p>}
      <Form name="close" action={close}>
        <input type="hidden" name="campaign" value={slug} />
        <ConfirmBox label={t("state.closeSure")} error={issueOf("close", "sure")} />
        <button type="submit" className="danger">
          {t("state.closeButton")}
        </button>
      </Form>
    </Panel>
  );
}

export async function Duplicate({ slug }: { slug: string }) {
  const { t } = await consoleText();
  return (
    <Panel name="duplicate" title={t("state.duplicate")} lead={t("state.duplicateLead")}>
      <Form name="duplicate" action={duplicate}>
        <input type="hidden" name="campaign" value={slug} />
        <button type="submit" className="plain">
          {t("state.duplicateButton")}
        </button>
      </Form>
    </Panel>
  );
}

type Retention = { erasesAt: Date | null; begunAt: Date | null };

/** Says until when it is possible. */
export async function Reopen({ campaign, retention }: { campaign: OwnCampaign; retention: Retention }) {
  const { id, slug, timeZone } = campaign;
  const { erasesAt, begunAt } = retention;
  const { locale, t } = await consoleText();
  if (begunAt)
    return <p className="notice">{t("state.namesErased", { date: timeWords(begunAt, locale, timeZone) })}</p>;
  const planned = await findPlannedEnd(id);
  return (
    <Panel name="reopen" title={t("state.reopen")} lead={t("state.reopenLead")}>
      {erasesAt && <p>{t("state.reopenDeadline", { date: timeWords(erasesAt, locale, timeZone) })}</p>}
      {planned && <p>{t("state.reopenPlanned", { date: timeWords(planned, locale, timeZone) })}</p>}
      <Form name="reopen" action={reopen}>
        <input type="hidden" name="campaign" value={slug} />
        <DateField
          name="closesAt"
          label={t("state.reopenUntil")}
          hint={t("settings.closesIn", { zone: zoneWords(timeZone, locale) })}
          error={issueOf("reopen", "closesAt")}
          value={keptForm("reopen")?.values.closesAt ?? minuteOf(planned && wallTime(planned, timeZone))}
          timeZone={timeZone}
        />
        <button type="submit">{t("state.reopenButton")}</button>
      </Form>
    </Panel>
  );
}

const HOUR_MS = 3_600_000;

/** Warns while signatures can still be verified. */
export async function Archive({ campaign: { slug, closesAt, timeZone } }: { campaign: OwnCampaign }) {
  const { locale, t } = await consoleText();
  const grace = closesAt && new Date(closesAt.getTime() + GRACE_HOURS * HOUR_MS);
  const date = grace && grace > new Date() ? timeWords(grace, locale, timeZone) : undefined;
  return (
    <Panel name="archive" title={t("state.archive")} lead={t("state.archiveLead")}>
      {date && <p className="notice">{t("state.archiveGrace", { date })}</p>}
      <Form name="archive" action={archive}>
        <input type="hidden" name="campaign" value={slug} />
        <ConfirmBox label={t("state.archiveSure")} error={issueOf("archive", "sure")} />
        <button type="submit" className="danger">
          {t("state.archiveButton")}
        </button>
      </Form>
    </Panel>
  );
}

export async function Unarchive({ slug }: { slug: string }) {
  const { t } = await consoleText();
  return (
    <Panel name="unarchive" title={t("state.unarchive")} lead={t("state.unarchiveLead")}>
      <Form name="unarchive" action={unarchive}>
        <input type="hidden" name="campaign" value={slug} />
        <button type="submit">{t("state.unarchiveButton")}</button>
      </Form>
    </Panel>
  );
}

function Panel({ name, title, lead, children }: { name: string; title: string; lead: string; children: ReactNode }) {
  return (
    <section className="panel" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{title}</h2>
      <p>{lead}</p>
      {children}
    </section>
  );
}
