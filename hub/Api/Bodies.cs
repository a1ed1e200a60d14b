using System.Text.Json;
using Routing.Core.Views;
using Routing.Shops;

namespace Routing.Hub.Api;

internal sealed record SignInRequest(string User, string Password);

internal sealed record SignedIn(string Shop, string Agent, string Name, string Role, string Queue);

internal sealed record QueueFace(string Queue, LocalText Name);

/// <summary>What everybody may know of a shop.</summary>
internal sealed record ShopFace(
    string Shop, LocalText Name, IReadOnlyList<string> Languages, IReadOnlyList<QueueFace> Queues);

internal sealed record Colleague(string Agent, string Name, string Queue);

/// <summary>Who a chat can be handed to.</summary>
internal sealed record Colleagues(IReadOnlyList<QueueFace> Queues, IReadOnlyList<Colleague> Agents);

internal sealed record BuyerRequest(string? Name = null, string? Language = null);

/// <summary>An anonymous buyer. <c>ExpiresAt</c> in Unix milliseconds.</summary>
internal sealed record BuyerAnswer(string Buyer, string Token, long ExpiresAt);

/// <summary>Which queue, or what it is about; the shop's first queue when neither is named.</summary>
internal sealed record SessionRequest(string? Queue = null, string? Language = null, string? Intent = null);

internal sealed record SessionAnswer(string Session, string Queue, SessionStatus Status);

internal sealed record MessageRequest(string ClientMessageId, string Text);

/// <summary>Where a message stands in the transcript.</summary>
internal sealed record MessageAnswer(string Session, string ClientMessageId, long Number);

/// <summary>A page of a transcript; pass <c>Next</c> as <c>after</c> for the next one.</summary>
internal sealed record TranscriptAnswer(
    string Session, SessionStatus Status, IReadOnlyList<Entry> Entries, bool More, long Next);

internal sealed record QuickReplyRequest(string Text);

internal sealed record SharedReply(string Key, LocalText Text);

/// <summary>Prepared words: the shop's in its languages, one's own in one.</summary>
internal sealed record QuickRepliesAnswer(IReadOnlyList<SharedReply> Shared, IReadOnlyList<Desk.OwnReply> Own);

/// <summary>A file that is kept. <c>Size</c> in bytes.</summary>
internal sealed record FileAnswer(string File, string Name, string Type, long Size);

/// <summary>A shop's settings as somebody wants them.</summary>
/// <param name="BasedOn">The hash of the version that they were made from.</param>
/// <param name="Document">The whole shop file; what is hidden stays hidden.</param>
/// <param name="Passwords">New passwords in clear, by agent.</param>
internal sealed record SettingsRequest(
    string BasedOn, JsonElement Document, IReadOnlyDictionary<string, string>? Passwords = null);

/// <summary>Which version's settings shall stand again.</summary>
/// <param name="BasedOn">The hash of the version that stands now, as it was seen.</param>
internal sealed record BackRequest(string BasedOn);
