import {
  LOSS_REASON_LABELS,
  LOSS_REASONS,
  REASON_SOURCE_LABELS,
  REASON_SOURCES,
} from "~/domain/win-back/win-back";
import { type FieldGroup, peopleOptions } from "../form/record-form";

/** What can be said of a case, in the order in which it is asked. */
export const winBackGroups = (owners: readonly { id: string; name: string }[]): FieldGroup[] => [
  {
    columns: 2,
    fields: [
      {
        name: "ownerId",
        label: "Owner",
        kind: "choice",
        options: peopleOptions(owners),
        placeholder: "Nobody yet",
        hint: "Who leads them back; they hear of it.",
      },
      { name: "value", label: "Worth a year when they left", inputMode: "numeric", placeholder: "240,000" },
    ],
  },
  {
    title: "Why they left",
    fields: [
      {
        name: "reason",
        label: "Reason",
        kind: "choice",
        options: LOSS_REASONS.map((reason) => ({ value: reason, label: LOSS_REASON_LABELS[reason] })),
        placeholder: "Nobody asked yet",
      },
      {
        name: "reasonDetail",
        label: "In words",
        kind: "words",
        rows: 4,
        hint: "What happened, as they tell it.",
      },
      {
        name: "reasonSource",
        label: "Who says so?",
        kind: "choice",
        options: REASON_SOURCES.map((source) => ({ value: source, label: REASON_SOURCE_LABELS[source] })),
        placeholder: "Not said yet",
      },
    ],
  },
  {
    title: "The way back",
    fields: [
      {
        name: "approach",
        label: "What may bring them back, and for whom it is good",
        kind: "words",
        rows: 3,
      },
      { name: "nextStep", label: "Next step" },
      { name: "nextOn", label: "By when", kind: "day" },
    ],
  },
];
