import { Form } from "@remix-run/react";
import { ARM_LABELS } from "~/domain/pilots/pilot";
import type { UnitFact } from "~/domain/pilots/pilot-facts";
import { traitShown } from "~/domain/pilots/traits";
import { unitArmsPath, unitPath, unitRemovalPath } from "~/domain/pilots/unit-places";
import { Badge } from "../controls/badge";
import { Button } from "../controls/button";
import { DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";

interface UnitTableProps {
  code: string;
  units: readonly UnitFact[];
  /** Columns, in the order in which they came. */
  traits: readonly string[];
  seen: string;
  /** Ticks and buttons, before the start. */
  canMove: boolean;
}

/** Columns beside the name, the arm and the pair that a screen bears; the unit's own page has all. */
const SHOWN_TRAITS = 4;

export function UnitTable({ code, units, traits, seen, canMove }: UnitTableProps) {
  const table = <Table code={code} units={units} traits={traits} canMove={canMove} />;
  if (!canMove) return table;
  return (
    <Form method="post" action={unitArmsPath(code)} preventScrollReset className="space-y-3">
      <input type="hidden" name="seen" value={seen} />
      {table}
      <div className="no-print flex flex-wrap items-center gap-2">
        <span className="text-sm text-ink-muted">The ticked units:</span>
        <Button type="submit" name="arm" value="treated" size="sm">
          Treated
        </Button>
        <Button type="submit" name="arm" value="control" size="sm">
          Control
        </Button>
        <Button type="submit" name="arm" value="none" size="sm">
          No arm
        </Button>
        <Button type="submit" size="sm" variant="quiet" formAction={unitRemovalPath(code)}>
          Take out
        </Button>
      </div>
    </Form>
  );
}

function Table({ code, units, traits, canMove }: Omit<UnitTableProps, "seen">) {
  return (
    <DataTable
      caption="Units with their arms"
      rows={units}
      rowKey={({ id }) => id}
      rowHref={({ id }) => unitPath(code, id)}
      columns={[
        ...(canMove
          ? [
              {
                id: "tick",
                header: "Tick",
                width: "w-14",
                corner: true,
                cell: ({ id, name }: UnitFact) => (
                  <label className="inline-flex size-6 items-center justify-center max-sm:size-10">
                    <span className="sr-only">Tick {name}</span>
                    <input type="checkbox" name="ids[]" value={id} className="size-4 accent-accent" />
                  </label>
                ),
              },
            ]
          : []),
        {
          id: "name",
          header: "Unit",
          primary: true,
          cell: ({ name }) => <span className="break-words whitespace-normal">{name}</span>,
        },
        {
          id: "arm",
          header: "Arm",
          width: "w-24",
          cell: ({ arm }) =>
            arm ? <Badge tone={arm === "treated" ? "accent" : "quiet"}>{ARM_LABELS[arm]}</Badge> : "none yet",
        },
        ...(units.some(({ pairKey }) => pairKey !== "")
          ? [{ id: "pair", header: "Pair", width: "w-16", cell: ({ pairKey }: UnitFact) => pairKey || "–" }]
          : []),
        ...(units.some(({ businessUnit }) => businessUnit !== "")
          ? [{ id: "bu", header: "Business unit", cell: ({ businessUnit }: UnitFact) => businessUnit || "–" }]
          : []),
        ...traits.slice(0, SHOWN_TRAITS).map((trait, at) => ({
          id: `trait-${at}`,
          header: trait,
          cell: ({ traits: said }: UnitFact) => traitShown(said[trait] ?? "") || "no data",
        })),
        // Before the start nothing can have become of anybody.
        ...(canMove
          ? []
          : [
              {
                id: "course",
                header: "What became of it",
                cell: (unit: UnitFact) => <CourseText unit={unit} />,
              },
            ]),
      ]}
    />
  );
}

function CourseText({ unit }: { unit: UnitFact }) {
  if (unit.lostOn) {
    return (
      <>
        lost <DateText value={unit.lostOn} mode="day" />
      </>
    );
  }
  if (unit.crossedOn) {
    return (
      <>
        crossed over <DateText value={unit.crossedOn} mode="day" />
      </>
    );
  }
  return <>–</>;
}
