// `node bin/build-site.mjs`: generates the database client and builds the site, without a database (deploy/Dockerfile).
import { buildSite, generateClient } from "./build.mjs";
import { findNode } from "./project.mjs";

const node = findNode();
await generateClient(node);
await buildSite(node);
