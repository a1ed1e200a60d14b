// What a team would build on BullMQ instead: jobs go into queues on Redis, a worker takes each and is done with it.
// One process enqueues, a second works; the first prints one line of JSON.
import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Queue, Worker } from "bullmq";

const addedAtOnce = 256;
const drainWithinMs = 15_000;

const { values } = parseArgs({
  options: {
    port: { type: "string" },
    queues: { type: "string" },
    inFlight: { type: "string" },
    seconds: { type: "string" },
    warmUp: { type: "string" },
    work: { type: "boolean", default: false },
  },
});
const [port, queues, inFlight] = [values.port, values.queues, values.inFlight].map(Number);
const connection = { host: "127.0.0.1", port, maxRetriesPerRequest: null };
const names = Array.from({ length: queues }, (_, i) => `queue-${i}`);

if (values.work) await work();
else console.log(JSON.stringify(await enqueue()));

/** Takes every job; notes which came, and after "measure" how many and how long each had been there. */
async function work() {
  const seen = new Set();
  let doubled = 0;
  let latencies;
  const take = async (job) => {
    if (seen.has(job.data.number)) doubled++;
    seen.add(job.data.number);
    latencies?.push(Date.now() - job.data.at);
  };
  const concurrency = Math.max(1, Math.ceil(inFlight / queues));
  const workers = names.map((name) => new Worker(name, take, { connection, concurrency }));
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  const answers = {
    measure: () => (latencies = []),
    figures: () => {
      const sorted = latencies.sort((a, b) => a - b);
      const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
      latencies = undefined;
      return { measured: sorted.length, p50: at(0.5), p99: at(0.99) };
    },
    counts: () => ({ processed: seen.size, doubled }),
  };
  process.on("message", ({ id, ask }) => process.send({ id, answer: answers[ask]() ?? null }));
  process.send({ id: 0 });
}

async function enqueue() {
  const worker = fork(process.argv[1], [...process.argv.slice(2), "--work"]);
  const died = once(worker, "exit").then(() => {
    throw new Error("the worker has ended");
  });
  try {
    return await Promise.race([died, once(worker, "message").then(() => measure(asking(worker)))]);
  } finally {
    worker.kill();
  }
}

/** Asks the worker something, and hears the answer to that. */
function asking(worker) {
  const waiting = new Map();
  let last = 0;
  worker.on("message", ({ id, answer }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  return (ask) => new Promise((take) => {
    waiting.set(++last, take);
    worker.send({ id: last, ask });
  });
}

async function measure(ask) {
  const lines = names.map((name) => new Queue(name, {
    connection,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  }));
  const run = { added: 0, processed: 0, isOver: false };
  const adders = Array.from({ length: Math.min(addedAtOnce, inFlight) }, () => add(lines, run));
  const watch = watchBacklog(ask, run);
  await pause(1000 * Number(values.warmUp));
  await ask("measure");
  const begun = performance.now();
  await pause(1000 * Number(values.seconds));
  const figures = await ask("figures");
  const seconds = (performance.now() - begun) / 1000;
  run.isOver = true;
  await Promise.all([...adders, watch]);
  const counts = await drained(ask, run.added);
  await Promise.all(lines.map((line) => line.close()));
  return {
    perSecond: figures.measured / seconds, p50Ms: figures.p50, p99Ms: figures.p99, added: run.added, ...counts,
  };
}

async function add(lines, run) {
  while (!run.isOver) {
    if (run.added - run.processed >= inFlight) {
      await pause(1);
      continue;
    }
    const number = ++run.added;
    await lines[number % lines.length].add("chat", { number, at: Date.now() });
  }
}

// So many jobs are under way at a time, as the worker last said.
async function watchBacklog(ask, run) {
  while (!run.isOver) {
    run.processed = (await ask("counts")).processed;
    await pause(5);
  }
}

async function drained(ask, added) {
  const deadline = performance.now() + drainWithinMs;
  let counts = await ask("counts");
  while (counts.processed < added && performance.now() < deadline) {
    await pause(50);
    counts = await ask("counts");
  }
  return counts;
}
