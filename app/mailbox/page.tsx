import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { listMails } from "#lib/mail/mailbox/list.ts";
import { mayOpenMailbox } from "#lib/mail/mailbox/local.ts";

export default async function Mailbox({ searchParams }: PageProps<"/mailbox">) {
  if (!mayOpenMailbox(await headers())) notFound();
  const { to } = await searchParams;
  const mails = await listMails(typeof to === "string" && to !== "" ? to : undefined);
  return (
    <>
      <h1>Mailbox</h1>
      <p className="lead">
        Mail that would have been sent through Resend. It lands here because RESEND_API_KEY is not set.
      </p>
      {mails.length === 0 && <p>Nothing has arrived yet.</p>}
      <ul className="mails">
        {mails.map(({ id, to, subject, createdAt }) => (
          <li key={id}>
            <a href={`/mailbox/${id}`}>{subject}</a>
            <span className="about">
              {to} · {createdAt.toISOString()}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
