import { unmet } from "../gate";
import { decide } from "../machines/decide";
import { incomplete, invalid, notAllowedNow, type Refusal } from "../refusal";
import { type SegmentationFacts, type SegmentationStatus, segmentationGates } from "./segmentation";
import { type SegmentationEvent, segmentationMachine } from "./segmentation.machine";

export type SegmentationDecision = { ok: true; status: SegmentationStatus } | { ok: false; refusal: Refusal };

export function decideSegmentation(facts: SegmentationFacts, event: SegmentationEvent): SegmentationDecision {
  const { taken, status } = decide(segmentationMachine, facts.status, facts, event);
  if (taken) return { ok: true, status: status as SegmentationStatus };
  if (event.type === "APPROVE" && facts.status === "draft") {
    return incomplete(`The review of ${facts.year} cannot be approved yet.`, unmet(segmentationGates(facts)));
  }
  if (event.type === "REOPEN" && facts.status === "approved") {
    return invalid("Say why it is taken up again.", { reason: ["A reason is needed; it stays on record."] });
  }
  return notAllowedNow(
    facts.status === "approved"
      ? `The review of ${facts.year} is approved already.`
      : `The review of ${facts.year} is a draft; it can be changed as it is.`,
  );
}
