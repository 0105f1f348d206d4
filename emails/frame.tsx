import { Body, Container, Head, Hr, Html, Link, Preview, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { line, link, masthead, paper, small } from "./style.ts";

type Props = { locale: string; preview: string; footer: string; site: string; children: ReactNode };

export function Frame({ locale, preview, footer, site, children }: Props) {
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
          <Text style={masthead}>Undersigned</Text>
          <Hr style={line} />
          {children}
          <Hr style={{ margin: "36px 0 16px" }} />
          <Text style={small}>{footer}</Text>
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
