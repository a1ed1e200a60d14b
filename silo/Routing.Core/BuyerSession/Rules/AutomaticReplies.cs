using System.Globalization;

namespace Routing.Core.BuyerSession.Rules;

/// <summary>The shop's own messages, in the buyer's language. None of them stops the reply clock.</summary>
internal static class AutomaticReplies
{
    public static void Welcome(SessionDraft draft) =>
        Reply(draft, AutomaticReply.Welcome, Texts(draft).Welcome);

    public static void Waiting(SessionDraft draft, int position, int? waitSeconds)
    {
        var texts = Texts(draft);
        Reply(
            draft,
            AutomaticReply.Waiting,
            (waitSeconds is null ? texts.WaitingUnknown : texts.Waiting)
                .Replace("{position}", position.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{wait}", Minutes(waitSeconds ?? 0, Language(draft)), StringComparison.Ordinal));
    }

    /// <summary>A colleague covers for one who stepped away, or who is there and does not answer.</summary>
    public static void Cover(SessionDraft draft, AgentRef away, AgentRef cover, bool isLate) =>
        Reply(
            draft,
            isLate ? AutomaticReply.Late : AutomaticReply.Away,
            (isLate ? Texts(draft).Late : Texts(draft).Away)
                .Replace("{agent}", away.Name, StringComparison.Ordinal)
                .Replace("{cover}", cover.Name, StringComparison.Ordinal));

    /// <summary>The message is kept until the queue opens, in the shop's own time.</summary>
    public static void OffHours(SessionDraft draft, Instant until) => Reply(
        draft,
        AutomaticReply.OffHours,
        Texts(draft).OffHours.Replace(
            "{until}",
            draft.Policy.HoursOf(draft.State.Queue).TimeText(until, draft.Now),
            StringComparison.Ordinal));

    public static void Closing(SessionDraft draft, AgentRef agent) =>
        Reply(draft, AutomaticReply.Closing, WithAgent(Texts(draft).Closing, agent));

    public static void Rating(SessionDraft draft, AgentRef agent) =>
        Reply(draft, AutomaticReply.Rating, WithAgent(Texts(draft).Rating, agent));

    private static string WithAgent(string text, AgentRef agent) =>
        text.Replace("{agent}", agent.Name, StringComparison.Ordinal);

    private static void Reply(SessionDraft draft, AutomaticReply kind, string text) =>
        draft.Happen(new SessionEvent.AutomaticallyReplied(
            draft.Now,
            draft.State.LastNumber + 1,
            kind,
            text.Replace("{shop}", draft.Policy.NameIn(Language(draft)), StringComparison.Ordinal)));

    private static Policies.AutomaticTexts Texts(SessionDraft draft) => draft.Policy.TextsIn(Language(draft));

    private static string Language(SessionDraft draft) => draft.State.Buyer!.Language;

    private static string Minutes(int seconds, string language)
    {
        var minutes = Math.Max(1, (seconds + 59) / 60).ToString(CultureInfo.InvariantCulture);
        return language == "zh" ? $"{minutes} 分钟" : $"{minutes} min";
    }
}
