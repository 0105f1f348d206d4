type Reason = { number: number; locale: string; title: string; summary: string };
type Props = { reasons: Reason[]; base: string; heading: "h2" | "h3" };

/** A numbered list of reasons with links. */
export function Reasons({ reasons, base, heading: Heading }: Props) {
  return (
    <ol className="reasons">
      {reasons.map(({ number, locale, title, summary }) => (
        <li key={number} value={number} lang={locale}>
          <span className="numeral" aria-hidden="true">
            {number}
          </span>
          <Heading className="title">
            <a href={`${base}/reasons/${number}`}>{title}</a>
          </Heading>
          <p className="summary">{summary}</p>
        </li>
      ))}
    </ol>
  );
}
