import { mayPurge, WHO_PURGES } from "~/domain/bin/recycled";
import { notFound } from "~/domain/refusal";
import { findRecycled } from "~/store/bin/bin.queries.server";
import { throwRefusal } from "./refusal.server";
import { requireRight, requireViewer } from "./session.server";

/** Who looks, and the deleted record of the address as its page shows it. */
export async function requireRecycled(request: Request, id: string | undefined) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The bin is read by the people of the program.");
  const found = await findRecycled(viewer, id ?? "");
  if (!found) throwRefusal(notFound("deleted record").refusal);
  const { noun, code, title, version, contents, deletedBy, purgeOn, restoredBy } = found;
  return {
    viewer,
    page: {
      record: {
        id: found.id,
        noun,
        code,
        title,
        version,
        contents,
        deletedBy,
        purgeOn,
        restoredBy,
        deletedAt: found.deletedAt.toISOString(),
        restoredAt: found.restoredAt?.toISOString() ?? null,
      },
      mayPurge: mayPurge(viewer),
      whoPurges: WHO_PURGES,
    },
  };
}
