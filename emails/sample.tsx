import { Button, Link, Section, Text } from "@react-email/components";
import { Frame, type FrameWords } from "./frame.tsx";
import { button, link, paragraph, small } from "./style.ts";

type SampleWords = FrameWords & {
  greeting: string;
  request: string;
  untold: string;
  button: string;
  link: string;
  until: string;
  tag: string;
  stop: { text: string; link: string };
};

/** Asks a drawn signatory whether they signed; also used as the reminder. */
export function Sample(words: SampleWords) {
  return (
    <Frame {...words}>
      <Text style={paragraph}>{words.greeting}</Text>
      <Text style={paragraph}>{words.request}</Text>
      <Text style={paragraph}>{words.untold}</Text>
      <Section style={{ margin: "24px 0" }}>
        <Button href={words.link} style={button}>
          {words.button}
        </Button>
      </Section>
      <Text style={small}>{words.until}</Text>
      <Text style={small}>{words.tag}</Text>
      <Text style={small}>
        <Link href={words.link} style={{ ...link, wordBreak: "break-all" }}>
          {words.link}
        </Link>
      </Text>
      <Text style={small}>
        <Link href={words.stop.link} style={link}>
          {words.stop.text}
        </Link>
      </Text>
    </Frame>
  );
}
