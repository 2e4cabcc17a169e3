import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { PageHeader } from "../layout/page-header";
import { CodeBlock } from "./code-block";

export interface SecretOnceProps {
  keyId: string;
  title: string;
  lead: string;
  secret: string;
  /** The address to send to; null for a key that brings nothing in. */
  address: string | null;
}

/** The one moment in which a secret is seen. It is kept nowhere, so it cannot be shown again. */
export function SecretOnce({ keyId, title, lead, secret, address }: SecretOnceProps) {
  return (
    <div className="max-w-3xl">
      <PageHeader title={title} lead={lead} />
      <div className="space-y-6">
        <Banner tone="warn" title="This is the only time the secret is shown" live>
          Copy it into the other program, or into your password safe, before you leave this page. Capstan
          keeps a fingerprint of it and nothing more. If it is lost, rotate the key.
        </Banner>
        <CodeBlock label="Secret" text={secret} />
        {address && <CodeBlock label="Address" text={address} />}
        <CodeBlock label="Header" text={`Authorization: Bearer ${secret}`} />
        <ButtonLink to={`/intake/${keyId}`} variant="primary">
          It is put away, go on
        </ButtonLink>
      </div>
    </div>
  );
}
