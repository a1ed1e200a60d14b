using System.Globalization;
using System.Text.RegularExpressions;
using Routing.Core;

namespace Routing.Testing.Scripts;

/// <summary>The words of one sentence, by their names in its form, and its options.</summary>
public sealed class Words(Match match)
{
    private readonly List<string> options =
        [.. match.Groups["options"].Value.Split(['[', ']'], StringSplitOptions.TrimEntries).Where(o => o.Length > 0)];

    /// <summary>Options that nobody asked for: a mistake in the script.</summary>
    public IReadOnlyList<string> Unread => options;

    public string this[string name] => match.Groups[name].Value;

    public QueueId Queue => new(this["queue"]);

    public AgentId Agent => new(this["agent"]);

    public int Number(string name) =>
        int.TryParse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{this[name]}' is not a number");

    /// <summary>What follows the option's first words, or null when it is not there. Each is read once.</summary>
    public string? Option(string beginning)
    {
        var option = options.Find(o => o == beginning || o.StartsWith(beginning + " ", StringComparison.Ordinal));
        return option is not null && options.Remove(option) ? option[beginning.Length..].Trim() : null;
    }
}
