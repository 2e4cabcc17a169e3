import { Form } from "@remix-run/react";
import { SEND_TIMES } from "~/domain/communications/due";
import { messagePath } from "~/domain/communications/message-places";
import { type SeenVersion, seenValue } from "~/domain/communications/message-review.schema";
import { addDays, type Day } from "~/shared/calendar";
import { ButtonLink } from "../../controls/button";
import { StatusPill } from "../../controls/status-pill";
import { Banner } from "../../feedback/banner";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { RadioGroup } from "../../form/choices";
import { Field, Fieldset } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { Select } from "../../form/select";
import { DateInput, NumberInput } from "../../form/special-inputs";
import { SubmitButton } from "../../form/submit-button";
import { PageHeader } from "../../layout/page-header";
import type { FormReply } from "../../plans/form-reply";
import { communicationStatus } from "../communication-words";
import { type ChoosableVersion, VersionChoice } from "../message/version-choice";
import { letters } from "./clock-words";
import { type LookAheadProps, LookAheadView } from "./look-ahead-view";

export interface SchedulePageProps {
  code: string;
  subject: string;
  status: string;
  versions: readonly ChoosableVersion[];
  only: string | null;
  permitted: boolean;
  whom: string;
  today: string;
  /** What the address asks to look at, as it was typed. */
  asked: FormReply | null;
  /** What was chosen, and whom it reaches; null while nothing is chosen, or wrongly. */
  look: (LookAheadProps & { versions: LookAheadProps["versions"]; chosen: readonly SeenVersion[] }) | null;
  trouble: { title: string; words: string } | null;
  mayReadMail: boolean;
  reply: FormReply | null;
}

const typed = (asked: FormReply | null, name: string): string | undefined => {
  const value = asked?.values[name];
  return Array.isArray(value) ? value[0] : value;
};

/** First what, to whom and when; then whom it reaches at which hour; then it is confirmed. */
export function SchedulePage(props: SchedulePageProps) {
  const { code, subject, status, versions, permitted, whom, asked, look, trouble, reply } = props;
  const ready = versions.some(({ missing }) => missing.length === 0);
  const refusal = reply?.refusal ?? null;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        eyebrow={`${code} · ${subject}`}
        title="Send"
        lead="Each recipient gets it at the hour you choose, by their own clock. Nothing leaves before you have seen whom it reaches."
        meta={<StatusPill {...communicationStatus(status)} />}
      />
      <div className="space-y-6">
        {refusal && <RefusalNotice refusal={refusal} leadsTo="Scheduled" />}
        {reply && !refusal && <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />}
        {versions.length === 0 ? (
          <Banner
            title="No audience is approved and waits for its hour"
            action={
              <ButtonLink to={messagePath(code)} size="sm">
                See what is missing
              </ButtonLink>
            }
          >
            A version is sent once somebody else has approved its words.
          </Banner>
        ) : !permitted ? (
          <Banner title="This is for somebody else to do">{whom}</Banner>
        ) : (
          <>
            <Form method="get" className="space-y-5" preventScrollReset>
              {asked && <FormErrors fieldErrors={asked.fieldErrors} formErrors={asked.formErrors} />}
              <VersionChoice
                label="For whom?"
                versions={versions}
                only={props.only}
                reply={asked}
                leadsTo="Scheduled"
              />
              {ready && <HourFields asked={asked} today={props.today} />}
              {ready && (
                <SubmitButton variant={look ? "secondary" : "primary"}>
                  {look ? "Look again" : "See who gets it when"}
                </SubmitButton>
              )}
            </Form>
            {look && <Confirm {...props} look={look} trouble={trouble} />}
          </>
        )}
        <p>
          <ButtonLink to={messagePath(code)} variant="quiet" className="-ml-3">
            Back to the message
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}

function HourFields({ asked, today }: { asked: FormReply | null; today: string }) {
  return (
    <>
      <Fieldset name="when" label="When?" error={asked?.fieldErrors.when} required>
        <RadioGroup
          name="when"
          defaultValue={typed(asked, "when") ?? "hour"}
          options={[
            {
              value: "hour",
              label: "At an hour of each recipient’s own clock",
              hint: "14:00 is 14:00 in Berlin and 14:00 in Chicago, seven hours later.",
            },
            { value: "now", label: "Now", hint: "To everybody at once, whatever their clock shows." },
          ]}
        />
      </Fieldset>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Field name="on" label="Day" error={asked?.fieldErrors.on} required>
          <DateInput defaultValue={typed(asked, "on") ?? addDays(today as Day, 1)} min={today} />
        </Field>
        <Field name="time" label="Hour" error={asked?.fieldErrors.time} required>
          <Select
            className="w-32"
            defaultValue={typed(asked, "time") || "14:00"}
            options={SEND_TIMES.map((time) => ({ value: time, label: time }))}
          />
        </Field>
        <Field
          name="rate"
          label="At most an hour"
          hint="Empty: as fast as the mail server takes them."
          error={asked?.fieldErrors.rate}
        >
          <NumberInput unit="letters" inputMode="numeric" defaultValue={typed(asked, "rate") ?? ""} />
        </Field>
      </div>
    </>
  );
}

function Confirm({
  asked,
  look,
  trouble,
  mayReadMail,
}: SchedulePageProps & { look: NonNullable<SchedulePageProps["look"]> }) {
  const empty = look.versions.filter(({ told }) => told === 0);
  return (
    <>
      <LookAheadView {...look} />
      {trouble && (
        <Banner
          tone="warn"
          title={trouble.title}
          action={
            mayReadMail ? (
              <ButtonLink to="/mail" size="sm">
                See the mail
              </ButtonLink>
            ) : undefined
          }
        >
          {trouble.words}
        </Banner>
      )}
      {look.told === 0 ? (
        <Banner tone="bad" title="Nobody would get it">
          Put people into the audience, or ask those who are left out for their consent; then come back here.
          {empty[0] && (
            <span className="mt-2 block">
              <ButtonLink to={`/audiences/${empty[0].audienceId}`} size="sm">
                Open {empty[0].audience}
              </ButtonLink>
            </span>
          )}
        </Banner>
      ) : (
        <Form method="post" className="flex flex-wrap items-center justify-end gap-3">
          {look.chosen.map((version) => (
            <input key={version.id} type="hidden" name="versions" value={seenValue(version)} />
          ))}
          {["when", "on", "time", "rate"].map((name) => (
            <input key={name} type="hidden" name={name} value={typed(asked, name) ?? ""} />
          ))}
          <input type="hidden" name="step" value="confirm" />
          <SubmitButton>
            {look.isNow ? `Send ${letters(look.told)} now` : `Schedule ${letters(look.told)}`}
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
