// Reads the environment, or prints what is wrong and exits. Commands that serve or use the database import this first.
import { env } from "../lib/env.ts";

export const settings = read();

function read() {
  try {
    return env();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
