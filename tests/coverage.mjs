// Adds up what several runs of tests covered, and tells what none of them did.
//   node coverage.mjs LEAST COVERAGE.json...
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [least, ...reports] = process.argv.slice(2);
if (reports.length === 0) {
  console.log('there is nothing to add up: no run left its coverage');
  process.exit(1);
}

const files = new Map();
for (const report of reports) {
  for (const module of Object.values(JSON.parse(readFileSync(report, 'utf8')))) {
    for (const [path, classes] of Object.entries(module)) {
      addFile(relative(process.cwd(), path), classes);
    }
  }
}

function addFile(path, classes) {
  const file = files.get(path) ?? { lines: new Map(), branches: new Map() };
  files.set(path, file);
  for (const [method, { Lines, Branches }] of Object.values(classes).flatMap(Object.entries)) {
    for (const [line, hits] of Object.entries(Lines)) {
      add(file.lines, Number(line), Number(line), hits);
    }
    for (const branch of Branches) {
      add(file.branches, `${method} ${branch.Ordinal} ${branch.Path}`, branch.Line, branch.Hits);
    }
  }
}

function add(places, key, line, hits) {
  const before = places.get(key)?.hits ?? 0;
  places.set(key, { line, hits: before + hits });
}

function missed(places) {
  return [...places.values()].filter((place) => place.hits === 0).map((place) => place.line).sort((a, b) => a - b);
}

// 3, 4, 5, 9 reads 3-5, 9.
function spans(lines) {
  const runs = [];
  for (const line of new Set(lines)) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) {
      last[1] = line;
    } else {
      runs.push([line, line]);
    }
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

let isEnough = true;
for (const [path, { lines, branches }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const byLine = missed(lines);
  const byBranch = missed(branches);
  if (byLine.length + byBranch.length > 0) {
    const told = [byLine.length > 0 && `lines ${spans(byLine)}`, byBranch.length > 0 && `branches at ${spans(byBranch)}`];
    console.log(`${path}: ${told.filter(Boolean).join('; ')}`);
  }
}
for (const what of ['lines', 'branches']) {
  const all = [...files.values()].flatMap((file) => [...file[what].values()]);
  const covered = all.filter((place) => place.hits > 0).length;
  const percent = (100 * covered) / all.length;
  isEnough &&= percent >= Number(least);
  console.log(`${what}: ${percent.toFixed(1)} % (${covered} of ${all.length}), at least ${least} %`);
}
process.exit(isEnough ? 0 : 1);
