using System.Collections.Immutable;

namespace Routing.Core.BuyerSession.Rules;

/// <summary>Tags: a few short words by which sessions are found and counted, on a closed session too.</summary>
internal static class Tagging
{
    public static SessionDecision Set(SessionDraft draft, SessionCommand.SetTags command)
    {
        if (draft.State.Phase == SessionPhase.None)
        {
            return draft.Refuse(Refusal.UnknownSession);
        }

        ImmutableArray<string> tags =
            [.. command.Tags.Select(tag => tag.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (tags.Length > TagSet.Most || tags.Any(tag => !IsTag(tag, draft)))
        {
            return draft.Refuse(Refusal.BadTags);
        }

        if (!tags.SequenceEqual(draft.State.Tags))
        {
            var state = draft.State;
            QueueId? told = state.Phase == SessionPhase.Closed ? null : state.Host;
            draft.Happen(new SessionEvent.Tagged(draft.Now, command.By, tags, told, state.Placement));
        }

        return draft.Accept();
    }

    private static bool IsTag(string tag, SessionDraft draft) =>
        tag.Length <= TagSet.Longest && !tag.Contains('\n', StringComparison.Ordinal)
            && Texts.Check(tag, draft.Rules) == Refusal.None;
}
