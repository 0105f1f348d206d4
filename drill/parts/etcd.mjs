import { join } from "node:path";
import { findFreePort, isListening } from "../../bin/port.mjs";
import { keep, launchProgram } from "../processes.mjs";

export async function startEtcd(program, folder) {
  const [port, peerPort] = [await findFreePort(), await findFreePort()];
  const [url, peerUrl] = [port, peerPort].map((each) => `http://127.0.0.1:${each}`);
  const options = {
    name: "drill",
    "data-dir": join(folder, "etcd"),
    "listen-client-urls": url,
    "advertise-client-urls": url,
    "listen-peer-urls": peerUrl,
    "initial-advertise-peer-urls": peerUrl,
    "initial-cluster": `drill=${peerUrl}`,
  };
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const launch = () => launchProgram(program, args, { log: join(folder, "etcd.log") });
  const part = keep("etcd", launch, { isUp: () => isListening(port) });
  await part.untilUp();
  return { ...part, port };
}
