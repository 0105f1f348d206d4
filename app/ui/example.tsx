import { Scroll } from "./scroll.tsx";

type Props = { id: string; code: string; name: string; copy: string; copied: string };

/** A code sample that can be selected, or copied by script. */
export function Example({ id, code, name, copy, copied }: Props) {
  return (
    <div className="example">
      <Scroll name={name}>
        <pre id={id} lang="zxx" dir="ltr">
          <code>{code}</code>
        </pre>
      </Scroll>
      <p className="scripted">
        <button type="button" className="plain" data-copy={code} data-copied={copied} aria-label={`${copy}: ${name}`}>
          {copy}
        </button>
        <span className="unseen" role="status" />
      </p>
    </div>
  );
}
