import { Form, Link } from "@remix-run/react";
import { Search } from "lucide-react";
import { DRAFT_STATUSES, PLAN_STATUS_LABELS, PLAN_STATUSES, type PlanStatus } from "~/domain/plans/plan";
import { Button } from "../../controls/button";
import { Chip } from "../../controls/chip";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { TextInput } from "../../form/text-input";

export interface PlanListFilter {
  /** "" for all, "open", "draft" or a state. */
  state: string;
  owner: string;
  mine: boolean;
  q: string;
}

interface ListFiltersProps {
  filter: PlanListFilter;
  counts: Partial<Record<PlanStatus, number>>;
  owners: readonly { id: string; name: string }[];
}

export function listHref(filter: Partial<PlanListFilter>, more: Record<string, string> = {}): string {
  const query = new URLSearchParams();
  if (filter.state) query.set("state", filter.state);
  if (filter.owner) query.set("owner", filter.owner);
  if (filter.mine) query.set("mine", "1");
  if (filter.q) query.set("q", filter.q);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return text ? `/plans?${text}` : "/plans";
}

const isDraftStatus = (status: PlanStatus) => (DRAFT_STATUSES as readonly PlanStatus[]).includes(status);

/** The states as chips with their counts, everything else as one small form. */
export function ListFilters({ filter, counts, owners }: ListFiltersProps) {
  const sum = (keep: (status: PlanStatus) => boolean) =>
    PLAN_STATUSES.filter(keep).reduce((total, status) => total + (counts[status] ?? 0), 0);
  const states = [
    { state: "", label: "All", count: sum(() => true) },
    { state: "open", label: "Open", count: sum((status) => status !== "closed" && status !== "cancelled") },
    { state: "draft", label: "Draft", count: sum(isDraftStatus) },
    ...PLAN_STATUSES.filter((status) => !isDraftStatus(status)).map((status) => ({
      state: status,
      label: PLAN_STATUS_LABELS[status],
      count: counts[status] ?? 0,
    })),
  ];
  // A count is only told where the list behind it is exactly that long.
  const narrowed = Boolean(filter.owner || filter.mine || filter.q);
  return (
    <div className="no-print mb-4 space-y-3">
      <nav aria-label="States" className="flex flex-wrap gap-2">
        {states
          .filter(({ state, count }) => count > 0 || state === filter.state || state === "")
          .map(({ state, label, count }) => (
            <Chip key={state} href={listHref({ ...filter, state })} selected={state === filter.state}>
              {label}
              {!narrowed && <span className="tabular text-ink-muted"> {count}</span>}
            </Chip>
          ))}
      </nav>
      <Form method="get" role="search" className="flex flex-wrap items-center gap-2">
        {filter.state && <input type="hidden" name="state" value={filter.state} />}
        {filter.mine && <input type="hidden" name="mine" value="1" />}
        <Field
          name="q"
          label="Words or number"
          hideLabel
          className="min-w-0 flex-1 basis-48 max-sm:basis-full sm:max-w-72"
        >
          <TextInput type="search" key={filter.q} defaultValue={filter.q} placeholder="Words or number" />
        </Field>
        <Field
          name="owner"
          label="Owner"
          hideLabel
          className="min-w-0 basis-44 max-sm:flex-1 max-sm:basis-32"
        >
          <Select
            key={filter.owner}
            defaultValue={filter.owner}
            placeholder="Any owner"
            options={owners.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
          />
        </Field>
        <Button type="submit" size="lg" icon={<Search aria-hidden="true" />}>
          Find
        </Button>
        <Chip href={listHref({ ...filter, mine: !filter.mine })} selected={filter.mine}>
          Only mine
        </Chip>
        {narrowed && (
          <Link to={listHref({ state: filter.state })} className="link text-sm max-sm:py-2">
            Take all filters away
          </Link>
        )}
      </Form>
    </div>
  );
}
