import { messagePath } from "~/domain/communications/message-places";
import { done, type Result } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import type { Unit } from "../commit.server";
import { nextCommunicationCode } from "../communications/communication.queries.server";
import type { BinRow } from "./bin.queries.server";
import type { Hanging } from "./hanging-rows.server";
import { rowOf, type WayBack } from "./returning.server";

/** A draft comes back under its code, or under the next free one where that is taken by now. */
export async function returnMessage(
  unit: Unit,
  _viewer: Viewer,
  record: BinRow,
  hanging: Hanging,
): Promise<Result<WayBack>> {
  const { db } = unit;
  const was = String(rowOf(hanging, "Communication").code ?? record.code);
  const { workspaceId } = record;
  const taken = (await db.communication.count({ where: { workspaceId, code: was } })) > 0;
  const code = taken ? await nextCommunicationCode(db, workspaceId) : was;
  return done({
    overrides: { code },
    notes: taken ? [`${was} is another message by now; this one is ${code}.`] : [],
    settle: async () => ({ href: messagePath(code), code, notes: [] }),
  });
}
