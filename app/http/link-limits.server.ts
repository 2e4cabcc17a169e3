import { hashToken } from "~/shared/id.server";
import { countAttempt } from "~/store/people/attempts.server";
import { addressOf } from "./client-address.server";

/** A person at work, with photos and a slow line, stays far below; a script does not. */
const LINK = { most: 120, minutes: 10 };
/** An office of helpers behind one address. */
const PLACE = { most: 600, minutes: 10 };
/** Links that lead nowhere, from one address: nobody can guess one, but everybody can ask. */
const STRANGER = { most: 30, minutes: 10 };

const key = (...parts: string[]): string => hashToken(["link", ...parts].join("\n"));

async function wait(
  limits: { key: string; most: number; minutes: number }[],
  at: Date,
): Promise<number | null> {
  let until: Date | null = null;
  for (const limit of limits) {
    const free = await countAttempt(limit, at);
    if (free && (!until || free > until)) until = free;
  }
  return until && Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000));
}

/** Counts one look or act through a link; seconds to wait, or null when it may go on. */
export const waitForLink = (request: Request, token: string, at: Date): Promise<number | null> =>
  wait(
    [
      { key: key("token", token), ...LINK },
      { key: key("place", addressOf(request)), ...PLACE },
    ],
    at,
  );

/** The same for a page that anybody may read: many readers share its address, so only each place is counted. */
export const waitForPlace = (request: Request, at: Date): Promise<number | null> =>
  wait([{ key: key("place", addressOf(request)), ...PLACE }], at);

/** Counts a link that leads nowhere. */
export const waitForUnknownLink = (request: Request, at: Date): Promise<number | null> =>
  wait([{ key: key("stranger", addressOf(request)), ...STRANGER }], at);

/** What a page behind a link tells every browser and every search engine in between. */
export const LINK_HEADERS = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
} as const;

/** The answer to whoever asks too often, the same for every link. */
export const slowDown = (seconds: number): Response =>
  new Response("This link was opened very often just now. Wait a few minutes, then try again.", {
    status: 429,
    headers: {
      ...LINK_HEADERS,
      "content-type": "text/plain; charset=utf-8",
      "retry-after": String(seconds),
    },
  });
