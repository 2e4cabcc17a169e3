import type { Viewer } from "~/domain/viewer";
import { findKey, type KeyRecord } from "~/store/intake/key.queries.server";
import { requireRight } from "./session.server";

/** A key of this workspace, for whoever reads the program; what is not here looks like what does not exist. */
export async function requireKey(viewer: Viewer, keyId: string | undefined): Promise<KeyRecord> {
  requireRight(viewer, "program.read", "Keys are seen by the people of the program.");
  const key = await findKey(viewer, keyId ?? "");
  if (!key) throw new Response("There is no such key here.", { status: 404, statusText: "Not found" });
  return key;
}
