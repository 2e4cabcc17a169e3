import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { canReviewComponent } from "~/domain/playbook/component-record";
import { componentState } from "~/domain/playbook/component-state";
import { findComponent, findPhase } from "~/domain/playbook/playbook";
import { MAY_NOT_SYSTEMS } from "~/domain/technologies/system.schema";
import { registerWords } from "~/domain/technologies/system-view";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findComponentStanding } from "~/store/playbook/component-records.queries.server";
import { readProgramCounts } from "~/store/playbook/program-counts.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { listSystemLines } from "~/store/technologies/system.queries.server";
import { viewOf } from "~/store/technologies/system-view.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { ComponentStanding } from "~/ui/playbook/component-standing";
import { ComponentFoot } from "~/ui/technologies/component-foot";
import { SystemTable } from "~/ui/technologies/system-table";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Measure" }, { label: "Technologies" }],
  wide: true,
};
export const meta: MetaFunction = () => [{ title: "Technologies · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The register of systems is read by the people of the program.");
  const at = now();
  const [timeZone, lines, counts, standing] = await Promise.all([
    findTimeZone(viewer.workspaceId),
    listSystemLines(viewer, at),
    readProgramCounts(viewer),
    findComponentStanding(viewer, "technologies", at),
  ]);
  const today = dayIn(at, timeZone);
  const component = findComponent("technologies");
  if (!component) throw new Error("The playbook has no Technologies.");
  return {
    today,
    systems: lines.map((line) => viewOf(line, today, timeZone)),
    component,
    question: findPhase("measure")?.question ?? "",
    state: componentState("technologies", counts),
    standing,
    mayReview: canReviewComponent(viewer, standing.record.leadId),
    mayEdit: can(viewer, "survey.edit", { workspaceId: viewer.workspaceId }),
  };
}

export default function TechnologiesRoute() {
  const { systems, today, component, question, state, mayEdit, standing, mayReview } =
    useLoaderData<typeof loader>();
  const words = registerWords(systems);
  const add = (
    <ButtonLink to="/systems/new" variant="primary">
      Add a system
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Technologies"
        lead={question}
        action={
          <>
            {component.places.map((place) => (
              <ButtonLink key={place.href} to={place.href}>
                {place.label}
              </ButtonLink>
            ))}
            {mayEdit && systems.length > 0 && add}
          </>
        }
      />
      <ComponentStanding slug="technologies" label="Technologies" {...standing} mayReview={mayReview} />
      <Section
        title="Systems that feed the program"
        lead="The last load is what really came in: imports that stand, and answers by keys. What was measured looks back 90 days."
      >
        {words && (
          <div className="mb-4">
            <Banner tone="warn" title={`Wants somebody: ${words}`}>
              Open a system to name its owner, or bring its data in by Import or Intake.
            </Banner>
          </div>
        )}
        {systems.length === 0 ? (
          <EmptyState title="No system is on record yet" action={mayEdit ? add : undefined}>
            <p>
              Put the survey tool, the CRM, the help desk and whatever else knows customers here, each with
              the one person who answers for it. {!mayEdit && MAY_NOT_SYSTEMS}
            </p>
          </EmptyState>
        ) : (
          <SystemTable systems={systems} today={today} />
        )}
        {!mayEdit && systems.length > 0 && (
          <div className="mt-3">
            <InlineNote>{MAY_NOT_SYSTEMS}</InlineNote>
          </div>
        )}
      </Section>
      <ComponentFoot component={component} state={state} />
    </>
  );
}
