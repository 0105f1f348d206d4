import type { Asked as Props } from "#lib/http/forms/sent.ts";

/** Proof of work, which public/prove.js does; without scripts, how long to wait. */
export function Asked({ challenge, ticket, working, done, without }: Props) {
  return (
    <>
      <div className="asked" data-challenge={challenge} data-working={working} data-done={done}>
        <p>{without}</p>
      </div>
      {ticket && <input type="hidden" name="ticket" value={ticket} />}
    </>
  );
}
