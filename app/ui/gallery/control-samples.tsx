import { Bell, Flag, Plus } from "lucide-react";
import { Sparkline } from "../charts/sparkline";
import { Avatar } from "../controls/avatar";
import { Badge, CountPill } from "../controls/badge";
import { Button, ButtonLink, buttonClass } from "../controls/button";
import { Chip } from "../controls/chip";
import { ConfirmDialog } from "../controls/confirm-dialog";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { Dialog } from "../controls/dialog";
import { Disclosure } from "../controls/disclosure";
import { FigureLink } from "../controls/figure-link";
import { HealthPill } from "../controls/health-pill";
import { IconButton } from "../controls/icon-button";
import { Kbd } from "../controls/kbd";
import { Menu } from "../controls/menu";
import { MoneyText } from "../controls/money-text";
import { Pagination } from "../controls/pagination";
import { ProgressBar } from "../controls/progress-bar";
import { StatusPill } from "../controls/status-pill";
import { Tabs } from "../controls/tabs";
import { ROWS, type SampleRow } from "./samples";
import { Specimen } from "./specimen";

const COLUMNS: Column<SampleRow>[] = [
  {
    id: "name",
    header: "Plan",
    primary: true,
    cell: (row) => row.name,
    sortHref: "?sort=name",
    sorted: "ascending",
  },
  { id: "owner", header: "Owner", cell: (row) => <Avatar name={row.owner} withName />, width: "w-44" },
  {
    id: "health",
    header: "Health",
    cell: (row) => <HealthPill health={row.health} reasons={["2 tasks are late"]} />,
  },
  {
    id: "series",
    header: "Index",
    hideOnPhone: true,
    cell: (row) => <Sparkline label="Six months" values={row.series} target={4.1} actionAt={2} width={88} />,
  },
  { id: "due", header: "Due", cell: (row) => <DateText value={row.due} mode="due" /> },
  {
    id: "spend",
    header: "Spent",
    align: "end",
    cell: (row) => <MoneyText amount={row.spend} />,
    sortHref: "?sort=spend",
  },
];

export function ControlSamples() {
  return (
    <>
      <Specimen name="Button">
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary">Approve</Button>
          <Button>Return</Button>
          <Button variant="quiet">Not now</Button>
          <Button variant="danger">Cancel the plan</Button>
          <Button variant="primary" busy>
            Approve
          </Button>
          <Button disabled>Unavailable</Button>
          <Button icon={<Plus aria-hidden="true" />}>Add task</Button>
          <Button size="sm">Small</Button>
          <Button size="lg" variant="primary">
            Sign in
          </Button>
          <ButtonLink to="#">As a link</ButtonLink>
          <IconButton label="Notices" icon={<Bell aria-hidden="true" />} />
        </div>
      </Specimen>
      <Specimen name="Health and states">
        <div className="flex flex-wrap items-center gap-2">
          <HealthPill health="good" />
          <HealthPill
            health="warn"
            reasons={["2 tasks are late by 4 days", "KPI is 6 points below its path"]}
          />
          <HealthPill health="bad" reasons={["The end was moved 3 times"]} />
          <HealthPill health="early" label="4 of 8 readings" />
        </div>
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <StatusPill kind="todo" label="Draft · Define" />
          <StatusPill kind="active" label="In progress" />
          <StatusPill kind="done" label="Closed" />
          <StatusPill kind="aside" label="On hold" />
          <StatusPill kind="ended" label="Cancelled" />
        </div>
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <Badge>Tier I</Badge>
          <Badge tone="accent">changed after</Badge>
          <Badge tone="good" icon={<Flag />}>
            effective
          </Badge>
          <Badge tone="warn">few answers</Badge>
          <Badge tone="bad">at risk</Badge>
          <Badge tone="quiet">too few</Badge>
          <CountPill count={12} label="waiting" />
          <Kbd>⌘</Kbd>
          <Kbd>K</Kbd>
        </div>
      </Specimen>
      <Specimen name="Chips, tabs, menu">
        <div className="mb-4 flex flex-wrap gap-2">
          <Chip removeHref="?" removeLabel="Remove filter Tier I">
            Tier I
          </Chip>
          <Chip href="?" selected>
            Decision makers
          </Chip>
          <Chip href="?">Recommenders</Chip>
        </div>
        <Tabs
          label="Parts of the plan"
          tabs={[
            { label: "Overview", href: "?tab=overview", current: true },
            { label: "Tasks", href: "?tab=tasks", count: 5, current: false },
            { label: "Activity", href: "?tab=activity", current: false },
          ]}
        />
        <div className="mt-4 flex flex-wrap gap-2">
          <Menu
            trigger="Move"
            triggerClassName={buttonClass("secondary")}
            align="start"
            items={[
              { heading: "This plan" },
              { label: "Put on hold", href: "#", detail: "Asks for a reason and a day to wake up" },
              { label: "Export", href: "#" },
              { separator: true },
              { label: "Cancel the plan", href: "#", tone: "danger" },
            ]}
          />
          <Dialog
            trigger="Open a dialog"
            title="Why is it blocked?"
            description="Those who wait for it will read this."
          >
            <p className="text-sm">A short form stands here.</p>
          </Dialog>
          <ConfirmDialog
            trigger="Remove"
            title="Remove this task?"
            description="It goes to the bin for 30 days and can be brought back."
            action="/gallery"
            confirmLabel="Remove the task"
            danger
          />
        </div>
      </Specimen>
      <Specimen name="DataTable">
        <DataTable
          caption="Plans of this cycle"
          columns={COLUMNS}
          rows={ROWS}
          rowKey={(row) => row.id}
          rowHref={() => "#"}
        />
        <Pagination previousHref={null} nextHref="?after=4" summary="1 to 4 of 1,204" />
      </Specimen>
      <Specimen name="Dates, money, figures, progress">
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <DateText value="2026-10-15" />
          <DateText value="2026-10-18" />
          <DateText value="2026-10-13T14:02:00Z" />
          <DateText value="2026-10-15T14:02:00Z" />
          <DateText value="2025-03-01" />
          <DateText value="2026-10-10" mode="due" />
          <MoneyText amount="24035.50" />
          <MoneyText amount={-1250000} compact signed />
          <MoneyText amount={null} />
          <FigureLink href="#" label="Satisfaction, July to September">
            4.24
          </FigureLink>
        </p>
        <p className="mt-3">
          <FigureLink href="#" label="Satisfaction, July to September" size="figure">
            4.24
          </FigureLink>
        </p>
        <div className="mt-3 grid max-w-md gap-3">
          <ProgressBar label="Tasks done" done={4} total={5} />
          <ProgressBar label="Reading rows" done={1200} total={null} />
        </div>
        <Disclosure summary="How this was computed" className="mt-3">
          <p className="text-sm text-ink-muted">Points divided by answers, over three complete months.</p>
        </Disclosure>
      </Specimen>
    </>
  );
}
