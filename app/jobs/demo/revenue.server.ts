import { importChanges } from "~/commands/revenue/import-changes.server";
import { moneyText } from "~/shared/money";
import { demoAccounts } from "./data/accounts";
import { demoRevenueFiles } from "./data/revenue";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

const nameOf = new Map(demoAccounts.map(({ slug, name }) => [slug, name]));

/**
 * Expansions and contractions of 2026, by finance's file after each quarter. Who was lost, won back or new is told
 * by the accounts themselves.
 */
export const revenueScenes = (): Scene[] =>
  demoRevenueFiles.map(({ at, changes }) =>
    scene(at, "mara", async (act) => {
      const text = [
        "account;day;kind;amount;note",
        ...changes.map(({ slug, day, kind, minor, note }) =>
          [nameOf.get(slug), day, kind, moneyText(minor, "USD"), note].join(";"),
        ),
      ].join("\n");
      // The accounts bear their present revenue from the start of the story.
      const { counts } = must(
        await importChanges(act, { text, seen: null, follow: false }),
        "revenue comes in",
      );
      if (counts.add !== changes.length)
        throw new Error(`Of ${changes.length} changes ${counts.add} were new.`);
    }),
  );
