type Props = { reasons: { number: number; title: string; summary: string }[]; base: string };

/** The numbered series of a letter's reasons, each with the way to its page. */
export function Reasons({ reasons, base }: Props) {
  return (
    <ol className="reasons">
      {reasons.map(({ number, title, summary }) => (
        <li key={number} value={number}>
          <span className="numeral" aria-hidden="true">
            {number}
          </span>
          <h3 className="title">
            <a href={`${base}/reasons/${number}`}>{title}</a>
          </h3>
          <p className="summary">{summary}</p>
        </li>
      ))}
    </ol>
  );
}
