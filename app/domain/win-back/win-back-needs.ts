import type { Day } from "~/shared/calendar";
import { isWinBackOver } from "./win-back";
import type { WinBackRow } from "./win-back-board";
import { worthOf } from "./win-back-board";
import { winBackMovePath, winBackPath } from "./win-back-places";

export interface WinBackNeed {
  id: string;
  text: string;
  detail: string;
  href: string;
  since: Day | null;
}

/** What waits for somebody among lost customers, the most valuable first: one line per case, the first that holds. */
export function winBackNeeds(rows: readonly WinBackRow[], today: Day): WinBackNeed[] {
  return rows
    .flatMap((row) => {
      const need = needOf(row, today);
      return need ? [{ worth: worthOf(row) ?? -1n, need: { id: row.id, ...need } }] : [];
    })
    .sort((a, b) => (a.worth === b.worth ? 0 : a.worth > b.worth ? -1 : 1))
    .map(({ need }) => need);
}

function needOf(row: WinBackRow, today: Day): Omit<WinBackNeed, "id"> | null {
  const { code, account, status, nextOn, nextStep, tryAgainOn } = row;
  if (status === "lostForGood") {
    return tryAgainOn !== null && tryAgainOn <= today
      ? {
          text: `${account} is worth another try`,
          detail: `${code}, given up until then`,
          href: winBackMovePath(code, "again"),
          since: tryAgainOn,
        }
      : null;
  }
  if (isWinBackOver(status)) return null;
  if (row.ownerId === null) {
    return {
      text: `Nobody works on ${account}`,
      detail: `${code}, name who leads them back`,
      href: `${winBackPath(code)}/edit#field-ownerId`,
      since: row.lostOn,
    };
  }
  if (status === "lost") {
    return {
      text: `Why did ${account} leave?`,
      detail: `${code}, nobody has said it yet`,
      href: winBackMovePath(code, "diagnosis"),
      since: row.lostOn,
    };
  }
  if (status === "fixing" && row.plans.some(({ effective }) => effective)) {
    return {
      text: `The cause is gone: approach ${account}`,
      detail: `${code}, ${row.plans.flatMap((plan) => (plan.effective ? plan.code : [])).join(", ")} effective`,
      href: winBackMovePath(code, "approach"),
      since: null,
    };
  }
  if (nextOn !== null && nextOn < today) {
    return {
      text: `${account}: ${nextStep}`,
      detail: `${code}, was to be done by then`,
      href: winBackPath(code),
      since: nextOn,
    };
  }
  return null;
}
