import type { CaseStatus } from "./case";
import type { CaseEvent } from "./case.machine";

/** Which states know a move: the same as the machine says, without bringing the machine to the browser. */
const KNOWN: Record<CaseEvent["type"], readonly CaseStatus[]> = {
  ACKNOWLEDGE: ["new"],
  UNDO: ["acknowledged"],
  START: ["new", "acknowledged"],
  RESOLVE: ["acknowledged", "inProgress"],
  TELL: ["resolved"],
  REOPEN: ["resolved", "told", "notACase"],
  SET_ASIDE: ["new", "acknowledged", "inProgress"],
  WITHDRAW: ["new"],
  RESTORE: ["withdrawn"],
};

/** Whether the state knows the move at all; its gates may still be closed. */
export const isCaseMove = (status: CaseStatus, event: CaseEvent["type"]): boolean =>
  KNOWN[event].includes(status);
