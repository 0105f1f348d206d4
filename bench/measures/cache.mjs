import { setTimeout as wait } from "node:timers/promises";
import { mustAllBe, mustEqual } from "../checks.mjs";
import { compare } from "../compare.mjs";
import { openConnection, requestBytes } from "../connection.mjs";
import { drive, times } from "../drive.mjs";
import { aPerson } from "../people.mjs";
import { browser, COUNT, LETTER } from "./read.mjs";
import { SIGN } from "./sign.mjs";

const ROUNDS = 5;
/** Per second. */
const SIGNINGS = 33;
const HOST = { host: "letters.example" };

/** Count and letter through nginx, each against an empty file from the same nginx, while people sign. */
export async function measureCache({ nginx, filePort, counter, database, requests }) {
  const signing = signSteadily(nginx.port);
  const found = [];
  for (const [what, path] of Object.entries({ count: COUNT, letter: LETTER })) {
    const start = performance.now();
    const result = await compare(
      ROUNDS,
      reading(nginx.port, path, requests),
      reading(filePort, "/empty.txt", requests),
    );
    const seconds = (performance.now() - start) / 1000;
    const at = counter.of(path).map((asked) => asked.at);
    const gap = Math.min(...at.slice(1).map((time, place) => time - at[place]));
    found.push({ what, ...result, seconds, asked: at.length, gap });
  }
  const { signed, seconds } = await signing.stop();
  mustEqual("signatures", await database.number("SELECT count(*) FROM signatures"), signed);
  return found.map((result) => ({ ...result, signed: signed / seconds }));
}

function reading(port, path, requests) {
  const request = requestBytes("GET", path, { headers: { ...HOST, ...browser } });
  return async () => {
    const run = await drive(port, times(requests, request));
    mustAllBe(200, run);
    return run;
  };
}

function signSteadily(port) {
  const start = performance.now();
  let isOver = false;
  let signed = 0;
  const line = async () => {
    const connection = openConnection(port);
    for (let turn = 0; !isOver; turn += 1) {
      await wait(Math.max(0, start + (turn * 4_000) / SIGNINGS - performance.now()));
      const { status } = await connection.send(requestBytes("POST", SIGN, { body: aPerson(), headers: HOST }));
      if (status !== 202) throw new Error(`Signing returned ${status}.`);
      signed += 1;
    }
    connection.close();
  };
  const lines = Promise.all([line(), line(), line(), line()]);
  return {
    async stop() {
      isOver = true;
      await lines;
      return { signed, seconds: (performance.now() - start) / 1000 };
    },
  };
}
