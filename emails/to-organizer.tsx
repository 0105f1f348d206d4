import { Button, Link, Section, Text } from "@react-email/components";
import { Frame, type FrameWords } from "./frame.tsx";
import { button, link, paragraph, small } from "./style.ts";

type ToOrganizerWords = FrameWords & {
  request: string;
  button: string;
  link: string;
  until?: string;
  notYou: string;
};

/** A link to log in, or to an invitation. */
export function ToOrganizer(words: ToOrganizerWords) {
  return (
    <Frame {...words}>
      <Text style={paragraph}>{words.request}</Text>
      <Section style={{ margin: "24px 0" }}>
        <Button href={words.link} style={button}>
          {words.button}
        </Button>
      </Section>
      {words.until && <Text style={small}>{words.until}</Text>}
      <Text style={small}>{words.notYou}</Text>
      <Text style={small}>
        <Link href={words.link} style={{ ...link, wordBreak: "break-all" }}>
          {words.link}
        </Link>
      </Text>
    </Frame>
  );
}
