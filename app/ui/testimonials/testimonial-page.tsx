import { Form, Link } from "@remix-run/react";
import { accountHref } from "~/domain/accounts/account";
import {
  afterStep,
  speaksForUs,
  standingWords,
  TESTIMONIAL_LABELS,
  TESTIMONIAL_STEPS,
  type TestimonialStep,
  type TestimonialView,
} from "~/domain/testimonials/testimonial";
import type { Day } from "~/shared/calendar";
import { FactList } from "../accounts/fact-list";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { Banner } from "../feedback/banner";
import { InlineNote } from "../feedback/inline-note";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { VersionInput } from "../form/version-input";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { type FormReply, typed } from "../plans/form-reply";
import { testimonialTone } from "./testimonials-page";

interface TestimonialPageProps {
  testimonial: TestimonialView;
  today: string;
  may: boolean;
  reply?: FormReply | null;
}

const day = (value: string | null) => (value === null ? null : <DateText value={value} mode="day" />);

/** What an account was asked, what it said, and where it is used. */
export function TestimonialPage({ testimonial, today, may, reply }: TestimonialPageProps) {
  const { account, status, quote, voice, named, now, until } = testimonial;
  const standing = standingWords(now);
  const runOut = (status === "agreed" || status === "used") && !speaksForUs(testimonial, today as Day);
  return (
    <>
      <PageHeader
        eyebrow="Testimonial"
        title={account}
        lead={quote === "" ? undefined : `“${quote}”`}
        meta={
          <>
            <Badge tone={testimonialTone(status)}>{TESTIMONIAL_LABELS[status]}</Badge>
            <span>{voice}</span>
            <Link to={accountHref(testimonial.accountId)} className="link">
              Account
            </Link>
          </>
        }
      />
      <div className="mb-6 space-y-2">
        {standing && status !== "declined" && status !== "withdrawn" && (
          <InlineNote tone="warn">
            {standing}. It was asked with: {testimonial.ground}.
          </InlineNote>
        )}
        {runOut && (
          <InlineNote tone="warn">
            They agreed until {day(until)}; it is not to be used any more. Ask them again.
          </InlineNote>
        )}
        {!named && quote !== "" && (
          <InlineNote>No name without consent: the quote stands under “{voice}”.</InlineNote>
        )}
      </div>
      <FactList
        facts={[
          ["Why they", testimonial.ground],
          ["What they were asked for", testimonial.terms || null],
          ["Asked on", day(testimonial.askedOn)],
          ["Answered on", day(testimonial.answeredOn)],
          ["Agreed until", until === null ? null : day(until)],
          [
            "Used",
            testimonial.usedOn === null ? null : (
              <span key="used">
                {testimonial.usedWhere}, {day(testimonial.usedOn)}
              </span>
            ),
          ],
          ["Taken back on", day(testimonial.withdrawnOn)],
          ["Keeps in touch", testimonial.owner],
        ]}
      />
      <Section title="What became of it">
        {reply?.refusal && reply.refusal.kind !== "invalid" && (
          <div className="mb-4">
            <RefusalNotice refusal={reply.refusal} />
          </div>
        )}
        {may ? (
          <Steps testimonial={testimonial} today={today} reply={reply} />
        ) : (
          <Banner title="This is for somebody else to write down">
            {testimonial.owner ? `Tell ${testimonial.owner}, or a CX leader.` : "Tell a CX leader."}
          </Banner>
        )}
      </Section>
    </>
  );
}

const STEP_WORDS: Record<TestimonialStep, { title: string; submit: string }> = {
  agree: { title: "They agreed", submit: "They agreed" },
  decline: { title: "They declined", submit: "They declined" },
  use: { title: "It is used", submit: "It is used" },
  withdraw: { title: "They took it back", submit: "They took it back" },
  reopen: { title: "They have not answered yet", submit: "Not answered yet" },
};

function Steps({ testimonial, today, reply }: Omit<TestimonialPageProps, "may">) {
  const steps = TESTIMONIAL_STEPS.filter((step) => afterStep(testimonial.status, step) !== null);
  const asked = typed(reply, "step");
  if (steps.length === 0) {
    return <p className="text-sm text-ink-muted">Nothing follows from here. They may be asked anew.</p>;
  }
  return (
    <div className="space-y-2">
      {steps.map((step, at) => (
        <Disclosure key={step} summary={STEP_WORDS[step].title} open={asked ? asked === step : at === 0}>
          <StepForm
            step={step}
            testimonial={testimonial}
            today={today}
            reply={asked === step ? reply : null}
          />
        </Disclosure>
      ))}
    </div>
  );
}

function StepForm({
  step,
  testimonial,
  today,
  reply,
}: { step: TestimonialStep } & Omit<TestimonialPageProps, "may">) {
  const error = (name: string) => reply?.fieldErrors[name];
  const says = (name: string, fallback = "") => typed(reply, name) ?? fallback;
  return (
    <Form method="post" className="max-w-160 space-y-4 py-3">
      <input type="hidden" name="step" value={step} />
      <VersionInput current={testimonial.version} answer={reply} />
      {step !== "reopen" && (
        <Field name="day" label="On" idPrefix={step} error={error("day")} required>
          <DateInput defaultValue={says("day", today)} max={today} min={testimonial.askedOn} />
        </Field>
      )}
      {(step === "agree" || step === "use") && (
        <Field name="quote" label="Their words" idPrefix={step} error={error("quote")}>
          <TextArea rows={3} defaultValue={says("quote", testimonial.quote)} />
        </Field>
      )}
      {step === "agree" && (
        <>
          <Field name="terms" label="What they agreed to" idPrefix={step} error={error("terms")}>
            <TextArea rows={2} defaultValue={says("terms", testimonial.terms)} />
          </Field>
          <Field
            name="until"
            label="Until"
            idPrefix={step}
            hint="Left empty, until they take it back."
            error={error("until")}
          >
            <DateInput defaultValue={says("until")} />
          </Field>
        </>
      )}
      {step === "use" && (
        <Field name="usedWhere" label="Where" idPrefix={step} error={error("usedWhere")} required>
          <TextInput defaultValue={says("usedWhere", testimonial.usedWhere)} />
        </Field>
      )}
      <SubmitButton variant={step === "withdraw" || step === "decline" ? "secondary" : "primary"}>
        {STEP_WORDS[step].submit}
      </SubmitButton>
    </Form>
  );
}
