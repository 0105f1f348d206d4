type Props = { id: string; code: string; name: string; copy: string; copied: string };

/** A piece of code to take away: it can be marked by hand, and copied at once where scripts run. */
export function Example({ id, code, name, copy, copied }: Props) {
  return (
    <div className="example">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard, too */}
      <section aria-label={name} tabIndex={0} lang="zxx" dir="ltr">
        <pre id={id}>
          <code>{code}</code>
        </pre>
      </section>
      <p className="scripted">
        <button type="button" className="plain" data-copy={code} data-copied={copied} aria-label={`${copy}: ${name}`}>
          {copy}
        </button>
        <span className="unseen" role="status" />
      </p>
    </div>
  );
}
