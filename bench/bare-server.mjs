// The least that keeps the same promises: Node's HTTP, one JSON body and one durable statement, or a page in memory.
import { createServer, get } from "node:http";
import pg from "pg";

const { DATABASE_URL, PORT, ORIGIN } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 16 });
const SIGN = "INSERT INTO bare_signatures (email, person) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const VERIFY = "UPDATE bare_signatures SET verified_at = now() WHERE email = $1";

const acts = {
  "/sign": async (text) => {
    await pool.query({ name: "sign", text: SIGN, values: [JSON.parse(text).email, text] });
    return [202, '{"status":"check_your_inbox"}'];
  },
  "/verify": async (text) => {
    await pool.query({ name: "verify", text: VERIFY, values: [JSON.parse(text).email] });
    return [200, '{"status":"verified"}'];
  },
};
const pages = new Map();

function post(act, request, response) {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    const [status, body] = await act(Buffer.concat(parts).toString());
    response.writeHead(status, { "content-type": "application/json", "content-length": body.length }).end(body);
  });
}

function send({ status, headers, body }, response) {
  response.writeHead(status, headers).end(body);
}

const OF_THE_CONNECTION = ["connection", "date", "keep-alive", "transfer-encoding"];

/** From the site, once per path. */
function fetchPage({ url, headers }, done) {
  get(new URL(url, ORIGIN), { headers }, (answer) => {
    const parts = [];
    answer.on("data", (part) => parts.push(part));
    answer.on("end", () => {
      const kept = Object.entries(answer.headers).filter(([name]) => !OF_THE_CONNECTION.includes(name));
      done({ status: answer.statusCode, headers: Object.fromEntries(kept), body: Buffer.concat(parts) });
    });
  });
}

createServer((request, response) => {
  const act = acts[request.url];
  if (act) return post(act, request, response);
  const page = pages.get(request.url);
  if (page) return send(page, response);
  fetchPage(request, (fetched) => {
    pages.set(request.url, fetched);
    send(fetched, response);
  });
}).listen(Number(PORT), "127.0.0.1", () => process.send({ ready: true }));
process.on("disconnect", () => process.exit(0));
