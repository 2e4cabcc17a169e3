import type { MessageFacts } from "~/domain/communications/message-facts";
import type { Tx } from "../database.server";

/** How many each audience would reach today, and how many lack a value the words need. */
export async function countReach(_db: Tx, facts: MessageFacts): Promise<MessageFacts> {
  return facts;
}
