import { Link } from "@remix-run/react";
import { audienceHref } from "~/domain/audiences/audience-places";
import type { CoverageCell, CoverageRow } from "~/domain/audiences/coverage";
import { communicationStatus } from "../communications/communication-words";
import { StatusPill } from "../controls/status-pill";
import { cellHref, ReachWords, reachLine } from "./reach-words";

interface CoverageTableProps {
  audiences: readonly { id: string; name: string }[];
  rows: readonly CoverageRow[];
  mayWrite: boolean;
}

export function CoverageTable({ audiences, rows, mayWrite }: CoverageTableProps) {
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">Initiatives and audiences: the last message of each</caption>
        <thead>
          <tr className="border-b border-line-strong align-bottom">
            <th
              scope="col"
              className="sticky left-0 z-10 bg-bg px-2 py-2 text-left text-xs font-medium text-ink-muted"
            >
              Initiative
            </th>
            {audiences.map(({ id, name }) => (
              <th key={id} scope="col" className="min-w-28 px-3 py-2 text-left text-xs font-medium">
                <Link to={audienceHref(id)} className="link line-clamp-3 break-words hyphens-auto">
                  {name}
                </Link>
              </th>
            ))}
            <th scope="col" className="min-w-40 px-3 py-2 text-left text-xs font-medium text-ink-muted">
              All together
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-line align-top">
              <th
                scope="row"
                className="sticky left-0 z-10 max-w-72 min-w-52 bg-bg px-2 py-2 text-left font-normal"
              >
                <Link to={row.href} className="link font-medium break-words">
                  {row.code} {row.title}
                </Link>
                <span className="block text-xs text-ink-muted">
                  {row.statusWord}
                  {row.elsewhere > 0 &&
                    ` · ${row.elsewhere} ${row.elsewhere === 1 ? "version" : "versions"} for somebody not on the register`}
                </span>
              </th>
              {row.cells.map((cell) => (
                <td key={cell.audienceId} className="px-3 py-2">
                  <Cell row={row} cell={cell} mayWrite={mayWrite} />
                </td>
              ))}
              <td className="px-3 py-2">
                <ReachWords reach={row.reach} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ row, cell, mayWrite }: { row: CoverageRow; cell: CoverageCell; mayWrite: boolean }) {
  const { last } = cell;
  if (!last) {
    const words = (
      <>
        <span aria-hidden="true">○ </span>never told
      </>
    );
    if (!mayWrite) return <span className="text-xs whitespace-nowrap text-ink-muted">{words}</span>;
    return (
      <Link
        to={`/communications/new?${row.kind}=${row.code}&audience=${cell.audienceId}`}
        title={`Begin a message about ${row.code}`}
        className="text-xs whitespace-nowrap text-ink-muted hover:text-accent hover:underline"
      >
        {words}
        <span className="sr-only">: begin a message about {row.code}</span>
      </Link>
    );
  }
  const { kind, label } = communicationStatus(last.status);
  return (
    <Link to={cellHref(last)} title={last.subject} className="group/cell block">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="link tabular">{last.code}</span>
        <StatusPill kind={kind} label={label} />
      </span>
      <span className="block text-xs text-ink-muted">{reachLine(last)}</span>
    </Link>
  );
}
