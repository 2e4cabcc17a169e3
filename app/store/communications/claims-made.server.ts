import { claimsOf } from "~/domain/communications/claims/claims-of";
import { codesSpokenOf } from "~/domain/communications/claims/codes-spoken-of";
import type { Tx } from "../database.server";
import type { MessageStanding } from "./message-standing.server";
import { readResultsShown } from "./results-shown.queries.server";

/**
 * Why words that are written to readers beside the message (an answer, a reminder's first lines) cannot leave: nobody
 * approves them, so that they claim no more than the records show. "" where they can.
 */
export async function claimMade(
  db: Tx,
  { workspaceId, about }: MessageStanding,
  { text, locale, at }: { text: string; locale: string; at: Date },
): Promise<string> {
  const words = { subject: "", opening: "", benefit: "", change: "", link: "", body: text };
  const code = about?.code ?? null;
  const [claim] = claimsOf({
    // Numbers are the writer's own here; what is said of a result is not.
    kind: "progress",
    locale,
    words,
    translations: [],
    figures: [],
    about: code,
    shown: await readResultsShown(db, workspaceId, codesSpokenOf(code, [words]), at),
  }).filter(({ blocks, kind }) => blocks && kind !== "figure");
  return claim ? `“${claim.passage}”: ${claim.why}` : "";
}
