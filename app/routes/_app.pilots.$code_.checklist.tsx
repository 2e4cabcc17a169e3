import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { addChecklistItem } from "~/commands/pilots/add-checklist-item.server";
import { can } from "~/domain/access";
import { SHIPPED_LESSONS } from "~/domain/lessons/shipped-lessons";
import { addItemSchema, checklistWords, itemTextOf } from "~/domain/pilots/checklist";
import { isPilotOver } from "~/domain/pilots/pilot";
import { pilotSubject } from "~/domain/pilots/pilot.access";
import { WHO_KEEPS_CHECKLIST } from "~/domain/pilots/spread.access";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { listLessonsOfStage } from "~/store/lessons/lesson.queries.server";
import { listChecklist } from "~/store/pilots/checklist.queries.server";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextInput } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { Section } from "~/ui/layout/section";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { Checklist } from "~/ui/pilots/spread/checklist";
import { LessonOffer } from "~/ui/pilots/spread/lesson-offer";
import { PilotSidePage } from "~/ui/pilots/spread/pilot-side-page";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Checklist") };
export const meta: MetaFunction = ({ params }) => [{ title: `Checklist · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const [items, learned] = await Promise.all([
    listChecklist(viewer, facts.code),
    listLessonsOfStage(viewer, facts.stage, facts.id),
  ]);
  const taken = new Set(items.map(({ lessonKey }) => lessonKey));
  return {
    pilot: { code: facts.code, title: facts.title, stage: facts.stage },
    items,
    mayEdit: can(viewer, "pilot.edit", pilotSubject(facts)),
    isOver: isPilotOver(facts.status),
    learned: learned
      .filter(({ id }) => !taken.has(id))
      .map(({ id, text, kind, source }) => ({
        key: id,
        text: itemTextOf(text),
        kind,
        from: source && [source.code, source.fate].filter(Boolean).join(" · "),
      })),
    shipped: SHIPPED_LESSONS.filter(({ key }) => !taken.has(key)).map(({ key, title }) => ({
      key,
      text: title,
      kind: null,
      from: null,
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, addItemSchema);
  if (!form.ok) return formResponse(form);
  const result = await addChecklistItem(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/pilots/${result.value.code}/checklist`, {
    message: "It is on the checklist.",
    undo: { url: `/pilots/${result.value.code}/checklist/${result.value.itemId}/removal` },
  });
}

export default function PilotChecklist() {
  const { pilot, items, mayEdit, isOver, learned, shipped } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const mayAdd = mayEdit && !isOver;
  const refused = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <PilotSidePage
      pilot={pilot}
      title="Checklist"
      lead="Lessons of earlier work, and what else should be thought of. Nothing waits for a tick; it shows what was thought of."
    >
      <Section title={`On the list · ${checklistWords(items)}`}>
        {refused && <RefusalNotice refusal={refused} />}
        {items.length > 0 && <Checklist code={pilot.code} items={items} mayEdit={mayEdit} />}
        {mayAdd && (
          <Form method="post" className="no-print mt-4 flex flex-wrap items-end gap-3">
            <Field
              name="text"
              label="Something else to think of"
              error={answer?.fieldErrors.text}
              className="min-w-0 flex-1 basis-64"
            >
              <TextInput defaultValue={[answer?.values.text ?? ""].flat()[0]} maxLength={300} />
            </Field>
            <SubmitButton variant="secondary" className="h-10">
              Add
            </SubmitButton>
          </Form>
        )}
        {!mayEdit && (
          <div className="mt-3">
            <InlineNote>{WHO_KEEPS_CHECKLIST}</InlineNote>
          </div>
        )}
        {mayEdit && isOver && items.length === 0 && (
          <p className="text-sm text-ink-muted">The pilot is over; nothing was put on its checklist.</p>
        )}
      </Section>
      {mayAdd && learned.length > 0 && (
        <Section
          id="stage"
          title={`Learned at the stage “${pilot.stage}”`}
          lead="From earlier pilots and plans of this program."
        >
          <LessonOffer code={pilot.code} offers={learned} />
        </Section>
      )}
      {mayAdd && shipped.length > 0 && (
        <Section id="shipped" title="What others have learned" lead="These lessons come with Capstan.">
          <LessonOffer code={pilot.code} offers={shipped} />
        </Section>
      )}
    </PilotSidePage>
  );
}
