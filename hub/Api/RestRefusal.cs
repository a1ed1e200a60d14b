namespace Routing.Hub.Api;

/// <summary>
/// Expected "no"s that only REST gives: about files and quick replies. Each has a sentence and an HTTP status in
/// <see cref="RestRefusals"/>.
/// </summary>
public enum RestRefusal
{
    /// <summary>The file is larger than the bound.</summary>
    FileTooLarge,

    /// <summary>The file is not of a kind that is taken.</summary>
    BadFileType,

    /// <summary>The conversation has as many files as it may have.</summary>
    TooManyFiles,

    /// <summary>The conversation has no such file.</summary>
    UnknownFile,

    /// <summary>The key of a quick reply is 1 to 40 characters without control characters.</summary>
    BadQuickReplyKey,

    /// <summary>The agent has as many quick replies of his own as he may have.</summary>
    TooManyQuickReplies,

    /// <summary>The agent has no quick reply of that key.</summary>
    UnknownQuickReply,
}
