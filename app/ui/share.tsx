import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/locale/locales.ts";
import { absolute } from "./metadata.ts";

type Props = { locale: Locale; path: string; text: string; hashtags: string[]; isStatic?: boolean };

/** Plain links, so that nothing loads from third parties before a click. `isStatic` (in previews) disables them. */
export async function Share({ locale, path, text, hashtags, isStatic = false }: Props) {
  const t = await getTranslations({ locale, namespace: "share" });
  const url = absolute(`/${locale}${path}`);
  const tagged = [text, ...hashtags.map((tag) => `#${tag}`)].join(" ");
  const services = {
    WhatsApp: link("https://wa.me/", { text: `${text} ${url}` }),
    Telegram: link("https://t.me/share/url", { url, text }),
    X: link("https://x.com/intent/post", { text, url, hashtags: hashtags.join(",") }),
    Facebook: link("https://www.facebook.com/sharer/sharer.php", { u: url }),
    Bluesky: link("https://bsky.app/intent/compose", { text: `${tagged} ${url}` }),
    [t("mail")]: `mailto:?subject=${encodeURIComponent(text)}&body=${encodeURIComponent(`${text}\n\n${url}`)}`,
  };
  return (
    <section className="share" aria-labelledby="share-title">
      <h2 id="share-title">{t("title")}</h2>
      <ul>
        <li className="scripted">
          <button type="button" data-share={url} data-text={text} disabled={isStatic} hidden>
            {t("device")}
          </button>
        </li>
        <li className="scripted">
          <button type="button" data-copy={url} data-copied={t("copied")} disabled={isStatic}>
            {t("copy")}
          </button>
          <span className="unseen" role="status" />
        </li>
        {Object.entries(services).map(([name, href]) => (
          <li key={name}>
            <a
              href={isStatic ? undefined : href}
              rel="noopener noreferrer"
              target={href.startsWith("mailto:") ? undefined : "_blank"}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function link(to: string, parameters: Record<string, string>): string {
  const present = Object.entries(parameters).filter(([, value]) => value !== "");
  return `${to}?${present.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}
