import { moneyText } from "~/shared/money";

/** Minor units as the amount that is shown. */
export const exposedAmount = (minor: bigint | null, currency: string): string | null =>
  minor === null ? null : moneyText(minor, currency);
