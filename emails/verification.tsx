import { Button, Link, Section, Text } from "@react-email/components";
import { Frame } from "./frame.tsx";
import { button, digits, link, paragraph, small } from "./style.ts";

type VerificationWords = {
  locale: string;
  site: string;
  preview: string;
  greeting: string;
  request: string;
  button: string;
  link: string;
  otherwise: string;
  code: string;
  until: string;
  notYou: string;
  footer: string;
};

/** Asks a signatory to verify, by a link or a six-digit code; also used as the reminder. */
export function Verification(words: VerificationWords) {
  return (
    <Frame locale={words.locale} preview={words.preview} footer={words.footer} site={words.site}>
      <Text style={paragraph}>{words.greeting}</Text>
      <Text style={paragraph}>{words.request}</Text>
      <Section style={{ margin: "24px 0" }}>
        <Button href={words.link} style={button}>
          {words.button}
        </Button>
      </Section>
      <Text style={paragraph}>{words.otherwise}</Text>
      <Text style={digits}>{words.code}</Text>
      <Text style={small}>{words.until}</Text>
      <Text style={small}>{words.notYou}</Text>
      <Text style={small}>
        <Link href={words.link} style={{ ...link, wordBreak: "break-all" }}>
          {words.link}
        </Link>
      </Text>
    </Frame>
  );
}
