import { can } from "../access";
import type { Viewer } from "../viewer";

/** The ledger is kept by those who keep the accounts. */
export const canKeepLedger = (viewer: Viewer): boolean =>
  can(viewer, "account.edit", { workspaceId: viewer.workspaceId });

export const WHO_KEEPS_THE_LEDGER =
  "The revenue ledger is kept by the CX leader or an administrator. Tell one of them what is wrong.";

export const READERS_OF_REVENUE = "Revenue and its bridge are read by the people of the program.";
