import { actsFor } from "~/domain/mail-acts/acts-for";
import { readItem } from "~/domain/mail-acts/mail-act";
import type { NoticeKind } from "~/domain/notices/notice";
import type { Tx } from "../database.server";
import { listActGrounds } from "../mail-acts/act-ground.server";
import { type LinkedAct, offerActs } from "../mail-acts/act-link.server";
import { findViewerOf } from "../people/viewers.server";

/** What asks for an act can be answered from the letter. */
const ANSWERED: readonly NoticeKind[] = ["approval", "request", "assigned"];

interface Asking {
  id: string;
  kind: NoticeKind;
  title: string;
  about: string;
}

/** The acts a letter offers beside each of its lines, by the notice's id: only what its reader may do now. */
export async function offerNoticeActs(
  db: Tx,
  reader: { workspaceId: string; personId: string },
  notices: readonly Asking[],
  at: Date,
): Promise<Map<string, LinkedAct[]>> {
  const offered = new Map<string, LinkedAct[]>();
  const asking = notices.filter(({ kind, about }) => ANSWERED.includes(kind) && readItem(about).id !== "");
  if (asking.length === 0) return offered;
  const viewer = await findViewerOf(db, reader.workspaceId, reader.personId, at);
  if (!viewer) return offered;
  const items = asking.map(({ about, title }) => ({ item: about, title }));
  const grounds = await listActGrounds(db, reader.workspaceId, items);
  for (const { id, about } of asking) {
    const ground = grounds.get(about);
    // To have seen a notice is to have read the letter: there is nothing to acknowledge.
    const acts = ground ? actsFor(ground, viewer).filter(({ act }) => act !== "acknowledge") : [];
    offered.set(id, await offerActs({ db }, { ...reader, at, acts }));
  }
  return offered;
}
