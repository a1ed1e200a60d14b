using System.Collections.Immutable;

namespace Routing.Core.BuyerSession.Rules;

/// <summary>Tags: a few short words by which sessions are found and counted, on a closed session too.</summary>
internal static class Tagging
{
    private const int Most = 8;

    /// <summary>The longest tag, in UTF-16 units.</summary>
    private const int Longest = 24;

    public static SessionDecision Set(SessionDraft draft, SessionCommand.SetTags command)
    {
        if (draft.State.Phase == SessionPhase.None)
        {
            return draft.Refuse(Refusal.UnknownSession);
        }

        ImmutableArray<string> tags =
            [.. command.Tags.Select(tag => tag.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (tags.Length > Most || tags.Any(tag => !IsTag(tag, draft)))
        {
            return draft.Refuse(Refusal.BadTags);
        }

        if (!tags.SequenceEqual(draft.State.Tags))
        {
            draft.Happen(new SessionEvent.Tagged(draft.Now, command.By, tags));
        }

        return draft.Accept();
    }

    private static bool IsTag(string tag, SessionDraft draft) =>
        tag.Length <= Longest && !tag.Contains('\n', StringComparison.Ordinal)
            && Texts.Check(tag, draft.Rules) == Refusal.None;
}
