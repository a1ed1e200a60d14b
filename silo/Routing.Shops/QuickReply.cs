namespace Routing.Shops;

/// <summary>Prepared words (话术) that the whole shop shares.</summary>
/// <param name="Key">What an agent types to find it.</param>
public sealed record QuickReply(string Key, LocalText Text);
