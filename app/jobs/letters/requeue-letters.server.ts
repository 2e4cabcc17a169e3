import { hasMailServer } from "~/mail/transport.server";
import { log } from "~/shared/log.server";
import { requeueWaitingLetters } from "~/store/letters/letter.delivery.server";

/** Letters that waited for a mail server go out once there is one. */
export async function requeueLetters(): Promise<void> {
  if (!hasMailServer()) return;
  const count = await requeueWaitingLetters();
  if (count > 0) log.info("Letters that waited for a mail server are on their way.", { count });
}
