import { WHO_WRITES_SEGMENTATION } from "~/domain/accounts/segmentation";
import { canWriteSegmentation } from "~/domain/accounts/segmentation.access";
import type { StartSegmentation } from "~/domain/accounts/segmentation.schema";
import type { Act } from "~/domain/act";
import { done, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";

/** Begins a year's review; whoever begins one that is there already goes on with it. */
export async function startSegmentation(
  act: Act,
  input: StartSegmentation,
): Promise<Result<{ year: number; isNew: boolean }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  const { year } = input;
  if (!canWriteSegmentation(viewer)) return notPermitted(WHO_WRITES_SEGMENTATION);
  return commit<{ year: number; isNew: boolean }>(act, async (unit) => {
    const present = await unit.db.segmentationReview.findUnique({
      where: { workspaceId_year: { workspaceId, year } },
      select: { id: true },
    });
    if (present) return done({ year, isNew: false });
    const id = newId();
    await unit.db.segmentationReview.create({
      data: { id, workspaceId, year, status: "draft", createdById: viewer.personId, createdAt: act.now },
    });
    unit.log({
      noun: "segmentation",
      recordId: id,
      verb: "created",
      summary: `began the segmentation review of ${year}`,
      after: { year },
    });
    return done({ year, isNew: true });
  });
}
