import { setTimeout as pause } from "node:timers/promises";

const FAULT_MS = 10_000;

/** `link` is a name in rig.links; `-primary` stands for the primary's own. */
const LINKS = [
  { link: "web-1", between: "nginx and a web process", window: 15 },
  { link: "pgbouncer", between: "the site and PgBouncer", window: 20, emails: 30 },
  { link: "haproxy", between: "PgBouncer and HAProxy", window: 20, emails: 30 },
  { link: "haproxy-primary", between: "HAProxy and the primary", window: 20, emails: 30 },
  { link: "direct-primary", between: "the workers and the primary, past the pooler", window: 0, emails: 40 },
  { link: "resend", between: "the workers and Resend", window: 0, emails: 45 },
  { link: "replication-primary", between: "the primary and its standby", window: 25, emails: 30 },
  { link: "etcd-primary", between: "the primary's Patroni and etcd", window: 0 },
];

async function findLink({ links, primary }, name) {
  return links[name] ?? links[name.replace("primary", (await primary()).name)];
}

const KINDS = {
  freeze: { does: "freezes, between", strike: (link) => link.freeze() },
  cut: { does: "is cut, between", strike: (link) => link.cut() },
};

export const drills = Object.entries(KINDS).flatMap(([kind, { does, strike }]) =>
  LINKS.map(({ link: name, between, ...allowed }) => ({
    word: `${kind}-${name}`,
    title: `the connection ${does} ${between}, for ${FAULT_MS / 1000} s`,
    ...allowed,
    async strike(rig) {
      const link = await findLink(rig, name);
      strike(link);
      await pause(FAULT_MS);
      link.mend();
    },
  })),
);
