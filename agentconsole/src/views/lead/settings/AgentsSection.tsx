import { Button, PasswordInput } from "@mantine/core";
import type { AgentSetting, ShopDocument } from "../../../protocol/settings";
import { useSpoken } from "../../shared/language";
import { ChoiceField, ManyField, NumberField, TextField } from "./fields";
import { ItemList } from "./ItemList";
import { useOpenSettings } from "./SettingsContext";
import { ShiftFields } from "./ShiftFields";
import { useItems } from "./useItems";

function newAgent({ agents, queues }: ShopDocument): AgentSetting {
  const last = agents.at(-1)?.seat ?? { site: "", floor: 1, row: 1, desk: 0 };
  return {
    id: "", name: "", role: "agent", queue: queues[0]?.id ?? "", slots: 4,
    seat: { ...last, desk: Math.min(1000, last.desk + 1) },
  };
}

/** Accounts: who may sign in, as what, where he sits and when he works. */
export function AgentsSection({ chosen, onChoose }: { readonly chosen: number; onChoose(index: number): void }) {
  const { texts: { settings: texts } } = useSpoken();
  const { document, passwords, setPassword } = useOpenSettings();
  const items = useItems("agents", document.agents, ({ id, name, queue, role }) =>
    [name || id, `${id} · ${queue}${role === "lead" ? ` · ${texts.role.lead}` : ""}`]);
  const { add, remove } = items.edit(newAgent(document), onChoose);
  const agent = document.agents[chosen];
  return (
    <div className="setting-columns">
      <ItemList items={items.list} chosen={chosen} label={texts.section.agents} onChoose={onChoose} onAdd={add} />
      {agent !== undefined && (
        <div className="setting-form" key={chosen} data-testid="setting-form">
          <AccountFields at={`$.agents[${chosen}]`} agent={agent} />
          <WorkFields at={`$.agents[${chosen}]`} />
          <ShiftFields at={chosen} shifts={agent.shifts ?? []} />
          <div className="setting-foot">
            <Button
              variant="subtle" color="red" size="compact-sm" data-testid="setting-remove"
              onClick={() => {
                if (passwords[agent.id] !== undefined) setPassword(agent.id, undefined);
                remove(chosen);
              }}
            >
              {texts.words.remove}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function AccountFields({ at, agent }: { readonly at: string; readonly agent: AgentSetting }) {
  const { texts: { settings: { member, role, words } } } = useSpoken();
  const { change, document, mistakes, passwords, setPassword } = useOpenSettings();
  const path = `${at}.passwordHash`;
  const index = document.agents.indexOf(agent);
  const password = passwords[agent.id];
  return (
    <>
      <div className="setting-pair">
        <TextField path={`${at}.name`} label={member["name"] ?? ""} />
        <TextField
          path={`${at}.id`} label={member["id"] ?? ""}
          onText={(id) => {
            if (password !== undefined) {
              setPassword(agent.id, undefined);
              setPassword(id, password);
            }
            change(["agents", index, "id"], id);
          }}
        />
        <ChoiceField
          path={`${at}.role`} label={member["role"] ?? ""} choices={[["agent", role.agent], ["lead", role.lead]]}
        />
        <PasswordInput
          label={words.password} value={password ?? ""} autoComplete="new-password" data-path={path}
          description={agent.passwordHash === undefined ? words.newPassword : words.passwordHint}
          error={mistakes.find((one) => one.path === path)?.sentence} maxLength={128}
          onChange={({ currentTarget }) => setPassword(agent.id, currentTarget.value || undefined)}
        />
      </div>
      {password !== undefined && <p className="soft">{words.passwordSet} {words.passwordsLost}</p>}
    </>
  );
}

function WorkFields({ at }: { readonly at: string }) {
  const { language, texts: { settings: { member, words } } } = useSpoken();
  const { document } = useOpenSettings();
  return (
    <>
      <div className="setting-pair">
        <ChoiceField
          path={`${at}.queue`} label={member["queue"] ?? ""}
          choices={document.queues.map(({ id, name }) => [id, name[language] || id])}
        />
        <ManyField
          path={`${at}.skills`} label={member["skills"] ?? ""}
          choices={(document.skills ?? []).map((skill) => [skill, skill])}
        />
        <NumberField path={`${at}.slots`} label={member["slots"] ?? ""} />
        <NumberField path={`${at}.weight`} label={member["weight"] ?? ""} hint={words.weightHint} />
      </div>
      <fieldset className="setting-seat">
        <legend>{member["seat"]}</legend>
        <TextField path={`${at}.seat.site`} label={member["site"] ?? ""} />
        <NumberField path={`${at}.seat.floor`} label={member["floor"] ?? ""} />
        <NumberField path={`${at}.seat.row`} label={member["row"] ?? ""} />
        <NumberField path={`${at}.seat.desk`} label={member["desk"] ?? ""} />
      </fieldset>
      <p className="soft">{words.appliesNext}</p>
    </>
  );
}
