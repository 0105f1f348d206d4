import { Body, Container, Head, Hr, Html, Link, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { kicker, letterhead, letterTitle, line, link, masthead, paper, paragraph, small } from "./style.ts";

export type FrameWords = {
  locale: string;
  preview: string;
  letter?: { kicker: string; title: string };
  footer: string;
  contact?: string;
  closing?: string;
  site: string;
};

export function Frame({
  locale,
  preview,
  letter,
  footer,
  contact,
  closing,
  site,
  children,
}: FrameWords & { children: ReactNode }) {
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <title>{preview}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={paper}>
        <Container style={{ maxWidth: "34rem", padding: "28px 24px" }}>
          <Text style={masthead}>{"{{siteName}}"}</Text>
          <Hr style={line} />
          {letter && (
            <Section style={letterhead}>
              <Text style={kicker}>{letter.kicker}</Text>
              <Text style={letterTitle}>{letter.title}</Text>
            </Section>
          )}
          {children}
          {closing && <Text style={{ ...paragraph, margin: "16px 0 0" }}>{closing}</Text>}
          <Hr style={{ margin: "36px 0 16px" }} />
          <Text style={small}>{footer}</Text>
          {contact && <Text style={small}>{contact}</Text>}
          <Text style={small}>
            <Link href={site} style={link}>
              {site}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}
