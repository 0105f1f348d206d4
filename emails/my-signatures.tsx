import { Text } from "@react-email/components";
import { Frame, type FrameWords } from "./frame.tsx";
import { paragraph, small } from "./style.ts";

type MySignaturesWords = FrameWords & { request: string; list: string; notYou: string };

/** Links to an address's signatures. Without names, because the address may be unverified. */
export function MySignatures(words: MySignaturesWords) {
  return (
    <Frame {...words}>
      <Text style={paragraph}>{words.request}</Text>
      <div style={paragraph}>{words.list}</div>
      <Text style={small}>{words.notYou}</Text>
    </Frame>
  );
}
