import { setup } from "xstate";
import { allMet } from "../gate";
import { type SegmentationFacts, segmentationGates } from "./segmentation";

export type SegmentationEvent = { type: "APPROVE" } | { type: "REOPEN"; reason: string };
export const SEGMENTATION_EVENTS = ["APPROVE", "REOPEN"] as const;

/** The life of a year's review. State names are the values of the status column. */
export const segmentationMachine = setup({
  types: {
    context: {} as SegmentationFacts,
    input: {} as SegmentationFacts,
    events: {} as SegmentationEvent,
  },
  guards: {
    isComplete: ({ context }) => allMet(segmentationGates(context)),
    saysWhy: ({ event }) => "reason" in event && event.reason.trim() !== "",
  },
}).createMachine({
  id: "segmentation",
  context: ({ input }) => input,
  initial: "draft",
  states: {
    draft: { on: { APPROVE: { target: "approved", guard: "isComplete" } } },
    approved: { on: { REOPEN: { target: "draft", guard: "saysWhy" } } },
  },
});
