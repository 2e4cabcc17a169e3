import type { SnapshotContent } from "./snapshot";

/** Stands where a letter names its snapshot; nothing that was approved has this id. */
export const SAMPLE_SNAPSHOT_ID = "sample";

/** A message as it might be approved, for the sample of its letter. */
export const SAMPLE_SNAPSHOT: SnapshotContent = {
  code: "COM-0",
  kind: "results",
  audience: "Field Service",
  locale: "en",
  words: {
    subject: "What came of “Every first visit prepared”",
    opening:
      "Since August every visit begins with one checklist. Customers notice: satisfaction with the first visit is **{{first_visit}}**, and fewer visits are repeated.\n\nWhat did *not* work: the report by phone. We stop it on Friday.",
    benefit:
      "You drive to a customer twice only where it is needed. The list of parts is right before you leave.",
    change: "- 10 minutes per visit for the checklist\n- It replaces two forms you fill in today",
    link: "The first visit decides how customers rate us for the rest of the year.",
    body: "",
  },
  translations: {},
  figures: [
    {
      name: "first_visit",
      label: "Satisfaction with the first visit",
      source: {
        kind: "index",
        measure: "sbi",
        show: "value",
        from: "2026-07-01",
        to: "2026-09-30",
        filter: {},
      },
      text: "4.24",
      exact: "4.2421875",
      note: "n 128, July to September 2026",
    },
  ],
  event: null,
  files: [],
};
