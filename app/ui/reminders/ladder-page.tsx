import { Form, Link } from "@remix-run/react";
import { acknowledgeSchema } from "~/domain/reminders/acknowledgement.schema";
import { type LadderView, RUNG_LABELS, type RungView } from "~/domain/reminders/ladder-view";
import { formatDay } from "~/shared/calendar";
import type { FormAnswer } from "~/shared/form-answer";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { sayList } from "../plans/plan-words";
import { RemindAgainButton } from "./acknowledge-form";
import { Knows } from "./acknowledged-line";

const LABELS = { untilDay: "Until", note: "Note" };

interface LadderPageProps extends LadderView {
  item: string;
  back: string;
  answer?: FormAnswer;
}

/** One overdue thing: who owes it, who says they are on it, who is told next, and the form to say so. */
export function LadderPage(props: LadderPageProps) {
  const { title, href, item, back, owedBy, rungs, standing, viewerId, mayAcknowledge } = props;
  const mine = standing.find(({ personId }) => personId === viewerId);
  return (
    <div className="max-w-2xl">
      <PageHeader
        eyebrow="Who knows of it"
        title={title}
        lead={
          owedBy.length > 0
            ? `Owed by ${sayList(owedBy.map(({ name, as }) => `${name} as ${as}`))}.`
            : "Nobody owes it: give it to somebody."
        }
        meta={
          <Link to={href} className="link">
            Open it
          </Link>
        }
      />
      {standing.length > 0 && (
        <ul className="mb-6 space-y-2 text-sm">
          {standing.map((said) => (
            <li key={said.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 break-words">
              <span>
                <Knows said={said} isMine={said.personId === viewerId} />
              </span>
              {said.id === mine?.id && <RemindAgainButton id={said.id} version={said.version} back={back} />}
            </li>
          ))}
        </ul>
      )}
      {mayAcknowledge ? (
        <AcknowledgeForm {...props} again={mine !== undefined} />
      ) : (
        <Banner>
          Those who owe it and those whom the ladder tells can say that they are on it; you are none of them.
        </Banner>
      )}
      <Section
        title="The ladder"
        id="ladder"
        lead="Who is told while it stays overdue. When somebody on a step says they are on it, the steps above rest as long; its owner’s own word never stops it."
      >
        <ol className="divide-y divide-line text-sm">
          {rungs.map((rung) => (
            <Step key={rung.rung} rung={rung} />
          ))}
        </ol>
      </Section>
      <p className="mt-6 text-sm">
        <Link className="link" to={`/reminders/ledger?${new URLSearchParams({ item })}`}>
          All that was said of it
        </Link>
      </p>
    </div>
  );
}

function Step({ rung }: { rung: RungView }) {
  const { locale } = useReader();
  return (
    <li className="flex flex-wrap justify-between gap-x-4 gap-y-1 py-2.5">
      <span className="min-w-0 break-words">
        {RUNG_LABELS[rung.rung]}
        <span className="text-ink-muted">
          {" "}
          · {rung.names.length > 0 ? sayList(rung.names) : "nobody else: told on an earlier step"}
        </span>
      </span>
      <span className="text-ink-muted">
        {rung.toldAt ? (
          <>
            told <DateText value={rung.toldAt} />
          </>
        ) : (
          rungDay(rung, locale)
        )}
      </span>
    </li>
  );
}

/** A step that nobody else stands on tells nobody, so it has no day. */
function rungDay({ names, days, day, rests }: RungView, locale: string): string {
  if (names.length === 0) return "";
  if (rests) return `rests until ${formatDay(day, locale)}`;
  return `${days} days overdue, ${formatDay(day, locale)}`;
}

function AcknowledgeForm({
  item,
  back,
  answer,
  usualDay,
  latestDay,
  again,
}: LadderPageProps & { again: boolean }) {
  const { locale } = useReader();
  const form = useZodForm(acknowledgeSchema, {
    answer,
    defaultValues: { item, untilDay: usualDay, note: "" },
  });
  return (
    <Form
      {...form.formProps}
      action={`/acknowledgements?${new URLSearchParams({ item, back })}`}
      className="max-w-xl space-y-4"
    >
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={form.formErrors} labels={LABELS} />
      <input type="hidden" {...form.field("item")} value={item} />
      <Field
        name="untilDay"
        label={LABELS.untilDay}
        hint={`From that day on it is said again. At most until ${formatDay(latestDay, locale)}.`}
        error={form.errorOf("untilDay")}
      >
        <DateInput {...form.field("untilDay")} />
      </Field>
      <Field
        name="note"
        label={LABELS.note}
        hint="What it waits for, for whoever looks: “waiting for finance”."
        error={form.errorOf("note")}
      >
        <TextArea {...form.field("note")} rows={2} />
      </Field>
      <SubmitButton>{again ? "Say it anew" : "I know, I am on it"}</SubmitButton>
    </Form>
  );
}
