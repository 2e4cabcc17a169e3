import { redirect } from "@remix-run/node";
import { binHref, type RecycledNoun } from "~/domain/bin/recycled";
import type { Viewer } from "~/domain/viewer";
import { findRecycledOf } from "~/store/bin/bin.queries.server";

/** The address of something deleted leads whoever may bring it back to the bin; for everybody else it is not there. */
export async function leadToBin(viewer: Viewer, noun: RecycledNoun, ref: string): Promise<void> {
  const record = await findRecycledOf(viewer, noun, ref);
  if (record) throw redirect(binHref(record.id));
}
