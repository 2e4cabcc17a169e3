import type { LetterState } from "~/domain/letters/letter";
import { type StatusKind, StatusPill } from "../controls/status-pill";

const LOOK: Record<LetterState, { kind: StatusKind; label: string }> = {
  waiting: { kind: "todo", label: "Waiting" },
  sending: { kind: "active", label: "Leaving" },
  sent: { kind: "done", label: "Sent" },
  failed: { kind: "ended", label: "Failed" },
  bounced: { kind: "ended", label: "Came back" },
  withdrawn: { kind: "ended", label: "Withdrawn" },
};

export const letterStateLabel = (state: LetterState): string => LOOK[state].label;

export const LetterStatus = ({ status }: { status: LetterState }) => <StatusPill {...LOOK[status]} />;
