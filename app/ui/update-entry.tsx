import { getTranslations } from "next-intl/server";
import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { pictureName } from "#lib/pictures/shrink.ts";
import { dayIn } from "#lib/updates/fields.ts";
import { headingOf } from "#lib/updates/for-mail.ts";
import type { UpdateView } from "#lib/updates/view.ts";

type Props = { update: UpdateView; slug: string; locale: Locale; inline?: string };

/** A delivery, response or news, public or in preview, where the picture is `inline`. */
export async function UpdateEntry({ update, slug, locale, inline }: Props) {
  const t = await getTranslations({ locale, namespace: "updates" });
  const { id, kind, time, count, answers, correctedAt, picture, place, text } = update;
  const lang = update.locale === locale ? undefined : update.locale;
  const src = (size: "large" | "small") =>
    picture && `/api/campaigns/${slug}/pictures/${pictureName(picture.digest, size)}`;
  return (
    <article className="entry" id={id} aria-labelledby={`${id}-title`}>
      <p className="kicker">{t(`kinds.${kind}`)}</p>
      <h2 id={`${id}-title`} lang={kind === "news" ? lang : undefined}>
        {headingOf(update, locale)}
      </h2>
      <p className="when">
        <time dateTime={time ? `${update.day}T${time}` : update.day}>{dayIn(update.day, locale, time)}</time>
        {place && (
          <>
            {" · "}
            <bdi lang={lang}>{place}</bdi>
          </>
        )}
      </p>
      {count !== null && <p className="handed">{t("handed", { count })}</p>}
      {answers && (
        <p className="small">
          <a href={`#${answers.id}`}>{t("answers", { date: new Date(answers.day) })}</a>
        </p>
      )}
      {picture && (
        // biome-ignore lint/performance/noImgElement: it is already small and cached by us
        <img
          src={inline ?? src("large")}
          srcSet={inline ? undefined : `${src("small")} 800w, ${src("large")} 1600w`}
          sizes="(min-width: 64rem) 36rem, 92vw"
          width={picture.width}
          height={picture.height}
          alt={picture.alt}
          lang={lang}
          loading="lazy"
          decoding="async"
        />
      )}
      {text && <div className="text" lang={lang} dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }} />}
      {correctedAt && <p className="small">{t("corrected", { date: correctedAt })}</p>}
    </article>
  );
}
