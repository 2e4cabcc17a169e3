import { createHash, randomBytes } from "node:crypto";
import { machineMillis } from "./clock.server";

/** Crockford's alphabet: no I, L, O, U, so that an id read aloud survives. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_LENGTH = 16;

let lastMillis = 0;
let lastRandom: number[] = [];

/** An id that sorts by when it was made, also within one millisecond: 10 characters of time, 16 of chance. */
export function newId(): string {
  const millis = machineMillis();
  if (millis > lastMillis) {
    lastMillis = millis;
    lastRandom = [...randomBytes(RANDOM_LENGTH)].map((byte) => byte % 32);
    // Room to count up within the millisecond.
    lastRandom[0] = (lastRandom[0] ?? 0) % 16;
  } else {
    countUp(lastRandom);
  }
  return encodeTime(lastMillis) + lastRandom.map((digit) => ALPHABET[digit]).join("");
}

function countUp(digits: number[]): void {
  for (let place = digits.length - 1; place >= 0; place -= 1) {
    const next = (digits[place] ?? 0) + 1;
    digits[place] = next % 32;
    if (next < 32) return;
  }
}

function encodeTime(millis: number): string {
  let rest = millis;
  let text = "";
  for (let place = 0; place < 10; place += 1) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** A secret for a link or an API: 32 random bytes, safe in an address. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
