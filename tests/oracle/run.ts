/**
 * Compares the product's statistics with a folder of reference cases: `npm run oracle -- FOLDER`.
 * One line per difference, then "N passed, N failed"; ends with 1 when any case failed.
 */
import { oneLine } from "./case-file";
import { evaluateFile, listCaseFiles } from "./evaluate";

function run(folder: string | undefined): { passed: number; failed: number } {
  if (folder === undefined) {
    console.log("Name the folder of the reference cases: npm run oracle -- FOLDER");
    return { passed: 0, failed: 1 };
  }
  let files: string[];
  try {
    files = listCaseFiles(folder);
  } catch (error) {
    console.log(`${folder}: cannot be read (${oneLine(error)})`);
    return { passed: 0, failed: 1 };
  }
  if (files.length === 0) {
    console.log(`${folder}: holds no case files, so nothing was compared`);
    return { passed: 0, failed: 1 };
  }
  const outcomes = files.map((file) => evaluateFile(folder, file));
  for (const line of outcomes.flatMap(({ problems }) => problems)) console.log(line);
  const failed = outcomes.filter(({ problems }) => problems.length > 0).length;
  return { passed: outcomes.length - failed, failed };
}

const { passed, failed } = run(process.argv[2]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
