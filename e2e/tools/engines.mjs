import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { attach } from "../../bin/children.mjs";
import { findFreePort } from "../../bin/port.mjs";

const POLL_MS = 100;
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf"; // WebDriver's key of an element's reference

const WEBDRIVER_PATHS = new Map([
  ["Navigate", "url"],
  ["ExecuteScript", "execute/sync"],
  ["FindElement", "element"],
  ["ElementClick", "element/:id/click"],
  ["ElementSendKeys", "element/:id/value"],
  ["SwitchToFrame", "frame"],
]);

/** Engines besides Chromium's, as Debian's packages firefox-esr, webkit2gtk-driver and xvfb install them. */
export const ENGINES = {
  Firefox: { find: () => onPath("firefox-esr", "firefox"), start: startFirefox },
  WebKit: {
    find: () => onPath("WebKitWebDriver") && findMiniBrowser() && (process.env.DISPLAY || onPath("Xvfb")),
    start: startWebKit,
  },
};

/** Drives a browser by WebDriver. `folder` becomes its home. */
export async function startEngine(name, folder) {
  mkdirSync(folder, { recursive: true });
  const { send, end } = await ENGINES[name].start(folder);
  const find = async (value) => {
    const element = await send("FindElement", { using: "css selector", value });
    return { id: element[ELEMENT], element };
  };
  const evaluate = (expression) => send("ExecuteScript", { script: `return ${expression}`, args: [] });
  return {
    open: (url) => send("Navigate", { url }),
    evaluate,
    async click(selector) {
      await evaluate(`document.documentElement.style.scrollBehavior = "auto"`); // WebKit's driver does not wait for it
      await send("ElementClick", { id: (await find(selector)).id });
    },
    type: async (selector, text) => send("ElementSendKeys", { id: (await find(selector)).id, text }),
    enterFrame: async (selector) => send("SwitchToFrame", await find(selector)),
    end,
  };
}

/** Firefox speaks WebDriver's commands itself, over Marionette: [0, id, command, parameters] with its length in front. */
async function startFirefox(folder) {
  const settings = {
    ...{ "marionette.port": 0, "app.normandy.enabled": false, "browser.shell.checkDefaultBrowser": false },
    "network.cookie.cookieBehavior": 1, // frames of other sites have no storage
  };
  const lines = Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(folder, "user.js"), lines.join("\n"));
  const args = ["--marionette", "--headless", "--no-remote", "--profile", folder];
  const { end } = attach(ENGINES.Firefox.find(), args, { output: "ignore", env: { HOME: folder } });
  const file = join(folder, "MarionetteActivePort");
  while (!existsSync(file) || !readFileSync(file, "utf8")) await wait(POLL_MS);
  const socket = connect(Number(readFileSync(file, "utf8")), "127.0.0.1");
  const waiting = new Map();
  let came = Buffer.alloc(0);
  socket.on("data", (data) => {
    came = Buffer.concat([came, data]);
    for (let colon = came.indexOf(":"); colon > 0; colon = came.indexOf(":")) {
      const whole = colon + 1 + Number(came.subarray(0, colon));
      if (came.length < whole) return;
      const message = JSON.parse(came.subarray(colon + 1, whole).toString());
      came = came.subarray(whole);
      if (Array.isArray(message)) waiting.get(message[1])?.(message);
    }
  });
  const send = async (command, parameters) => {
    const id = waiting.size + 1;
    const answered = new Promise((resolve) => waiting.set(id, resolve));
    const body = JSON.stringify([0, id, `WebDriver:${command}`, parameters]);
    socket.write(`${Buffer.byteLength(body)}:${body}`);
    const [, , error, result] = await answered;
    if (error) throw new Error(`${command}: ${error.message}`);
    return result && "value" in result ? result.value : result;
  };
  await send("NewSession", { capabilities: {} });
  return { send, end };
}

/** WebKitGTK's driver speaks WebDriver over HTTP, and needs a display. */
async function startWebKit(folder) {
  const screen = process.env.DISPLAY ? undefined : await startScreen();
  const port = await findFreePort();
  const env = { HOME: folder, DISPLAY: process.env.DISPLAY ?? screen.display };
  const driver = attach(onPath("WebKitWebDriver"), [`--port=${port}`], { output: "ignore", env });
  const call = async (path, body, method = "POST") => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  const isUp = () => call("/status", undefined, "GET").catch(() => undefined);
  while (!(await isUp())) await wait(POLL_MS);
  const options = { binary: findMiniBrowser(), args: ["--automation"] };
  const alwaysMatch = { "webkitgtk:browserOptions": options };
  const { sessionId } = await call("/session", { capabilities: { alwaysMatch } });
  const send = (command, parameters) => {
    const body = command === "SwitchToFrame" ? { id: parameters.element } : parameters;
    const path = WEBDRIVER_PATHS.get(command).replace(":id", parameters.id);
    return call(`/session/${sessionId}/${path}`, body);
  };
  const end = async () => {
    await call(`/session/${sessionId}`, undefined, "DELETE").catch(() => {});
    await driver.end();
    await screen?.end();
  };
  return { send, end };
}

async function startScreen() {
  const { child, end } = attach(onPath("Xvfb"), ["-displayfd", "1", "-nolisten", "tcp"], { output: "pipe" });
  const [number] = await new Promise((resolve) => child.stdout.once("data", (data) => resolve(/\d+/.exec(data))));
  return { display: `:${number}`, end };
}

function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function findMiniBrowser() {
  const roots = ["/usr/lib", "/usr/libexec"].filter((root) => existsSync(root));
  const folders = roots.flatMap((root) => [root, ...readdirSync(root).map((name) => join(root, name))]);
  const places = folders.flatMap((folder) => [join(folder, "webkit2gtk-4.1"), join(folder, "webkitgtk-6.0")]);
  return places.map((place) => join(place, "MiniBrowser")).find((path) => existsSync(path));
}
