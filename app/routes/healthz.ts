import { json } from "@remix-run/node";
import { now } from "~/shared/clock.server";
import { isDatabaseAwake } from "~/store/health.server";
import { findMailRoad } from "~/store/letters/road.server";

/**
 * For whoever watches over the process: does it serve, and does its database answer? The road of the mail is told
 * beside it, in a word: a process whose letters wait is not to be started anew for it.
 */
export async function loader() {
  const database = await isDatabaseAwake();
  return json(
    { status: database ? "ok" : "no database", mail: database ? await mailWord() : "unknown" },
    { status: database ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}

/** none, open, blocked, stuck or unknown; a database that is too busy to say is no failure of the mail. */
async function mailWord(): Promise<string> {
  try {
    return (await findMailRoad(now())).state;
  } catch {
    return "unknown";
  }
}
