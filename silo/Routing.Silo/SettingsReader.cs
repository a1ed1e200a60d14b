using System.Globalization;
using System.Net;
using Routing.Core;

namespace Routing.Silo;

/// <summary>
/// Reads settings one by one and gathers what is wrong with them; a mistaken one reads as its default.
/// </summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> mistakes = [];

    /// <summary>One sentence per mistake, each with the setting's name and what would be right.</summary>
    public IReadOnlyList<string> Mistakes => mistakes;

    public string Text(string name, string otherwise) => configuration[name] is { Length: > 0 } text ? text : otherwise;

    public string Name(string name, string otherwise, int longest) => Read(
        name,
        otherwise,
        text => Names.AreWellFormed(text) && text.Length <= longest ? text : null,
        string.Create(CultureInfo.InvariantCulture, $"1 to {longest} characters of A-Z a-z 0-9 . _ @ : -"));

    /// <summary>HOST:PORT; behind commas more of them, or options, which may hold secrets and are not told.</summary>
    public string Redis(string name, string otherwise)
    {
        var text = Text(name, otherwise);
        var endpoints = text.Split(',').Where(part => !part.Contains('=', StringComparison.Ordinal)).ToArray();
        if (endpoints.Length > 0 && endpoints.All(IsEndpoint))
        {
            return text;
        }

        Note(name, string.Join(',', endpoints), "HOST:PORT, such as 127.0.0.1:6379");
        return otherwise;
    }

    public IPAddress Address(string name, IPAddress otherwise) => Read(
        name,
        otherwise,
        text => IPAddress.TryParse(text, out var address) && !IsAny(address) ? address : null,
        "an IP address of this machine that the others can reach");

    public int Number(string name, int otherwise, int least, int most) => Read<int?>(
        name,
        otherwise,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most ? number : null,
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"))!.Value;

    /// <summary>The choice whose text is said; the first is the default.</summary>
    public T Choice<T>(string name, params IReadOnlyList<T> choices)
        where T : class => Read(
            name,
            choices[0],
            text => choices.FirstOrDefault(choice => choice.ToString() == text),
            string.Join(" or ", choices));

    private T Read<T>(string name, T otherwise, Func<string, T?> parse, string right)
    {
        if (configuration[name] is not { } text)
        {
            return otherwise;
        }

        if (parse(text) is { } value)
        {
            return value;
        }

        Note(name, text, right);
        return otherwise;
    }

    private void Note(string name, string text, string right) =>
        mistakes.Add($"--{name} is \"{text}\"; it must be {right}.");

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static bool IsEndpoint(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0
            && Uri.CheckHostName(text[..colon].Trim('[', ']')) != UriHostNameType.Unknown
            && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= ushort.MaxValue;
    }
}
