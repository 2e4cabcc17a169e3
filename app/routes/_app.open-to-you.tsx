import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { yearSentence } from "~/domain/award/award-words";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listYearReadings } from "~/store/award/award.queries.server";
import { YearResultPill } from "~/ui/award/year-result";
import { ButtonLink } from "~/ui/controls/button";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const meta: MetaFunction = () => [{ title: "Open to you · Capstan" }];
export const handle = { crumbs: () => [{ label: "Open to you" }] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!viewer.auditor) throw redirect("/");
  const { readings } = await listYearReadings(viewer, now());
  return {
    years: readings
      .filter(({ result }) => result !== "noData")
      .map((reading) => ({ year: reading.year, result: reading.result, sentence: yearSentence(reading) })),
  };
}

/** An auditor's home. */
export default function OpenToYou() {
  const { years } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="Open to you as an auditor"
        lead="You see award files and the evidence packs behind them: counts, never names. Everything else of the program stays closed. Every file you open is noted in the activity log."
      />
      <Section title="Award files">
        {years.length === 0 ? (
          <EmptyState title="There is no award file yet">
            When answers of a year are here, its file and its evidence stand here: the instrument, invitations
            and answers, exclusions with their reasons, and the raw counts to compute the index anew.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line border-b border-line">
            {years.map(({ year, result, sentence }) => (
              <li key={year} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                  <YearResultPill result={result} /> {sentence}
                </span>
                <ButtonLink to={`/award/${year}`} variant="secondary" size="sm">
                  Open the file of {year}
                </ButtonLink>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
