import { ANSWER_QUESTIONS, type AnswerField } from "~/domain/communications/communication";
import { one } from "~/domain/plans/value-rows";
import { StaleNotice } from "../form/stale-notice";
import type { FormValues } from "../plans/editor/form-rows";
import type { DraftPage } from "./draft-page";

interface CommunicationClashProps {
  draft: DraftPage;
  mine: FormValues;
  theirs: FormValues;
  lastChange: { by: string; at: string };
}

function labelOf(name: string): string {
  const [, at, field] = name.split(".");
  if (name === "opening") return "What everybody is told";
  if (at === undefined || field === undefined) return "Subject";
  const question = field === "audience" ? "who is told" : ANSWER_QUESTIONS[field as AnswerField];
  return `Audience ${Number(at) + 1}: ${question}`;
}

/** Two people wrote the same message at once: each answer is chosen. */
export function CommunicationClash({ draft, mine, theirs, lastChange }: CommunicationClashProps) {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter(
    (name) => name === "subject" || name === "opening" || name.startsWith("audiences."),
  );
  return (
    <StaleNotice
      fields={names.map((name) => ({
        name,
        label: labelOf(name),
        yours: one(mine[name]),
        theirs: one(theirs[name]),
      }))}
      savedBy={lastChange.by}
      savedAt={lastChange.at}
      keep={{ version: String(draft.version), intent: "save" }}
    />
  );
}
