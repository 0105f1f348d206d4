// The environment as lib/env.ts reads it; where it is not right, this process says so and ends. Every command that
// touches the database or serves something imports this before anything else.
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
