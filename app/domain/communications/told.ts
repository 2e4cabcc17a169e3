import { type CommunicationKind, isOver, MESSAGE_STATE_LABELS, type MessageState } from "./communication";

/** A message as the plan or pilot it speaks of shows it. */
export interface ToldMessage {
  code: string;
  subject: string;
  kind: CommunicationKind;
  status: MessageState;
  versions: {
    audience: string;
    status: MessageState;
    complete: boolean;
    /** How many have it; null: nobody knows, or it did not leave yet. */
    reached: number | null;
    acknowledged: number | null;
  }[];
}

/** "Sales: sent, 46 reached, 31 acknowledged" without its name: what an audience was told so far. */
export function toldWords({
  status,
  complete,
  reached,
  acknowledged,
}: ToldMessage["versions"][number]): string {
  const state = MESSAGE_STATE_LABELS[status].toLowerCase();
  if (!isOver(status)) return complete ? state : `${state}, an answer is missing`;
  return [
    state,
    ...(reached === null ? [] : [`${reached} reached`]),
    ...(acknowledged === null || reached === null ? [] : [`${acknowledged} acknowledged`]),
  ].join(", ");
}
