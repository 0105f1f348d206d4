import type { Locale } from "#lib/locale/locales.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { type Accent, deriveAccent } from "#lib/site/accent.ts";
import { siteInForce } from "#lib/site/in-force.ts";
import { Mark } from "./mark.tsx";

/** The host's logo, else ours. The name stands beside it. */
export function SiteMark() {
  const { logo } = siteInForce();
  if (!logo) return <Mark />;
  const { digest, width, height } = logo;
  // biome-ignore lint/performance/noImgElement: it is already small and cached by us
  return <img className="logo" src={`/api/logo/${digest}.webp`} width={width} height={height} alt="" />;
}

/** Footer links in the reader's language, else in English. */
export function SiteLinks({ locale, imprint }: { locale: Locale; imprint: string }) {
  const { texts } = siteInForce();
  const links = texts[locale]?.links.length ? texts[locale].links : (texts[DEFAULT_LOCALE]?.links ?? []);
  const hasImprint = Object.values(texts).some((text) => text.hasImprint);
  return (
    <>
      {hasImprint && <a href={`/${locale}/imprint`}>{imprint}</a>}
      {links.map(({ label, url }) => (
        <a key={url} href={url} rel="noopener">
          {label}
        </a>
      ))}
    </>
  );
}

/** The host's color in place of ours, in both themes. */
export function AccentStyle() {
  const { accent } = siteInForce();
  if (!accent) return null;
  const { light, dark } = deriveAccent(accent);
  const css = `:root{${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`;
  return <style dangerouslySetInnerHTML={{ __html: css }} />;
}

function variables({ accent, deep, fill, fillDeep }: Accent["light"]): string {
  return `--accent:${accent};--accent-deep:${deep};--fill:${fill};--fill-deep:${fillDeep}`;
}
