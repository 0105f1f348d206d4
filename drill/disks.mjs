import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DATA_MB = 400;
const WAL_MB = 300;
const MB = 2 ** 20;

/** A small disk each for a server's data and for its WAL, where mounting is allowed; else two folders. */
export function makeDisks(folder, name) {
  const paths = { data: join(folder, `${name}-data`), wal: join(folder, `${name}-wal`) };
  for (const path of Object.values(paths)) mkdirSync(path);
  const isSmall = mount(paths.data, DATA_MB) && mount(paths.wal, WAL_MB);
  process.prependOnceListener("exit", () => {
    for (const path of Object.values(paths)) quietly("umount", ["--lazy", path]);
  });
  return {
    ...paths,
    isSmall,
    fill(which) {
      const { bavail, bsize } = statfsSync(paths[which]);
      for (let left = bavail * bsize; left > 0; left -= MB) {
        try {
          writeFileSync(join(paths[which], "filler"), Buffer.alloc(Math.min(left, MB)), { flag: "a" });
        } catch (error) {
          if (error.code === "ENOSPC") return;
          throw error;
        }
      }
    },
    clear: (which) => rmSync(join(paths[which], "filler"), { force: true }),
  };
}

const mount = (path, megabytes) => quietly("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", path]);

function quietly(command, args) {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
