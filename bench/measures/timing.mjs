import { randomInt } from "node:crypto";
import { compareGroups } from "../auc.mjs";
import { mustAllBe } from "../checks.mjs";
import { openConnection, requestBytes } from "../connection.mjs";
import { percentile } from "../drive.mjs";
import { aNetwork, aPerson } from "../people.mjs";

const SLUG = "almagro-resign";
const CONNECTIONS = 4;
const WARM_UP = 40;
const BOUNDARY = "----bench";

/**
 * Whether response times reveal a known address: known addresses and two groups of unknown ones, each used once in random
 * order. Compares known with unknown, and the two unknown groups as a control.
 */
export async function measureTiming({ server, probes }) {
  const known = await makeKnown(probes);
  const login = await logInRequests(server.port);
  const routes = {
    "a wrong code": [
      422,
      known.signatories,
      ({ email }) => post("/api/verifications", { slug: SLUG, email, code: "000000" }),
    ],
    "finding one's signatures": [
      202,
      known.signatories,
      ({ email }) => post("/api/my-signature", { email, locale: "en" }),
    ],
    signing: [202, known.signatories, (person) => post(`/api/campaigns/${SLUG}/signatures`, person)],
    "logging in": [303, known.organizers, login],
  };
  const found = {};
  for (const [route, [status, people, request]] of Object.entries(routes))
    found[route] = await compareAt(server.port, status, people, request);
  return found;
}

const post = (path, body) => requestBytes("POST", path, { body, network: aNetwork() });

async function compareAt(port, status, people, request) {
  const strangers = () => people.map(aPerson);
  const groups = { known: people, unknown: strangers(), others: strangers() };
  await sendAll(
    port,
    status,
    Array.from({ length: WARM_UP }, () => ({ bytes: request(aPerson()), group: "warm-up" })),
  );
  const asked = Object.entries(groups).flatMap(([group, list]) =>
    list.map((person) => ({ group, bytes: request(person) })),
  );
  const times = await sendAll(port, status, shuffled(asked));
  const of = (group) => times.filter((time) => time.group === group).map(({ wait }) => wait);
  return {
    known: compareGroups(of("known"), [...of("unknown"), ...of("others")]),
    control: compareGroups(of("unknown"), of("others")),
    median: percentile(of("known"), 50),
  };
}

async function sendAll(port, status, requests) {
  const times = [];
  const statuses = {};
  const rest = [...requests];
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const line = openConnection(port);
      for (let next = rest.pop(); next; next = rest.pop()) {
        const sent = performance.now();
        const response = await line.send(next.bytes);
        times.push({ group: next.group, wait: performance.now() - sent });
        statuses[response.status] = (statuses[response.status] ?? 0) + 1;
      }
      line.close();
    }),
  );
  mustAllBe(status, { statuses });
  return times;
}

function shuffled(list) {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

async function makeKnown(count) {
  const [{ db }, { signCampaign }, { SignatureInput }, { digestAddress }, { seal }, { uuidv7 }] = await Promise.all([
    import("../../lib/db.ts"),
    import("../../lib/signatures/sign.ts"),
    import("../../lib/signatures/schema.ts"),
    import("../../lib/addresses/digest.ts"),
    import("../../lib/secrets/seal.ts"),
    import("../../lib/uuid.ts"),
  ]);
  const [signatories, organizers] = [[], []].map((list) => [...list, ...Array.from({ length: count }, aPerson)]);
  for (const person of signatories) await signCampaign(SLUG, SignatureInput.parse(person));
  await db().$executeRaw`UPDATE signatures SET verified_at = now()`;
  await db().$executeRaw`DELETE FROM limits`;
  const { id: campaignId } = await db().campaign.findUniqueOrThrow({ where: { slug: SLUG } });
  for (const { email } of organizers) {
    const data = { id: uuidv7(), emailDigest: digestAddress(email), emailCipher: seal(email), createdAt: new Date() };
    await db().organizer.create({ data });
    await db().membership.create({
      data: { campaignId, organizerId: data.id, role: "editor", acceptedAt: new Date() },
    });
  }
  await db().$disconnect();
  return { signatories, organizers };
}

/** Requests of the plain log-in form. */
async function logInRequests(port) {
  const page = await (await fetch(`http://127.0.0.1:${port}/organize/log-in`)).text();
  const action = /\$ACTION_ID_[0-9a-f]+/.exec(page)?.[0];
  if (!action) throw new Error("Log-in form not found.");
  return ({ email }) => {
    const parts = Object.entries({ [action]: "", email, to: "/organize" }).map(
      ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const body = `${parts.join("")}--${BOUNDARY}--\r\n`;
    const head = {
      host: "127.0.0.1",
      "x-forwarded-for": aNetwork(),
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
      "content-length": Buffer.byteLength(body),
    };
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
    return Buffer.from(`POST /organize/log-in HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
  };
}
