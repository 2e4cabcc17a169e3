import type { CustomField } from "~/domain/fields/custom-field";
import { columnHeader, isPlanColumn, USUAL_COLUMNS } from "~/domain/plans/plan-columns";
import type { PlanGroupCount, PlanRow } from "~/domain/plans/plan-list";
import { BulkBox } from "../../bulk/bulk-bar";
import { type Column, DataTable } from "../../controls/data-table";
import { FigureLink } from "../../controls/figure-link";
import { CustomCell, type Names } from "./custom-cell";
import { planCell } from "./plan-cells";
import { PlanName } from "./plan-name";

/** Columns whose figures stand under one another. */
const AT_THE_END = ["moves", "planned", "actual", "tasks"];
const SORT_OF: Record<string, string> = {
  health: "health",
  end: "end",
  moves: "slip",
  planned: "planned",
  actual: "spend",
  updated: "updated",
};
const WIDTHS: Record<string, string> = { kpi: "w-56", next: "w-40", end: "w-28", goal: "w-56" };

interface PlanTableProps {
  rows: readonly PlanRow[];
  columns?: readonly string[];
  fields?: readonly CustomField[];
  names?: Names;
  /** How a click on a head orders the list; without it heads are plain. */
  sorting?: {
    sort: string;
    desc: boolean;
    hrefOf: (sort: string) => string;
    sortable: (sort: string) => boolean;
  };
  groups?: readonly PlanGroupCount[];
  groupHref?: (group: PlanGroupCount) => string | null;
  /** Rows can be chosen, to change many at once. */
  choose?: boolean;
}

/** Plans as a table whose columns were chosen; cards on a phone. */
export function PlanTable(props: PlanTableProps) {
  const { rows, columns = USUAL_COLUMNS, fields = [], names = {}, sorting, groups, choose = false } = props;
  const sorted = (sort: string) => {
    if (!sorting?.sortable(sort)) return {};
    const direction = sorting.desc ? ("descending" as const) : ("ascending" as const);
    return { sortHref: sorting.hrefOf(sort), sorted: sorting.sort === sort ? direction : undefined };
  };
  const shown: Column<PlanRow>[] = [
    ...(choose
      ? [
          {
            id: "choose",
            header: "Choose",
            width: "w-8",
            corner: true,
            cell: (row: PlanRow) => <BulkBox noun="plan" id={row.id} label={`${row.code} ${row.title}`} />,
          },
        ]
      : []),
    {
      id: "plan",
      header: "Plan",
      primary: true,
      ...sorted("number"),
      width: "min-w-56",
      cell: (row) => <PlanName row={row} />,
    },
    ...columns.map((id): Column<PlanRow> => {
      const field = fields.find((each) => `f.${each.id}` === id);
      const figures = AT_THE_END.includes(id) || field?.kind === "number" || field?.kind === "money";
      return {
        id,
        header: columnHeader(id, fields),
        width: WIDTHS[id],
        align: figures ? "end" : undefined,
        // On a phone the usual columns stand in one line under the title.
        hideOnPhone: isPlanColumn(id) && USUAL_COLUMNS.includes(id),
        ...sorted(isPlanColumn(id) ? (SORT_OF[id] ?? "") : id),
        cell: (row) =>
          field ? (
            <CustomCell field={field} value={row.custom[field.id] ?? ""} names={names} />
          ) : (
            planCell(id, row)
          ),
      };
    }),
  ];
  return (
    <DataTable
      caption="Corrective action plans"
      columns={shown}
      rows={rows}
      rowKey={(row) => row.code}
      rowHref={(row) => `/plans/${row.code}`}
      scroll={columns.length > USUAL_COLUMNS.length + 2}
      groups={
        groups && groups.length > 0
          ? {
              keyOf: (row) => row.group,
              header: (key) => (
                <GroupHead group={groups.find((each) => each.key === key)} hrefOf={props.groupHref} />
              ),
            }
          : undefined
      }
    />
  );
}

function GroupHead({
  group,
  hrefOf,
}: {
  group: PlanGroupCount | undefined;
  hrefOf?: (group: PlanGroupCount) => string | null;
}) {
  if (!group) return null;
  const href = hrefOf?.(group) ?? null;
  return (
    <>
      {group.label}{" "}
      {href ? (
        <FigureLink href={href} label={`The ${group.count} plans of ${group.label}`}>
          {group.count.toLocaleString("en")}
        </FigureLink>
      ) : (
        <span className="tabular font-normal text-ink-muted">{group.count.toLocaleString("en")}</span>
      )}
    </>
  );
}
