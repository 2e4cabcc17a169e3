import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import { now } from "~/shared/clock.server";
import { findWinBackFacts } from "~/store/win-back/win-back-facts.queries.server";
import { throwRefusal } from "./refusal.server";
import { requireRight, requireViewer } from "./session.server";

export const READERS_OF_WIN_BACK = "Lost customers are looked at by the people of the program.";

/** Who looks, and the case of the address; one that is not theirs to see is not there. */
export async function requireWinBack(
  request: Request,
  code: string | undefined,
): Promise<{ viewer: Viewer; facts: WinBackFacts }> {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_WIN_BACK);
  const facts = await findWinBackFacts(viewer, code ?? "", now());
  if (!facts) throwRefusal(notFound("win-back case").refusal);
  return { viewer, facts };
}
