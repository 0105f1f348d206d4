import { once } from "node:events";
import { connect, createServer } from "node:net";

/** A TCP proxy between two parts. Frozen, it passes nothing on and closes nothing; cut, it resets and refuses. */
export async function openLink(name, targetPort) {
  const pairs = new Set();
  let state = "open";
  const server = createServer((client) => {
    if (state === "cut") return client.resetAndDestroy();
    const upstream = connect(targetPort, "127.0.0.1");
    const pair = [client, upstream];
    pairs.add(pair);
    for (const [from, to] of [pair, [upstream, client]]) {
      from.on("data", (bytes) => to.write(bytes) || pauseUntilDrained(from, to));
      from.on("end", () => to.end());
      from.on("error", () => to.resetAndDestroy());
      from.on("close", () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
    if (state === "frozen") stopReading(pair);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  function reset() {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy();
  }
  return {
    name,
    port: server.address().port,
    freeze() {
      state = "frozen";
      for (const pair of pairs) stopReading(pair);
    },
    cut() {
      state = "cut";
      reset();
    },
    /** What was frozen is reset: after a cable was cut, a firewall or a restarted machine forgets the connection. */
    mend() {
      const wasFrozen = state === "frozen";
      state = "open";
      if (wasFrozen) reset();
    },
    close() {
      reset();
      server.close();
    },
  };
}

/** Reads nothing, so that not even an end is noticed. */
function stopReading(pair) {
  for (const socket of pair) {
    socket.removeAllListeners("drain");
    socket.pause();
    socket.removeAllListeners("data");
  }
}

function pauseUntilDrained(from, to) {
  from.pause();
  to.once("drain", () => from.resume());
}
