import { Scroll } from "#app/ui/scroll.tsx";
import type { ConsoleWords } from "#lib/locale/console.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { timeWords } from "../../../time.ts";
import { replay } from "./actions.ts";
import type { Listed, ListedEvent } from "./listed.ts";

type Props = { slug: string; webhook: Listed; events: ListedEvent[] };

/** What happened, how often it was sent and with which result. */
export async function Events({ slug, webhook, events }: Props) {
  const { locale, t } = await consoleText();
  const title = t("webhooks.events", { name: webhook.name });
  if (events.length === 0) return <p>{t("webhooks.noEvents")}</p>;
  return (
    <details open>
      <summary>{title}</summary>
      <p className="hint">{t("webhooks.eventsLead")}</p>
      <Scroll name={title}>
        <table className="table">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("webhooks.event")}</th>
              <th scope="col">{t("webhooks.time")}</th>
              <th scope="col">{t("webhooks.tries")}</th>
              <th scope="col">{t("webhooks.result")}</th>
              <th scope="col">{t("webhooks.act")}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.id}>
                <th scope="row">
                  {t(`webhooks.kinds.${keyOf(event.kind)}`)} <code className="note">{`msg_${event.id}`}</code>
                </th>
                <td>{timeWords(event.createdAt, locale)}</td>
                <td>{event.tries}</td>
                <td>{resultWords(event, locale, t)}</td>
                <td>
                  {event.endedAt && (
                    <Form name={`replay-${event.id}`} action={replay} className="">
                      <input type="hidden" name="slug" value={slug} />
                      <input type="hidden" name="webhook" value={webhook.id} />
                      <input type="hidden" name="event" value={event.id} />
                      <button
                        type="submit"
                        className="plain"
                        aria-label={t("webhooks.replayNamed", { number: event.number })}
                      >
                        {t("webhooks.replay")}
                      </button>
                    </Form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

function keyOf(kind: string): "count_changed" | "quarantine_noticed" | "webhook_test" {
  if (kind === "count.changed") return "count_changed";
  return kind === "quarantine.noticed" ? "quarantine_noticed" : "webhook_test";
}

const FAULTS = ["forbidden", "timeout", "insecure", "unreachable", "unreadable"] as const;

function resultWords({ sentAt, endedAt, dueAt, tries, status, fault }: ListedEvent, locale: string, t: ConsoleWords) {
  const known = FAULTS.find((name) => name === fault);
  const last = known ? t(`webhooks.faults.${known}`) : status && t("webhooks.status", { status });
  const next = tries === 0 ? t("webhooks.waiting") : t("webhooks.next", { date: timeWords(dueAt, locale) });
  return [sentAt ? t("webhooks.sent") : endedAt ? t("webhooks.failed") : next, last].filter(Boolean).join(": ");
}
