"use client";

import { useEffect, useState } from "react";

type Props = { url: string; text: string; words: { copy: string; copied: string; share: string } };

/** What only a script can do: copy the link, and hand it to the device's own sharing where there is one. */
export function ShareByDevice({ url, text, words }: Props) {
  const [copied, setCopied] = useState(false);
  const [canShare, setCanShare] = useState(false);
  useEffect(() => setCanShare("share" in navigator), []);
  // Without TLS there is no clipboard.
  const copy = async () => navigator.clipboard.writeText(url).then(() => setCopied(true));
  return (
    <>
      {canShare && (
        <li>
          <button type="button" onClick={() => navigator.share({ url, text }).catch(() => {})}>
            {words.share}
          </button>
        </li>
      )}
      <li className="scripted">
        <button
          type="button"
          onClick={() => copy().catch(() => prompt(words.copy, url))}
          onBlur={() => setCopied(false)}
        >
          {copied ? words.copied : words.copy}
        </button>
        <span className="unseen" role="status">
          {copied && words.copied}
        </span>
      </li>
    </>
  );
}
