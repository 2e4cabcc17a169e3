import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { summaryWords } from "~/domain/partners/partner";
import { findComponent } from "~/domain/playbook/playbook";
import { LINK_HEADERS, slowDown, waitForLink, waitForUnknownLink } from "~/http/link-limits.server";
import { dayIn, formatDay } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findSharedScorecard } from "~/store/partners/partner.queries.server";
import { PlainFrame } from "~/ui/layout/plain-frame";
import { Scorecard } from "~/ui/partners/scorecard";

/** The page says nothing of the program, not even to a search engine. */
export const meta: MetaFunction = () => [
  { title: "Scorecard · Capstan" },
  { name: "robots", content: "noindex, nofollow" },
];
export const headers = () => LINK_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const seconds = await waitForLink(request, token, now());
  if (seconds !== null) throw slowDown(seconds);
  const found = await findSharedScorecard(token, now());
  if (!found) {
    const strange = await waitForUnknownLink(request, now());
    if (strange !== null) throw slowDown(strange);
    return { shared: null, token: "" };
  }
  const { locale, timeZone, last, ...rest } = found;
  return {
    token,
    shared: {
      ...rest,
      until: formatDay(dayIn(new Date(found.until), timeZone), locale),
      component: findComponent(rest.component)?.label ?? null,
      last: last && { ...last, day: formatDay(last.day, locale) },
    },
  };
}

/** A partner reads its own scorecard, and nothing else. */
export default function PartnerScorecard() {
  const { shared, token } = useLoaderData<typeof loader>();
  if (!shared) {
    return (
      <PlainFrame
        title="This link does not work any more"
        lead="It has run out, was withdrawn, or was never complete. Ask whoever gave it to you for a new one."
      >
        {null}
      </PlainFrame>
    );
  }
  return (
    <PlainFrame
      wide
      title={`Scorecard of ${shared.name}`}
      lead={
        shared.last
          ? `As ${shared.workspace} sees it on ${shared.last.day}: ${summaryWords(shared.last.grades)}.`
          : `${shared.workspace} has not evaluated you yet.`
      }
      footer={<p className="text-sm text-ink-muted">This link works until {shared.until}.</p>}
    >
      {shared.last && <Scorecard grades={shared.last.grades} />}
      {shared.component && (
        <p className="mt-4 text-base">
          You work with us on {shared.component}.{" "}
          <a href={`/partner/${token}/evidence.zip`} download className="link">
            Its evidence as of today (ZIP)
          </a>{" "}
          is yours to attach to the award: levels, counts and records, nobody’s name.
        </p>
      )}
      {shared.last?.summary && (
        <p className="mt-4 text-base break-words whitespace-pre-line">{shared.last.summary}</p>
      )}
    </PlainFrame>
  );
}
