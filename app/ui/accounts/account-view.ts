import type { AccountReading } from "~/domain/accounts/account-index";
import type { AccountPage } from "~/domain/accounts/account-page";
import type { TierProposal, TierRule } from "~/domain/accounts/tier.rules";
import type { ActivityLine } from "~/domain/activity/activity-line";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { WinBackRow } from "~/domain/win-back/win-back-board";
import type { LedgerLineView } from "../revenue/ledger-lines";
import type { ShownTierChange } from "./tier-history";

/** What the account's page shows, as it reaches the browser. */
export interface AccountView {
  account: Omit<AccountPage, "tierChanges" | "createdAt"> & {
    tierChanges: readonly ShownTierChange[];
    createdAt: Date | string;
  };
  rule: TierRule;
  proposal: TierProposal;
  satisfaction: AccountReading;
  loyalty: AccountReading;
  lines: readonly ActivityLine[];
  /** What the ledger says of it. */
  revenue: { rows: readonly LedgerLineView[]; next: string | null; lines: number; minor: bigint };
  /** The times it was lost, and how far the way back came. */
  winBacks: readonly WinBackRow[];
  window: IndexWindow;
  windowWords: string;
  today: string;
  silentDays: number;
  floor: number;
  fewFloor: number;
  owners: readonly { id: string; name: string }[];
  mayEdit: boolean;
}
