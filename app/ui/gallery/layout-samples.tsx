import { Inbox } from "lucide-react";
import { Avatar } from "../controls/avatar";
import { Button, ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { HealthPill } from "../controls/health-pill";
import { EmptyState } from "../layout/empty-state";
import { ErrorPage } from "../layout/error-page";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { TwoColumns } from "../layout/two-columns";
import { LONG_WORD } from "./samples";
import { Specimen } from "./specimen";

export function LayoutSamples() {
  return (
    <>
      <Specimen name="PageHeader">
        <PageHeader
          eyebrow="CAP-004 · corrective"
          title={`Same-day call-back: ${LONG_WORD}`}
          lead="Three of five installations start with a call that nobody returned."
          meta={
            <>
              <HealthPill
                health="warn"
                reasons={["2 tasks are late by 4 days", "KPI is 6 points below its path"]}
              />
              <Avatar name="Devin Okafor" withName />
              <span>
                <DateText value="2026-10-18" mode="due" /> · +12 days since first promise
              </span>
            </>
          }
          action={<Button variant="primary">Mark as implemented</Button>}
          menu={[
            { label: "Put on hold", href: "#" },
            { label: "Cancel the plan", href: "#", tone: "danger" },
          ]}
        />
      </Specimen>
      <Specimen name="TwoColumns, Section">
        <TwoColumns
          main={
            <Section
              title="Problem"
              lead="What happens, and what we intend."
              aside={<a href="#content">Edit</a>}
            >
              <p className="max-w-[70ch] text-base">
                Customers call to fix a date and wait for two days. We promise an answer on the same day.
              </p>
            </Section>
          }
          side={
            <Section title="People">
              <ul className="space-y-2">
                <li>
                  <Avatar name="Devin Okafor" withName />
                </li>
                <li>
                  <Avatar name="Karl-Friedrich von Hohenlohe-Waldenburg" withName />
                </li>
              </ul>
            </Section>
          }
        />
      </Specimen>
      <Specimen name="EmptyState">
        <EmptyState
          icon={<Inbox />}
          title="No findings yet"
          action={
            <>
              <ButtonLink to="#" variant="primary">
                Log a finding
              </ButtonLink>
              <ButtonLink to="#">Import answers</ButtonLink>
            </>
          }
        >
          A finding says what customers experience against what they expect. Start with the loudest complaint.
        </EmptyState>
      </Specimen>
      <Specimen name="ErrorPage">
        <ErrorPage status={500} reference="7f3a-91c2" />
      </Specimen>
    </>
  );
}
