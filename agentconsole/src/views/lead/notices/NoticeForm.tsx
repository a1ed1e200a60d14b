import { Button, MultiSelect, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { KeyboardEvent, SyntheticEvent } from "react";
import type { LeadConsole } from "../../../actions/lead";
import { serverClock } from "../../../actions/rest";
import { maxNoticeLength } from "../../../protocol/notices";
import type { Colleagues, NamedQueue } from "../../../protocol/rest";
import { lackOf, noticeEnds, requestOf } from "../../../state/noticeDraft";
import type { NoticeDraft, NoticeEnd } from "../../../state/noticeDraft";
import { useSpoken, useTexts } from "../../shared/language";
import { Refused } from "../../shared/Refused";
import { useAction } from "../../shared/useAction";
import { useNoticeDraft } from "./useNoticeDraft";

interface NoticeFormProps {
  readonly lead: LeadConsole;
  readonly queues: readonly NamedQueue[];
  readonly agents: Colleagues["agents"];
}

const scopes: readonly NoticeDraft["to"][] = ["all", "queue", "agents"];

/** Where a notice is written: for whom, and until when. Ctrl+Enter posts it; what is refused stays written. */
export function NoticeForm({ lead, queues, agents }: NoticeFormProps) {
  const { help } = useTexts();
  const { draft, change, clear, id } = useNoticeDraft(lead.me);
  const { busy, refused, run } = useAction();
  const [hint, setHint] = useState<string>();
  const text = useRef<HTMLTextAreaElement>(null);
  const post = (): void => {
    const lack = lackOf(draft);
    setHint(lack === undefined ? undefined : help.lack[lack]);
    if (lack !== undefined || busy) return;
    run(() => lead.postNotice(requestOf(id(), draft, serverClock.now())), () => {
      clear();
      text.current?.focus();
    });
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    post();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    post();
  };
  return (
    <form className="notice-form" onSubmit={submit} onKeyDown={onKeyDown}>
      <Textarea
        ref={text}
        label={help.words.noticeText} value={draft.text} autosize minRows={2} maxRows={6} maxLength={maxNoticeLength}
        data-autofocus data-testid="notice-text" onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Scope draft={draft} queues={queues} agents={agents} change={change} />
      <End draft={draft} change={change} />
      <Refused sentence={refused ?? hint} />
      <div className="dialog-buttons">
        <Button type="submit" loading={busy} title="Ctrl+Enter" data-testid="notice-post">{help.words.post}</Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: NoticeDraft;
  change(part: Partial<NoticeDraft>): void;
}

function Scope({ draft, queues, agents, change }: PartProps & Pick<NoticeFormProps, "queues" | "agents">) {
  const { language, texts: { help } } = useSpoken();
  return (
    <div className="notice-choice">
      <SegmentedControl
        value={draft.to} aria-label={help.words.to} data-testid="notice-to" size="xs"
        data={scopes.map((to) => ({ value: to, label: help.scope[to] }))}
        onChange={(to) => change({ to: to as NoticeDraft["to"] })}
      />
      {draft.to === "queue" && (
        <Select
          aria-label={help.words.queue} placeholder={help.words.queue} value={draft.queue} size="xs"
          data={queues.map(({ queue, name }) => ({ value: queue, label: name[language] }))} data-testid="notice-queue"
          onChange={(queue) => change({ queue })}
        />
      )}
      {draft.to === "agents" && (
        <MultiSelect
          className="notice-agents" aria-label={help.words.agents} placeholder={help.words.agents} searchable
          limit={40} value={[...draft.agents]} size="xs" data-testid="notice-agents"
          data={agents.map(({ agent, name }) => ({ value: agent, label: name }))}
          onChange={(chosen) => change({ agents: chosen })}
        />
      )}
    </div>
  );
}

function End({ draft, change }: PartProps) {
  const { help } = useTexts();
  return (
    <div className="notice-choice">
      <SegmentedControl
        value={draft.ends} aria-label={help.words.until} data-testid="notice-ends" size="xs"
        data={noticeEnds.map((end) => ({ value: end, label: help.end[end] }))}
        onChange={(ends) => change({ ends: ends as NoticeEnd })}
      />
      {draft.ends === "time" && (
        <TextInput
          type="time" aria-label={help.words.until} value={draft.time} size="xs" data-testid="notice-time"
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
