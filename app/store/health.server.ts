import { connection, isDatabaseOpen } from "./database.server";

const PATIENCE = 2000;

/** Whether the database answers. One that is busy with a long query is awake all the same. */
export async function isDatabaseAwake(): Promise<boolean> {
  if (!isDatabaseOpen()) return false;
  let timer: NodeJS.Timeout | undefined;
  const busy = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), PATIENCE);
  });
  const answers = connection()
    .sql("SELECT 1")
    .then(() => true)
    .catch(() => false);
  const awake = await Promise.race([answers, busy]);
  clearTimeout(timer);
  return awake;
}
