import { Text } from "@react-email/components";
import { Frame } from "./frame.tsx";
import { paragraph, small } from "./style.ts";

type MySignaturesWords = {
  locale: string;
  site: string;
  preview: string;
  request: string;
  list: string;
  notYou: string;
  footer: string;
};

/** Links to an address's signatures. Without names, because the address may be unverified. */
export function MySignatures(words: MySignaturesWords) {
  return (
    <Frame locale={words.locale} preview={words.preview} footer={words.footer} site={words.site}>
      <Text style={paragraph}>{words.request}</Text>
      <div style={paragraph}>{words.list}</div>
      <Text style={small}>{words.notYou}</Text>
    </Frame>
  );
}
