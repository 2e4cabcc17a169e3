import { LETTER_STATE_LABELS, type LetterState } from "~/domain/letters/letter";
import { type StatusKind, StatusPill } from "../controls/status-pill";

const LOOK: Record<LetterState, StatusKind> = {
  waiting: "todo",
  sending: "active",
  sent: "done",
  failed: "ended",
  bounced: "ended",
  withdrawn: "ended",
};

export const LetterStatus = ({ status }: { status: LetterState }) => (
  <StatusPill kind={LOOK[status]} label={LETTER_STATE_LABELS[status]} />
);
