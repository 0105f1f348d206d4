import type { Listed } from "#lib/signatures/list.ts";

/** Each name keeps its own direction. */
export function Signatories({ signatures, locale }: { signatures: Listed[]; locale: string }) {
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  return (
    <ul className="signatories">
      {signatures.map(({ id, name, title, affiliation, country, comment }) => (
        <li key={id}>
          <span className="name">
            <bdi>{name}</bdi>
          </span>
          {(title || affiliation || country) && (
            <span className="about">
              {[title, affiliation, country && countries.of(country)].filter(Boolean).map((part) => (
                <bdi key={part}>{part}</bdi>
              ))}
            </span>
          )}
          {comment && (
            <blockquote className="comment" dir="auto">
              {comment}
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}
