import "./snippets.css";
import { BADGE_HEIGHT, FRAME } from "#lib/embeds/size.ts";
import { SNIPPETS, type Snippet, snippetsOf } from "#lib/embeds/snippets.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { Counter } from "./counter.tsx";

/** Pixels; the form scrolls in its preview. */
const FORM_SHOWN = 420;

type Of = { slug: string; title: string; from: string; locale: Locale };
/** `locale` is the snippets' language, `words` the page's; `live` says whether previews work. */
type Props = Of & { words: Locale; live: boolean };

/** Embed snippets with previews and copy buttons; without scripts a click selects all. */
export function Snippets({ words, live, ...of }: Props) {
  const t = messagesIn(words);
  const codes = snippetsOf({ ...of, site: env().SITE_URL, key: of.from });
  return (
    <div className="snippets">
      {SNIPPETS.map((kind) => (
        <section key={kind} className="snippet" aria-labelledby={`${kind}-title`}>
          <h3 id={`${kind}-title`}>{t(`partner.snippets.${kind}`)}</h3>
          <p className="small">{t(`partner.about.${kind}`)}</p>
          {live && kind !== "oembed" && (
            <figure className="shown" aria-label={t("partner.preview")} lang={of.locale}>
              <Preview {...of} kind={kind} />
            </figure>
          )}
          <pre>
            <code id={`${kind}-code`}>{codes[kind]}</code>
          </pre>
          <p className="scripted">
            <button
              type="button"
              className="plain"
              data-copy={codes[kind]}
              data-copied={t("share.copied")}
              aria-describedby={`${kind}-title`}
            >
              {t("partner.copy")}
            </button>
            <span className="unseen" role="status" />
          </p>
        </section>
      ))}
    </div>
  );
}

/** A live preview with same-origin paths. The sandboxed frame cannot navigate away. */
function Preview({ kind, slug, title, from, locale }: Of & { kind: Snippet }) {
  const query = `lang=${locale}`;
  const alt = messagesIn(locale)("embed.frame", { title });
  if (kind === "script") return <Counter slug={slug} title={title} locale={locale} from={from} />;
  if (kind === "iframe")
    return <iframe src={`/embed/${slug}?${query}&from=${from}`} title={alt} {...FRAME} sandbox="" loading="lazy" />;
  if (kind === "form")
    return (
      <iframe
        src={`/embed/${slug}/form?${query}&from=${from}`}
        title={alt}
        height={FORM_SHOWN}
        sandbox=""
        loading="lazy"
      />
    );
  if (kind === "link") return <a href={`/${locale}/${slug}`}>{title}</a>;
  const type = kind === "mail" ? "png" : "svg";
  // biome-ignore lint/performance/noImgElement: it is what the partner pastes
  return <img src={`/badge/${slug}.${type}?${query}`} alt={alt} height={BADGE_HEIGHT} />;
}
