import { Button, Link, Section, Text } from "@react-email/components";
import { Frame, type FrameWords } from "./frame.tsx";
import { button, link, paragraph, small } from "./style.ts";

type ConfirmationWords = FrameWords & {
  greeting: string;
  news: string;
  keep: string;
  button: string;
  link: string;
  next: string;
  share: { text: string; link: string };
  personal: string;
  notYou: string;
};

/** Once a signature is verified: the way to it, and what comes next. */
export function Confirmation(words: ConfirmationWords) {
  return (
    <Frame {...words}>
      <Text style={paragraph}>{words.greeting}</Text>
      <Text style={paragraph}>{words.news}</Text>
      <Section style={{ margin: "24px 0" }}>
        <Button href={words.link} style={button}>
          {words.button}
        </Button>
      </Section>
      <Text style={small}>{words.keep}</Text>
      <Text style={small}>{words.notYou}</Text>
      <Text style={{ ...paragraph, margin: "24px 0 16px" }}>
        {words.share.text}{" "}
        <Link href={words.share.link} style={{ ...link, wordBreak: "break-all" }}>
          {words.share.link}
        </Link>
      </Text>
      <div>{words.next}</div>
      <Text style={small}>{words.personal}</Text>
    </Frame>
  );
}
