import { getTranslations } from "next-intl/server";
import type { Author, ShownAuthor } from "#lib/campaigns/author.ts";
import type { Locale } from "./load.ts";

type Props = { author: (Author & Partial<ShownAuthor>) | null; locale: Locale; contact?: string };

/** Whose letter it is, if it says so. */
export async function StartedBy({ author, locale, contact }: Props) {
  if (!author) return null;
  const t = await getTranslations({ locale, namespace: "letter" });
  const { name, role, website, logo, kind, takesMessages } = author;
  return (
    <div className="started-by">
      {logo && (
        // biome-ignore lint/performance/noImgElement: it is already small and cached by us
        <img
          className={kind}
          src={logo.small}
          width={logo.smallWidth}
          height={Math.round((logo.height * logo.smallWidth) / logo.width)}
          alt=""
        />
      )}
      <div>
        <p>
          <span className="label">{t("startedBy")}</span>{" "}
          {website ? (
            <a href={website} rel="noopener nofollow">
              {name}
            </a>
          ) : (
            name
          )}
          {role && (
            <span className="role" lang={author.locale}>
              , {role}
            </span>
          )}
        </p>
        {contact && takesMessages && (
          <p className="write">
            <a href={contact}>{t("writeTo")}</a>
          </p>
        )}
      </div>
    </div>
  );
}
