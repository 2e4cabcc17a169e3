import { Link } from "@remix-run/react";
import { Handshake } from "lucide-react";
import { accountHref } from "~/domain/accounts/account";
import type { Candidate } from "~/domain/indices/testimonial-candidates";
import {
  standingWords,
  TESTIMONIAL_LABELS,
  TESTIMONIAL_STATUSES,
  type TestimonialStatus,
  type TestimonialView,
} from "~/domain/testimonials/testimonial";
import {
  TESTIMONIALS_PATH,
  testimonialPath,
  testimonialsNewPath,
} from "~/domain/testimonials/testimonial-places";
import { Badge } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { Chip } from "../controls/chip";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { Pagination } from "../controls/pagination";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";

interface TestimonialsPageProps {
  rows: readonly TestimonialView[];
  total: number;
  status: TestimonialStatus | "";
  from: number;
  next: number | null;
  candidates: readonly Candidate[];
  candidatesInAll: number;
  windowWords: string;
  fewFloor: number;
  mayAsk: boolean;
}

export const testimonialTone = (status: TestimonialStatus) =>
  status === "agreed" || status === "used" ? ("good" as const) : ("quiet" as const);

const COLUMNS: Column<TestimonialView>[] = [
  { id: "account", header: "Account", primary: true, cell: ({ account }) => account },
  {
    id: "status",
    header: "State",
    corner: true,
    cell: ({ status }) => <Badge tone={testimonialTone(status)}>{TESTIMONIAL_LABELS[status]}</Badge>,
  },
  { id: "voice", header: "Who speaks", cell: ({ voice }) => voice },
  { id: "ground", header: "Why they", cell: ({ ground }) => ground },
  {
    id: "now",
    header: "Today",
    cell: ({ now }) => standingWords(now) ?? <span className="text-ink-muted">still at 4.0 or above</span>,
  },
  {
    id: "asked",
    header: "Asked",
    cell: ({ askedOn }) => <DateText value={askedOn} mode="day" />,
  },
  {
    id: "used",
    header: "Used",
    cell: ({ usedOn, usedWhere }) =>
      usedOn ? (
        <>
          <DateText value={usedOn} mode="day" /> {usedWhere}
        </>
      ) : (
        <span className="text-ink-muted">not yet</span>
      ),
  },
];

/** Who was asked to speak for us, what became of it, and whom one could ask. */
export function TestimonialsPage(props: TestimonialsPageProps) {
  const { rows, total, status, from, next, candidates, mayAsk } = props;
  const at = (after: number) =>
    `${TESTIMONIALS_PATH}?${new URLSearchParams({ ...(status && { status }), ...(after > 0 && { after: String(after) }) })}`;
  return (
    <>
      <PageHeader
        title="Testimonials"
        lead="Strong accounts provide the proof. Whom we asked to speak for us, on which terms, and where it is used."
        menu={[{ label: "All who reached 4.0", href: "/index/testimonials" }]}
      />
      <nav aria-label="State" className="no-print mb-4 flex flex-wrap gap-2">
        <Chip href={TESTIMONIALS_PATH} selected={status === ""}>
          All
        </Chip>
        {TESTIMONIAL_STATUSES.map((each) => (
          <Chip key={each} href={`${TESTIMONIALS_PATH}?status=${each}`} selected={status === each}>
            {TESTIMONIAL_LABELS[each]}
          </Chip>
        ))}
      </nav>
      {total === 0 ? (
        <EmptyState
          title={status === "" ? "Nobody was asked yet" : "None of them stands there"}
          icon={<Handshake />}
        >
          An account that reached 4.0 over three complete months may be asked. It says yes or no, to its name,
          a quote or a call, and may take it back.
        </EmptyState>
      ) : (
        <DataTable
          caption="Testimonials"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => testimonialPath(id)}
        />
      )}
      {(from > 0 || next !== null) && (
        <Pagination
          previousHref={from > 0 ? at(Math.max(0, from - 100)) : null}
          nextHref={next === null ? null : at(next)}
          summary={`${from + 1} to ${from + rows.length} of ${total}`}
        />
      )}
      <Section
        title="Whom one could ask"
        lead={`Reached 4.0 over ${props.windowWords}, from ${props.fewFloor} answers on, and were not asked yet.`}
        aside={
          <Link to="/index/testimonials" className="link">
            All {props.candidatesInAll}
          </Link>
        }
      >
        {candidates.length === 0 ? (
          <p className="text-sm text-ink-muted">Nobody else reached 4.0 with answers enough.</p>
        ) : (
          <ul className="divide-y divide-line">
            {candidates.map(({ accountId, account, tier, shown, n, isFew }) => (
              <li key={accountId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-sm">
                <Link
                  to={accountHref(accountId)}
                  className="link min-w-0 basis-full break-words sm:flex-1 sm:basis-0"
                >
                  {account}
                </Link>
                <span className="text-ink-muted">{tier === null ? "no tier" : `Tier ${tier}`}</span>
                <span className="tabular">
                  {shown}{" "}
                  <span className="text-ink-muted">
                    n {n}
                    {isFew && ", few answers"}
                  </span>
                </span>
                {mayAsk && (
                  <ButtonLink to={testimonialsNewPath(accountId)} size="sm" aria-label={`Ask ${account}`}>
                    Ask
                  </ButtonLink>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
