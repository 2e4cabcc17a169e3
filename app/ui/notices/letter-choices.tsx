import { Form } from "@remix-run/react";
import {
  NOTICE_KIND_HINTS,
  NOTICE_KIND_LABELS,
  NOTICE_KINDS,
  type NoticeKind,
} from "~/domain/notices/notice";
import { SubmitButton } from "../form/submit-button";

const ACTION = "/profile/letters";

interface LetterChoicesProps {
  chosen: Readonly<Record<NoticeKind, boolean>>;
  /** Of letters that came back administrators alone are told. */
  hearsOfMail: boolean;
}

/** Of which kinds a letter comes at once; the product shows all of them. */
export function LetterChoices({ chosen, hearsOfMail }: LetterChoicesProps) {
  return (
    <Form method="post" action={ACTION} preventScrollReset>
      <table className="w-full text-sm">
        <caption className="sr-only">What comes by letter at once</caption>
        <thead>
          <tr className="border-b border-line text-left text-xs text-ink-muted">
            <th scope="col" className="py-2 font-medium">
              What happens
            </th>
            <th scope="col" className="px-2 py-2 text-center font-medium">
              In Capstan
            </th>
            <th scope="col" className="px-2 py-2 text-center font-medium">
              By letter
            </th>
          </tr>
        </thead>
        <tbody>
          {NOTICE_KINDS.filter((kind) => kind !== "mail" || hearsOfMail).map((kind) => (
            <tr key={kind} className="border-b border-line">
              <th scope="row" className="py-2 pr-2 text-left font-normal">
                <label htmlFor={`letter-${kind}`} className="block">
                  {NOTICE_KIND_LABELS[kind]}
                  <span className="block text-ink-muted">{NOTICE_KIND_HINTS[kind]}</span>
                </label>
              </th>
              <td className="px-2 py-2 text-center text-ink-muted">always</td>
              <td className="px-2 py-2 text-center">
                <input
                  key={String(chosen[kind])}
                  type="checkbox"
                  id={`letter-${kind}`}
                  name="kind"
                  value={kind}
                  defaultChecked={chosen[kind]}
                  className="size-5 accent-accent max-sm:size-6"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-muted">
        Letters wait two minutes for each other, and for the end of your quiet hours. The rest is read here or
        in your digest.
      </p>
      <div className="mt-3">
        <SubmitButton variant="secondary" action={ACTION}>
          Save what comes by letter
        </SubmitButton>
      </div>
    </Form>
  );
}
