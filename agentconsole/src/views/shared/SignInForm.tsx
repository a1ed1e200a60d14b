import { Alert, Button, Paper, PasswordInput, TextInput, Title, Text } from "@mantine/core";
import { useState } from "react";
import type { SyntheticEvent } from "react";
import { signIn } from "../../actions/rest";
import type { SignedIn } from "../../protocol/rest";
import { failureText } from "./failure";
import { ChatIcon } from "./icons";
import { useTexts } from "./language";
import { LanguageSwitch } from "./LanguageSwitch";

interface SignInFormProps {
  readonly page: "agent" | "lead";
  readonly hint?: string | undefined;
  onSignedIn(me: SignedIn): void;
}

export function SignInForm({ page, hint, onSignedIn }: SignInFormProps) {
  const { signIn: texts } = useTexts();
  const { refused, busy, submit } = useSignIn(onSignedIn);
  return (
    <main className="sign-in">
      <Paper component="form" className="sign-in-card" shadow="sm" p="xl" radius="lg" onSubmit={submit} method="post">
        <div className="sign-in-head">
          <span className="mark"><ChatIcon size={22} /></span>
          <div>
            <Title order={1} size="h3">{page === "lead" ? texts.leadTitle : texts.agentTitle}</Title>
            <Text size="sm" c="dimmed">{page === "lead" ? texts.leadHint : texts.agentHint}</Text>
          </div>
        </div>
        {(refused ?? hint) !== undefined && (
          <Alert color="red" role="alert" data-testid={`${page}-sign-in-refused`}>{refused ?? hint}</Alert>
        )}
        <TextInput
          name="shop" label={texts.shop} defaultValue={new URLSearchParams(location.search).get("shop") ?? "demo"}
          required withAsterisk={false} autoComplete="organization" data-testid={`${page}-sign-in-shop`}
        />
        <TextInput
          name="user" label={texts.user} required withAsterisk={false} autoFocus autoComplete="username"
          autoCapitalize="none" spellCheck={false} data-testid={`${page}-sign-in-user`}
        />
        <PasswordInput
          name="password" label={texts.password} required withAsterisk={false} autoComplete="current-password"
          data-testid={`${page}-sign-in-password`}
        />
        <Button type="submit" loading={busy} fullWidth data-testid={`${page}-sign-in-submit`}>{texts.submit}</Button>
        <div className="sign-in-foot"><LanguageSwitch /></div>
      </Paper>
    </main>
  );
}

function useSignIn(onSignedIn: (me: SignedIn) => void) {
  const texts = useTexts();
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string): string => String(form.get(name) ?? "");
    setBusy(true);
    signIn(field("shop").trim(), field("user").trim(), field("password"))
      .then(onSignedIn, (failure: unknown) => setRefused(failureText(failure, texts)))
      .finally(() => setBusy(false));
  };
  return { refused, busy, submit };
}
