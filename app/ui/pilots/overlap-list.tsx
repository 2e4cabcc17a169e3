import { Link } from "@remix-run/react";
import type { Lies } from "~/domain/pilots/overlap";
import { PILOT_STATUS_LABELS } from "~/domain/pilots/pilot";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { overlapPath } from "~/domain/pilots/unit-places";
import type { UnitsView } from "~/domain/pilots/units-view";
import { InlineNote } from "../feedback/inline-note";
import { plural } from "../plans/plan-words";

type Overlap = UnitsView["overlaps"][number];

interface OverlapListProps {
  code: string;
  overlaps: readonly Overlap[];
  canEdit: boolean;
}

/** The other pilots in which units stand too, how those lie across the arms, and why that is accepted. */
export function OverlapList({ code, overlaps, canEdit }: OverlapListProps) {
  return (
    <ul className="divide-y divide-line">
      {overlaps.map((overlap) => (
        <li key={overlap.pilotId} className="space-y-2 py-3 first:pt-0">
          <p className="text-sm">
            <Link to={pilotPath(overlap.code)} className="link">
              {overlap.code} {overlap.title}
            </Link>{" "}
            <span className="text-ink-muted">
              · {PILOT_STATUS_LABELS[overlap.status].toLowerCase()} · {plural(overlap.shared, "unit")} in both
            </span>
          </p>
          <p className="text-sm break-words">{overlap.reading.sentence}</p>
          <OverlapTable code={code} overlap={overlap} />
          {overlap.reason ? (
            <p className="text-sm break-words">
              <span className="text-ink-muted">Accepted because:</span> {overlap.reason}
            </p>
          ) : (
            <InlineNote tone="warn">Nobody has said why that is acceptable.</InlineNote>
          )}
          {canEdit && (
            <p className="no-print text-sm">
              <Link to={overlapPath(code, overlap.code)} className="link">
                {overlap.reason ? "Change the answer" : "Say why it is acceptable"}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

const ARMS: readonly Lies[] = ["treated", "control", "none"];
const WORDS: Record<Lies, string> = { treated: "treated", control: "control", none: "no arm yet" };

function OverlapTable({ code, overlap }: { code: string; overlap: Overlap }) {
  const { counts } = overlap.reading;
  const rows = ARMS.filter((arm) => ARMS.some((theirs) => counts[arm][theirs] > 0));
  const columns = ARMS.filter((theirs) => ARMS.some((arm) => counts[arm][theirs] > 0));
  return (
    <table className="tabular text-sm">
      <caption className="sr-only">{`Units of both ${code} and ${overlap.code}, by their arms`}</caption>
      <thead>
        <tr className="text-left text-xs text-ink-muted">
          <th scope="col" className="pr-4 font-normal">
            Shared units
          </th>
          {columns.map((theirs) => (
            <th key={theirs} scope="col" className="pr-4 text-right font-normal">
              {WORDS[theirs]} in {overlap.code}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((arm) => (
          <tr key={arm}>
            <th scope="row" className="pr-4 text-left font-normal">
              {WORDS[arm]} here
            </th>
            {columns.map((theirs) => (
              <td key={theirs} className="pr-4 text-right">
                {counts[arm][theirs]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
