using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.SignalR;
using Routing.Core;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>Refusals as pages read them: <c>Code: sentence</c>.</summary>
internal static class RefusalWords
{
    public const string English = "en";

    public static string In(string language, Refusal refusal) =>
        language == "zh" ? RefusalSentences.Chinese(refusal) : RefusalSentences.English(refusal);

    public static HubException Exception(Refusal refusal, string language = English) =>
        new($"{refusal}: {In(language, refusal)}");

    /// <exception cref="HubException">The receipt is a refusal.</exception>
    public static void ThrowIfRefused(Receipt receipt, string language = English)
    {
        if (receipt.IsRefused)
        {
            Throw(receipt.Refused, language);
        }
    }

    [DoesNotReturn]
    public static void Throw(Refusal refusal, string language = English) => throw Exception(refusal, language);
}
