import { can } from "../access";
import type { Viewer } from "../viewer";

/** Accounts, contacts, tiers: kept in order by the CX leader and administrators. */
export const canEditAccounts = (viewer: Viewer): boolean =>
  can(viewer, "account.edit", { workspaceId: viewer.workspaceId });

export const MAY_NOT_EDIT_ACCOUNTS =
  "Accounts and contacts are changed by the CX leader or an administrator. Tell one of them what is wrong.";

export const READERS_OF_ACCOUNTS = "Accounts are read by the people of the program.";
