import { headers } from "next/headers";
import { notFound } from "next/navigation";
import "../ui/styles.ts";
import { fonts } from "#app/ui/fonts.ts";
import { mayOpenMailbox } from "#lib/mail/mailbox/local.ts";

export const dynamic = "force-dynamic";
export const metadata = { title: "Mailbox", robots: { index: false } };

/** 404 when email is sent through Resend. */
export default async function Layout({ children }: LayoutProps<"/mailbox">) {
  if (!mayOpenMailbox(await headers())) notFound();
  return (
    <html lang="en" className={fonts}>
      <body>
        <header className="masthead">
          <a className="name" href="/mailbox">
            Mailbox
          </a>
        </header>
        <main id="main">{children}</main>
      </body>
    </html>
  );
}
