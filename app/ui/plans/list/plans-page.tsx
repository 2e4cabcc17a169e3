import { Plus } from "lucide-react";
import { USUAL_COLUMNS } from "~/domain/plans/plan-columns";
import { ANY_PLAN, NONE, type PlanFilter } from "~/domain/plans/plan-filter";
import {
  type AskContext,
  isSortable,
  nextSort,
  type PlanAsk,
  type PlanGroupCount,
  type PlanList,
  planQuery,
} from "~/domain/plans/plan-list";
import { type PortfolioFigures, totalOf } from "~/domain/plans/portfolio";
import { VIEW_PARAM } from "~/domain/views/saved-view";
import { BulkBar } from "../../bulk/bulk-bar";
import { ButtonLink } from "../../controls/button";
import { Pagination } from "../../controls/pagination";
import { useReader } from "../../controls/reader";
import { InlineNote } from "../../feedback/inline-note";
import { PageHeader } from "../../layout/page-header";
import { ViewBar, type ViewBarProps } from "../../views/view-bar";
import { plural, sayList } from "../plan-words";
import type { Names } from "./custom-cell";
import { NoPlans } from "./no-plans";
import { goneNames, planChips } from "./plan-chips";
import { PlanTable } from "./plan-table";
import { PlanTiles } from "./plan-tiles";
import { PlanToolbar } from "./plan-toolbar";

interface PlansPageProps {
  list: PlanList;
  figures: PortfolioFigures;
  bar: ViewBarProps["bar"];
  ask: PlanAsk;
  context: AskContext & { stages: readonly string[] };
  choices: { names: Names; quarters: readonly string[]; account: string | null };
  paged: boolean;
  canCreate: boolean;
  canEdit: boolean;
  canDefine: boolean;
}

/** The portfolio of plans: what it comes to, the views of it, and the plans themselves. */
export function PlansPage(props: PlansPageProps) {
  const { list, figures, bar, ask, context, choices, paged, canCreate } = props;
  const { locale } = useReader();
  const create = canCreate && (
    <ButtonLink to="/plans/new" variant="primary" icon={<Plus aria-hidden="true" />}>
      New plan
    </ButtonLink>
  );
  if (totalOf(figures) === 0) {
    return (
      <>
        <PageHeader
          title="Action plans"
          lead="Each one answers five questions, and closes only with proof."
        />
        <NoPlans any={false} action={create} />
      </>
    );
  }
  const saved: [string, string][] = bar.current ? [[VIEW_PARAM, bar.current.id]] : [];
  const addressOf = (change: Partial<PlanAsk>, more: readonly (readonly [string, string])[] = []) => {
    const query = planQuery({ ...ask, ...change }, context);
    for (const [name, value] of [...saved, ...more]) query.append(name, value);
    // Without anything to say a list would open with somebody's default view.
    return `/plans?${query.toString() || `${VIEW_PARAM}=all`}`;
  };
  const query = planQuery(ask, context);
  const chips = planChips(ask.filter, { ...context, ...choices, locale });
  const gone = goneNames(ask.filter, choices.names);
  return (
    <>
      <PageHeader
        title="Action plans"
        lead="Each one answers five questions, and closes only with proof."
        action={create}
        menu={[
          {
            label: "Export as CSV",
            detail: "Exactly these plans and columns",
            href: `/plans.csv?${query}`,
            download: true,
          },
          { label: "Export as JSON", href: `/plans.json?${query}`, download: true },
          {
            label: "What the columns mean",
            detail: "A CSV file beside the export",
            href: `/plans.csv?${withDefinitions(query)}`,
            download: true,
          },
          { separator: true },
          ...(props.canDefine ? [{ label: "Fields of your own", href: "/fields" }] : []),
          { label: "Saved views", href: "/views?list=plans" },
        ]}
      />
      <PlanTiles figures={figures} />
      <ViewBar bar={bar} />
      <PlanToolbar
        ask={ask}
        chips={chips}
        choices={{ ...context, ...choices, locale }}
        hrefOf={addressOf}
        pairs={[...query, ...saved]}
        kept={[...planQuery({ ...ask, filter: ANY_PLAN }, context), ...saved]}
      />
      {gone.length > 0 && (
        <InlineNote tone="info">
          {sayList(gone)} {gone.length === 1 ? "is" : "are"} not here any more. The list still shows the plans
          that name {gone.length === 1 ? "them" : "any of them"}; choose somebody else to follow the work.
        </InlineNote>
      )}
      {list.rows.length === 0 ? (
        <NoPlans any action={null} />
      ) : (
        <>
          <PlanTable
            rows={list.rows}
            columns={ask.columns ?? USUAL_COLUMNS}
            fields={context.fields}
            names={choices.names}
            choose={props.canEdit}
            groups={list.groups}
            groupHref={(group) => groupHref(group, ask, context)}
            sorting={{
              sort: ask.sort,
              desc: ask.desc,
              sortable: (sort) => isSortable(sort, context.fields),
              hrefOf: (sort) => addressOf(nextSort(ask, sort)),
            }}
          />
          {props.canEdit && (
            <BulkBar noun="plan" shown={list.rows.length} total={list.total} query={query.toString()} />
          )}
          <Pagination
            previousHref={paged ? addressOf({}) : null}
            nextHref={list.next ? addressOf({}, [["after", list.next]]) : null}
            summary={
              list.next || paged
                ? `${list.rows.length} of ${plural(list.total, "plan")}`
                : plural(list.total, "plan")
            }
          />
        </>
      )}
    </>
  );
}

function withDefinitions(query: URLSearchParams): string {
  const more = new URLSearchParams(query);
  more.set("with", "definitions");
  return more.toString();
}

const GROUP_PART = {
  owner: "owner",
  sponsor: "sponsor",
  state: "state",
  health: "health",
  stage: "stage",
} as const;

/** The list of one group alone, as long as its count; null where no filter says the same. */
function groupHref(group: PlanGroupCount, ask: PlanAsk, context: AskContext): string | null {
  const { filter } = ask;
  const alone = (change: Partial<PlanFilter>) =>
    `/plans?${planQuery({ ...ask, group: "", filter: { ...filter, ...change } }, context)}`;
  if (ask.group === "quarter") return alone({ ends: group.value || NONE });
  if (ask.group in GROUP_PART) {
    const part = GROUP_PART[ask.group as keyof typeof GROUP_PART];
    if (part === "health" && group.value === "") return null;
    return alone({ [part]: [group.value || NONE] });
  }
  const fieldId = ask.group.slice(2);
  const rest = filter.custom.filter((each) => each.fieldId !== fieldId);
  const own = {
    fieldId,
    is: group.value ? [group.value] : [],
    contains: "",
    from: null,
    to: null,
    empty: !group.value,
    filled: false,
  };
  return alone({ custom: [...rest, own] });
}
