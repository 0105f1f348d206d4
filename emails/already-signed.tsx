import { Button, Link, Section, Text } from "@react-email/components";
import { Frame, type FrameWords } from "./frame.tsx";
import { button, link, paragraph, small } from "./style.ts";

type AlreadySignedWords = FrameWords & {
  greeting: string;
  news: string;
  button: string;
  link: string;
  notYou: string;
  share: { text: string; link: string };
};

/** For a repeated signing: links to the existing signature. */
export function AlreadySigned(words: AlreadySignedWords) {
  return (
    <Frame {...words}>
      <Text style={paragraph}>{words.greeting}</Text>
      <Text style={paragraph}>{words.news}</Text>
      <Section style={{ margin: "24px 0" }}>
        <Button href={words.link} style={button}>
          {words.button}
        </Button>
      </Section>
      <Text style={small}>{words.notYou}</Text>
      <Text style={small}>
        {words.share.text}{" "}
        <Link href={words.share.link} style={link}>
          {words.share.link}
        </Link>
      </Text>
    </Frame>
  );
}
