import { expect, test } from "vitest";
import { aGate, aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

test("an export is streamed, uncached, for each requester with their own credentials", async () => {
  const gates = [aGate(), aGate()];
  let made = 0;
  const url = await aServer(
    makeListener(async (request, response) => {
      const gate = gates[made++];
      response.setHeader("cache-control", "public, s-maxage=10"); // even if it ever does
      response.write(`${request.headers.cookie} begins`);
      await gate?.opened;
      response.end(", ends");
    }, 0),
  );
  for (const [index, cookie] of ["session=a", "session=b"].entries()) {
    const answer = await fetch(`${url}/api/campaigns/letter/export?format=csv`, { headers: { cookie } });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(`${cookie} begins`);
    gates[index]?.open();
    expect((await reader?.read())?.value).toBe(", ends");
  }
  expect(made).toBe(2);
});
