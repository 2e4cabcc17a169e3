import { Link } from "@remix-run/react";
import { isAtCap, isOvercommitted, loadWords, type ManagerLoad } from "~/domain/accounts/key-account";
import { SCORECARD_WORDS, scorecardState } from "~/domain/accounts/scorecard";
import { Badge } from "../controls/badge";

interface ManagerLoadsProps {
  loads: readonly (ManagerLoad & { measures: string[] })[];
  cap: number;
  /** The manager whose accounts alone are shown. */
  chosenId: string | null;
}

/** Who looks after how many, against what one person can do well. */
export function ManagerLoads({ loads, cap, chosenId }: ManagerLoadsProps) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {loads.map((load) => {
        const state = scorecardState(load.measures);
        return (
          <li key={load.managerId} className="rounded-lg border border-line bg-surface px-4 py-3">
            <p className="flex flex-wrap items-center justify-between gap-2 text-sm font-medium">
              <Link
                to={chosenId === load.managerId ? "/key-accounts" : `/key-accounts?manager=${load.managerId}`}
                preventScrollReset
                className="hover:underline"
                title={chosenId === load.managerId ? "Show everyone’s accounts" : "Show these accounts alone"}
              >
                {loadWords(load, cap)}
              </Link>
              {isOvercommitted(load.accounts, cap) ? (
                <Badge tone="warn">Over-committed</Badge>
              ) : (
                isAtCap(load.accounts, cap) && <Badge>Cap reached</Badge>
              )}
            </p>
            <p className="mt-1 text-sm text-ink-muted">
              {load.accounts < cap && `Room for ${cap - load.accounts} more. `}
              {load.aboveCap > 0 && `${load.aboveCap} taken on above the cap. `}
              <Link to={`/key-accounts/managers/${load.managerId}`} className="link">
                Scorecard
              </Link>
              {state === "sound" ? "" : <span className="text-warn">: {SCORECARD_WORDS[state]}</span>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
