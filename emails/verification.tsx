import { Button, Link, Section, Text } from "@react-email/components";
import { Frame, type FrameWords } from "./frame.tsx";
import { button, digits, link, paragraph, small } from "./style.ts";

type VerificationWords = FrameWords & {
  greeting: string;
  request: string;
  button: string;
  link: string;
  otherwise: string;
  code: string;
  until: string;
  notYou: string;
  read: { text: string; link: string };
};

/** Asks a signatory to verify, by a link or a six-digit code; also used as the reminder. */
export function Verification(words: VerificationWords) {
  return (
    <Frame {...words}>
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
      <Text style={small}>
        <Link href={words.read.link} style={link}>
          {words.read.text}
        </Link>
      </Text>
    </Frame>
  );
}
