type Props = { part: number; whole: number; locale: string };

/** A percentage bar, full at 100 % or more. */
export function Share({ part, whole, locale }: Props) {
  const share = whole > 0 ? part / whole : 0;
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return (
    <span className="share-bar">
      <svg aria-hidden="true">
        <rect className="track" width="100%" height="100%" />
        <rect width={width} height="100%" />
      </svg>
      <span>{share.toLocaleString(locale, { style: "percent", maximumFractionDigits: share < 0.1 ? 1 : 0 })}</span>
    </span>
  );
}
