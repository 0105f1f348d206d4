import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { findMail } from "#lib/mail/mailbox/list.ts";
import { mayOpenMailbox } from "#lib/mail/mailbox/local.ts";

export default async function Mail({ params }: PageProps<"/mailbox/[id]">) {
  if (!mayOpenMailbox(await headers())) notFound();
  const mail = await findMail((await params).id);
  if (!mail) notFound();
  return (
    <>
      <h1>{mail.subject}</h1>
      <p>To: {mail.to}</p>
      <iframe
        className="mail"
        title={mail.subject}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={mail.html?.replace("<head>", '<head><base target="_blank">')}
      />
      <details>
        <summary>As text</summary>
        <pre>{mail.text}</pre>
      </details>
    </>
  );
}
