import { Button, Link, Section, Text } from "@react-email/components";
import { Frame } from "./frame.tsx";
import { button, link, paragraph, small } from "./style.ts";

type ToOrganizerWords = {
  locale: string;
  site: string;
  preview: string;
  request: string;
  button: string;
  link: string;
  until?: string;
  notYou: string;
  footer: string;
};

/** A link to log in, or to an invitation. */
export function ToOrganizer(words: ToOrganizerWords) {
  return (
    <Frame locale={words.locale} preview={words.preview} footer={words.footer} site={words.site}>
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
