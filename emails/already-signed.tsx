import { Button, Section, Text } from "@react-email/components";
import { Frame } from "./frame.tsx";
import { button, paragraph, small } from "./style.ts";

type AlreadySignedWords = {
  locale: string;
  site: string;
  preview: string;
  greeting: string;
  news: string;
  button: string;
  link: string;
  notYou: string;
  footer: string;
};

/** For a repeated signing: links to the existing signature. */
export function AlreadySigned(words: AlreadySignedWords) {
  return (
    <Frame locale={words.locale} preview={words.preview} footer={words.footer} site={words.site}>
      <Text style={paragraph}>{words.greeting}</Text>
      <Text style={paragraph}>{words.news}</Text>
      <Section style={{ margin: "24px 0" }}>
        <Button href={words.link} style={button}>
          {words.button}
        </Button>
      </Section>
      <Text style={small}>{words.notYou}</Text>
    </Frame>
  );
}
