import type { LoaderFunctionArgs } from "@remix-run/node";
import { missingOfMessage } from "~/domain/communications/message-moves";
import { problem } from "~/domain/intake/reply";
import { problemAnswer } from "~/http/api.server";
import { answerReading } from "~/http/api-read.server";
import { findMessageFacts } from "~/store/communications/message-facts.queries.server";
import { readProgress } from "~/store/communications/progress.queries.server";

/** One message as its page shows it: words, figures, where each audience stands and what it lacks. No recipient is in it. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answerReading(request, async ({ viewer, at, today }) => {
    const code = params.code ?? "";
    const facts = await findMessageFacts(viewer, code, at);
    if (!facts || facts.code !== code.toUpperCase()) return noMessage(code);
    const progress = await readProgress(
      viewer,
      facts.versions.map(({ id }) => id),
    );
    const missing = missingOfMessage(facts);
    return {
      asOf: today,
      code: facts.code,
      subject: facts.subject,
      kind: facts.kind,
      state: facts.status,
      about: facts.about && { kind: facts.about.kind, code: facts.about.code },
      corrects: facts.corrects?.code ?? null,
      figures: facts.figures.map(({ name, label, text, exact, note }) => ({
        name,
        label,
        text,
        exact,
        note,
      })),
      audiences: facts.versions.map((version) => {
        const far = progress.get(version.id);
        return {
          audience: version.audience,
          state: version.status,
          words: version.words,
          translations: version.translations.map(({ locale, outOfDate }) => ({ locale, outOfDate })),
          reach: version.reach,
          approvedOn: version.approvedOn,
          sendOn: version.sendOn,
          sendTime: version.sendTime,
          openRemarks: version.openRemarks,
          missing: (missing.find(({ versionId }) => versionId === version.id)?.gates ?? []).map(
            ({ id, label, detail }) => ({ id, label, detail }),
          ),
          sending: far && {
            recipients: far.recipients,
            queued: far.queued,
            delivered: far.delivered,
            bounced: far.bounced,
            failed: far.failed,
            skipped: far.skipped,
            stopped: far.stopped,
            acknowledged: far.acknowledged,
            asked: far.asked,
            silent: far.silent,
          },
        };
      }),
    };
  });
export { loader as action };

const noMessage = (code: string): Response =>
  problemAnswer(
    problem(
      "not-found",
      `There is no message ${code.slice(0, 40)}.`,
      "GET /api/v1/communications lists the messages there are.",
    ),
  );
