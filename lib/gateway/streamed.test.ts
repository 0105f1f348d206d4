import { expect, test } from "vitest";
import { aGate, aServer } from "../testing/site.ts";
import { makeListener } from "./listen.ts";

test("an export is streamed and never shared", async () => {
  const gates = [aGate(), aGate()];
  let made = 0;
  const url = await aServer(
    makeListener(async (request, response) => {
      const gate = gates[made++];
      response.setHeader("cache-control", "public, s-maxage=10"); // ignored for exports
      response.write(`${request.headers.cookie} begins`);
      await gate?.opened;
      response.end(", ends");
    }, 0),
  );
  for (const [index, cookie] of ["session=a", "session=b"].entries()) {
    const response = await fetch(`${url}/api/campaigns/letter/export?format=csv`, { headers: { cookie } });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(`${cookie} begins`);
    gates[index]?.open();
    expect((await reader?.read())?.value).toBe(", ends");
  }
  expect(made).toBe(2);
});
