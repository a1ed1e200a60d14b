// The streams of an agent with many chats, as the server numbers them.

const because = { rule: "LeastLoaded", candidates: 5, load: 200, runnerUp: "mei", runnerUpLoad: 300 };
const said = [
  "Is the blue coat in stock in size M?", "请问这件大衣什么时候可以发货？", "I have a coupon, does it still count?",
  "我的订单什么时候到？",
  "Can I change the address? https://shop.example/orders/42", "好的，谢谢！",
];

export function createShift(count, now) {
  const sessions = Array.from({ length: count }, (_, index) => ({
    id: `buyer-${index}~${1 + (index % 3)}`, number: 1, last: 0,
    buyer: {
      id: `buyer-${index}`, name: index % 2 === 0 ? `Buyer ${index}` : `买家 ${index}`, order: `2026-${1000 + index}`,
      tier: ["none", "member", "vip"][index % 3], language: index % 2 === 0 ? "en" : "zh",
      looksAt: "https://shop.example/items/42",
    },
  }));
  let deskNumber = 1;

  const head = (one) => ({
    session: one.id, status: "active", queue: "pre-sale", buyer: one.buyer, agent: { id: "lin", name: "Lin" },
    openedAt: now - 600_000, late: false, because, tags: one.tags ?? [], flags: one.flags ?? [],
    seen: { buyer: 0, agent: 0 },
  });
  const entry = (one, from, text) => ({
    number: ++one.last, at: Date.now(), from, kind: "text", text,
    ...(from === "agent" ? { by: "lin", name: "Lin" } : { name: one.buyer.name }),
  });
  const chat = (one, roundSince) => ({
    session: one.id, buyer: one.buyer, queue: "pre-sale", placedAt: now - 600_000, late: false, because,
    idle: one.idle === true, roundSince: roundSince ?? null,
    ...(one.coveredFrom === undefined ? {} : { coveredFrom: one.coveredFrom }),
  });

  return {
    sessions,
    head,
    chat,
    words: (index) => said[index % said.length],
    deskHead: (more = {}) => ({
      agent: "lin", name: "Lin", queue: "pre-sale", presence: "Online", since: now, slots: 20, load: 1500, ...more,
    }),
    desk(more) {
      return {
        kind: "snapshot", stream: "desk/lin", number: deskNumber, head: this.deskHead(more),
        chats: sessions.map((one) => chat(one, one.roundSince)),
      };
    },
    snapshots: () => sessions.map((one) => ({
      kind: "snapshot", stream: `session/${one.id}`, number: one.number, head: head(one), entries: one.entries ?? [],
      earlier: false,
    })),
    /** One message as two updates: the transcript's, and the desk's because a round opens or closes. */
    message(one, from, text) {
      const update = {
        kind: "update", stream: `session/${one.id}`, after: one.number, number: ++one.number,
        head: head(one), entry: entry(one, from, text),
      };
      one.roundSince = from === "buyer" ? one.roundSince ?? Date.now() : undefined;
      const desk = {
        kind: "update", stream: "desk/lin", after: deskNumber, number: ++deskNumber, chat: chat(one, one.roundSince),
      };
      return [update, desk];
    },
  };
}
