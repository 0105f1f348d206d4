import { expect, test } from "vitest";
import { findTables } from "./tables.mjs";

test("a migration locks the tables it alters, and against writers only those it indexes or refers to", () => {
  const script = `
    -- ALTER TABLE comments ADD COLUMN x int;
    ALTER TABLE "mails" ADD COLUMN tag text;
    ALTER TABLE ONLY holds DROP CONSTRAINT a, ADD CONSTRAINT a CHECK (b > 0);
    ALTER TABLE signatures VALIDATE CONSTRAINT c;
    ALTER TABLE packs ADD CONSTRAINT d FOREIGN KEY (e) REFERENCES campaigns (id);
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ALTER TABLE never ADD COLUMN x int; END $$;
    CREATE TRIGGER g AFTER INSERT ON organizers FOR EACH STATEMENT EXECUTE FUNCTION f();
    CREATE UNIQUE INDEX h ON "mails" (tag);
    CREATE TABLE samples (id uuid REFERENCES "campaigns" (id));
  `;
  expect(findTables(script)).toEqual({ all: ["mails", "holds"], writers: ["packs", "campaigns", "organizers"] });
});
