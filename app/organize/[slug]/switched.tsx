import { isOn } from "#lib/switches/in-force.ts";
import { SWITCH_NAMES } from "#lib/switches/names.ts";
import { consoleText } from "../session.ts";

/** Tells a team what a host has switched for its letter; held emails are told apart. */
export async function Switched({ slug }: { slug: string }) {
  const { locale, t } = await consoleText();
  const names = SWITCH_NAMES.filter((name) => isOn(name, { slug })).map((name) => t(`switches.names.${name}`));
  if (names.length === 0) return;
  return <p className="notice">{t("switches.noticed", { names: new Intl.ListFormat(locale).format(names) })}</p>;
}
