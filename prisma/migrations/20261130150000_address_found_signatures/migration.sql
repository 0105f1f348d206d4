-- An email with the ways to somebody's signatures goes to the spelling that asked for it, and to no other.
ALTER TABLE "mails" ADD COLUMN     "address_cipher" BYTEA;
