import type { surveySite } from "#lib/health/survey.ts";
import type { ConsoleWords } from "#lib/locale/console.ts";
import { timeWords } from "../time.ts";

type Survey = Awaited<ReturnType<typeof surveySite>>;
type Row = readonly [label: string, value: string];

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

export function bytesIn(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = { style: "unit", unit: UNITS[step], maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, format).format(bytes / 1000 ** step);
}

export function mailRows({ queue, outcomes, sent }: Survey, locale: string, t: ConsoleWords): Row[] {
  const number = (count: number) => count.toLocaleString(locale);
  const age = t("site.seconds", { seconds: queue.oldestSeconds });
  return [
    [t("site.waiting"), queue.waiting === 0 ? number(0) : `${number(queue.waiting)} · ${age}`],
    [t("site.held"), number(queue.held)],
    [t("site.sent"), number(sent)],
    [t("site.bounced"), number(outcomes.bounced)],
    [t("site.complained"), number(outcomes.complained)],
  ];
}

export function diskWords({ people, disk }: Survey, locale: string, t: ConsoleWords): Row[] {
  const share = disk && (disk.free / disk.total).toLocaleString(locale, { style: "percent" });
  return [
    [t("site.database"), bytesIn(Number(people?.bytes ?? 0), locale)],
    [
      t("site.disk"),
      disk ? t("site.free", { free: bytesIn(disk.free, locale), share: share ?? "", machine: disk.machine }) : "",
    ],
  ];
}

export function backupWords({ backup }: Survey, locale: string, t: ConsoleWords): string {
  if (!backup) return t("site.noBackup");
  return `${timeWords(backup.at, locale)} · ${bytesIn(Number(backup.bytes), locale)}`;
}

export function peopleRows({ people, version }: Survey, locale: string, t: ConsoleWords): Row[] {
  const number = (count = 0) => count.toLocaleString(locale);
  return [
    [t("site.published"), number(people?.published)],
    [t("site.drafts"), number(people?.drafts)],
    [t("site.counted"), number(people?.counted)],
    [t("site.organizers"), number(people?.organizers)],
    [t("site.version"), version],
  ];
}
