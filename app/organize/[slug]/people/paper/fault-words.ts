import { type ConsoleWords, consoleMessages } from "#lib/locale/console.ts";
import type { PaperFault } from "#lib/paper/faults.ts";
import { FIELDS } from "#lib/paper/map.ts";

type Known = keyof (typeof consoleMessages)["en"]["paper"]["faults"];

export function faultWords({ code, sameAs }: PaperFault, t: ConsoleWords): string {
  return isKnown(code) ? t(`paper.faults.${code}`, { line: sameAs ?? 0 }) : t("errors.any.invalid");
}

export function placeWords({ field, column }: PaperFault, t: ConsoleWords): string {
  const known = FIELDS.find((one) => one === field);
  if (!known || column === null) return t("paper.wholeLine");
  return t("paper.inColumn", { field: t(`paper.fields.${known}`), column });
}

function isKnown(code: string): code is Known {
  return code in consoleMessages.en.paper.faults;
}
