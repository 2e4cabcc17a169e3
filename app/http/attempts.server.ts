import { now } from "~/shared/clock.server";
import { hashToken } from "~/shared/id.server";
import {
  type AttemptLimit,
  countAttempt,
  forgetAttempts,
  isKnownPlace,
} from "~/store/people/attempts.server";
import { addressOf } from "./client-address.server";

/** What is asked so often that it has to wait. */
export type Attempted = "sign-in" | "forgot" | "reset" | "join" | "password";

const key = (...parts: string[]): string => hashToken(parts.join("\n"));

const PERSON_AND_PLACE = { most: 6, minutes: 15 };
/** An office behind one address has many people who mistype. */
const PLACE = { most: 60, minutes: 15 };
/** Guessing at one person from very many places; those where they have been before are left out. */
const PERSON = { most: 60, minutes: 60 };
const LETTERS = { most: 3, minutes: 60 };

/**
 * Whoever guesses is slowed down by person and place together, so that nobody can lock out somebody
 * else: the person themselves, at their own place, has a count of their own.
 */
async function limitsFor(what: Attempted, request: Request, email: string): Promise<AttemptLimit[]> {
  const place = addressOf(request);
  // The link's token is the person; it cannot be guessed at, only tried at length.
  if (what === "reset") return [{ key: key(what, "place", place), ...PLACE }];
  if (what === "forgot") {
    return [
      { key: key(what, email), ...LETTERS },
      { key: key(what, "place", place), ...PLACE },
    ];
  }
  const limits = [
    { key: key(what, email, place), ...PERSON_AND_PLACE },
    { key: key(what, "place", place), ...PLACE },
  ];
  if (!(await isKnownPlace(email, place))) limits.push({ key: key(what, "person", email), ...PERSON });
  return limits;
}

/** Counts one attempt before anything is looked at; minutes to wait, or null when it may go on. */
export async function waitMinutes(what: Attempted, request: Request, email: string): Promise<number | null> {
  const at = now();
  const limits = await limitsFor(what, request, email);
  let until: Date | null = null;
  for (const limit of limits) {
    const free = await countAttempt(limit, at);
    if (free && (!until || free > until)) until = free;
  }
  return until && Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000));
}

/** The right password clears the person's own count here; the place's count stays. */
export const clearAttempts = (what: Attempted, request: Request, email: string): Promise<void> =>
  forgetAttempts([key(what, email, addressOf(request))], now());

export const waitWords = (minutes: number): string =>
  `Too many attempts. Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}, then try again.`;
