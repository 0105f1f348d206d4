import type { Listed } from "#lib/signatures/list.ts";
import { bylineOf } from "./details.ts";

/** Each name keeps its own direction. */
export function Signatories({ signatures, locale }: { signatures: Listed[]; locale: string }) {
  if (signatures.length === 0) return;
  return (
    <ul className="signatories">
      {signatures.map((signature) => (
        <li key={signature.id}>
          <span className="name">
            <bdi>{signature.name}</bdi>
          </span>
          <Byline parts={bylineOf(signature, locale)} />
          {signature.comment && (
            <blockquote className="comment" dir="auto">
              {signature.comment}
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}

function Byline({ parts }: { parts: string[] }) {
  if (parts.length === 0) return;
  return (
    <span className="about">
      {parts.map((part) => (
        <bdi key={part}>{part}</bdi>
      ))}
    </span>
  );
}
