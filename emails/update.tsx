import { Button, Link, Section, Text } from "@react-email/components";
import { Frame, type FrameWords } from "./frame.tsx";
import { button, link, paragraph, small } from "./style.ts";

type UpdateWords = FrameWords & {
  greeting: string;
  intro: string;
  heading: string;
  facts: string;
  lang: string; // of heading and body
  body: string;
  button: string;
  link: string;
  own: { text: string; link: string };
  deadline: string;
  share: { text: string; link: string };
  stop: { text: string; link: string };
};

const head = { ...paragraph, fontSize: "24px", fontWeight: "bold", lineHeight: "1.25", margin: "24px 0 8px" };

/** News about a letter, with links to the own signature and to unsubscribe. */
export function Update(words: UpdateWords) {
  return (
    <Frame {...words}>
      <Text style={paragraph}>{words.greeting}</Text>
      <Text style={paragraph}>{words.intro}</Text>
      <Text style={head}>{words.heading}</Text>
      <Text style={small}>{words.facts}</Text>
      <div lang={words.lang} style={paragraph}>
        {words.body}
      </div>
      <Section style={{ margin: "24px 0" }}>
        <Button href={words.link} style={button}>
          {words.button}
        </Button>
      </Section>
      <Text style={small}>
        {words.deadline} {words.share.text}{" "}
        <Link href={words.share.link} style={link}>
          {words.share.link}
        </Link>
      </Text>
      <Text style={small}>
        <Link href={words.own.link} style={link}>
          {words.own.text}
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
