import { problem } from "~/domain/intake/reply";
import { type Day, dayIn } from "~/shared/calendar";
import { findDataVersion } from "~/store/work/data-version.server";
import { answerProgram, type Caller, jsonAnswer, problemAnswer, wrongMethod } from "./api.server";
import { etagOf, isUnchanged } from "./api-etag.server";

export interface Reading extends Caller {
  params: URLSearchParams;
  today: Day;
  at: Date;
}

/** What a program reads: told once per state of the data, and only to a key that may read figures. */
export async function answerReading(
  request: Request,
  read: (reading: Reading) => Promise<object | Response>,
): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") return wrongMethod(request, "GET, HEAD");
  return answerProgram(request, "figures.read", async (caller) => {
    const { viewer, timeZone, act } = caller;
    const today = dayIn(act.now, timeZone);
    // Asked before the figures: what changes in between is found new the next time.
    const etag = etagOf(await findDataVersion(viewer), today, request);
    const headers = { etag, "cache-control": "private, no-cache" };
    if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers });
    const told = await read({ ...caller, params: new URL(request.url).searchParams, today, at: act.now });
    return told instanceof Response ? told : jsonAnswer(told, { headers });
  });
}

/** Part of an address that means nothing: a program is told, for it would take the wider figure for the one it asked. */
export const badQuery = (problems: readonly string[]): Response =>
  problemAnswer(
    problem(
      "bad-query",
      problems.join(" "),
      "Correct the address, or leave that part out. /help/api names the parts.",
    ),
  );

const LARGEST_PAGE = 200;

/** How many rows at once, and behind which; a cursor that is none is told, or a program would begin anew for ever. */
export function readPage(
  params: URLSearchParams,
  isCursor: (text: string) => boolean,
): { take: number; cursor: string | null; problems: string[] } {
  const problems: string[] = [];
  const limit = params.get("limit") ?? "";
  const take = /^\d{1,4}$/.test(limit) ? Number(limit) : limit === "" ? 100 : 0;
  if (take < 1 || take > LARGEST_PAGE) problems.push(`“limit” is a number from 1 to ${LARGEST_PAGE}.`);
  const cursor = params.get("cursor") || null;
  if (cursor !== null && !isCursor(cursor))
    problems.push("“cursor” is none that was given out here; take “next” of the answer before.");
  return { take, cursor, problems };
}
