import { Link, Section, Text } from "@react-email/components";
import { Frame, type FrameWords } from "./frame.tsx";
import { letterhead, link, paragraph, small } from "./style.ts";

type MessageWords = FrameWords & {
  intro: string;
  name: string;
  email: string;
  text: string;
  reply: string;
  stop: { text: string; link: string };
};

/** What somebody wrote to a letter's author. */
export function Message(words: MessageWords) {
  return (
    <Frame {...words}>
      <Text style={paragraph}>{words.intro}</Text>
      <Text style={{ ...paragraph, fontWeight: "bold" }}>
        {words.name} · {words.email}
      </Text>
      <Section style={letterhead}>
        <div style={paragraph}>{words.text}</div>
      </Section>
      <Text style={small}>{words.reply}</Text>
      <Text style={small}>
        <Link href={words.stop.link} style={link}>
          {words.stop.text}
        </Link>
      </Text>
    </Frame>
  );
}
