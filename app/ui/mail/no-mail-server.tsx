import { Link } from "@remix-run/react";
import { Banner } from "../feedback/banner";

/** Without a mail server nothing is lost and nothing leaves. */
export const NoMailServer = () => (
  <div className="mb-6">
    <Banner tone="info" title="No mail server is set, so letters wait here">
      Whoever runs Capstan sets SMTP_URL, for example smtp://user:password@mail.example.com:587, and starts it
      again. Waiting letters then leave by themselves. Until then everybody reads their own letters in{" "}
      <Link to="/mailbox" className="link">
        their mailbox
      </Link>
      , and an administrator can open an invitation here and pass its link on.
    </Banner>
  </div>
);
