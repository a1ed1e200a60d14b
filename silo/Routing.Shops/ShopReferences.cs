using System.Globalization;
using System.Text.RegularExpressions;
using Routing.Core.Policies;
using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>
/// Checks what spans several fields of a shop file: references, doubles, languages, placeholders, hours, shifts.
/// </summary>
internal static partial class ShopReferences
{
    public static IEnumerable<Mistake> Check(ShopFile file) =>
        Secrets(file)
            .Concat(Doubles(file.Languages, "$.languages"))
            .Concat(Doubles(file.Skills, "$.skills"))
            .Concat(Local(file, file.Name, "$.name"))
            .Concat(Hours(file.Hours, "$.hours"))
            .Concat(Queues(file))
            .Concat(Intents(file))
            .Concat(Agents(file))
            .Concat(Texts(file))
            .Concat(PolicyValidation.Check(file.Policy, "$.policy"))
            .Concat(QuickReplies(file))
            .Concat(file.CloseReasons.Index().SelectMany(
                reason => Local(file, reason.Item, $"$.closeReasons[{reason.Index}]")));

    private static IEnumerable<Mistake> Secrets(ShopFile file)
    {
        if ((file.Secret.Length == 0) == (file.SecretEnvironment.Length == 0))
        {
            yield return new("$.secret", "give exactly one of secret and secretEnvironment");
        }
    }

    private static IEnumerable<Mistake> Queues(ShopFile file)
    {
        var (queues, skills) = (QueuesOf(file), SkillsOf(file));
        foreach (var mistake in Doubles([.. file.Queues.Select(queue => queue.Id.Value)], "$.queues", ".id"))
        {
            yield return mistake;
        }

        foreach (var (index, queue) in file.Queues.Index())
        {
            var path = $"$.queues[{index}]";
            var checks = Local(file, queue.Name, $"{path}.name")
                .Concat(Unknown(queue.Neighbours, queues, $"{path}.neighbours"))
                .Concat(Doubles(queue.Neighbours, $"{path}.neighbours"))
                .Concat(Unknown(queue.Skills, skills, $"{path}.skills"))
                .Concat(Doubles(queue.Skills, $"{path}.skills"))
                .Concat(Hours(queue.Hours, $"{path}.hours"));
            foreach (var mistake in checks)
            {
                yield return mistake;
            }

            if (queue.Neighbours.ToList().IndexOf(queue.Id.Value) is >= 0 and var itself)
            {
                yield return new($"{path}.neighbours[{itself}]", "is the queue itself; name another");
            }
        }
    }

    private static IEnumerable<Mistake> Hours(HoursEntry? hours, string path)
    {
        if (hours is null)
        {
            return [];
        }

        var dates = hours.Special
            .Select(day => day.Date == default ? "" : day.Date.ToString("O", CultureInfo.InvariantCulture));
        return HoursOverlaps.Check(hours, path).Concat(Doubles([.. dates], $"{path}.special", ".date"));
    }

    private static IEnumerable<Mistake> Intents(ShopFile file)
    {
        var (queues, skills) = (QueuesOf(file), SkillsOf(file));
        var checks = Doubles([.. file.Intents.Select(intent => intent.Intent)], "$.intents", ".intent");
        foreach (var (index, intent) in file.Intents.Index())
        {
            var path = $"$.intents[{index}]";
            checks = checks
                .Concat(UnknownOne(intent.Queue.Value, queues, $"{path}.queue"))
                .Concat(Unknown(intent.Skills, skills, $"{path}.skills"))
                .Concat(Doubles(intent.Skills, $"{path}.skills"));
        }

        return checks;
    }

    private static IEnumerable<Mistake> Agents(ShopFile file)
    {
        var (queues, skills) = (QueuesOf(file), SkillsOf(file));
        return Doubles([.. file.Agents.Select(agent => agent.Id.Value)], "$.agents", ".id")
            .Concat(file.Agents.Index().SelectMany(one => Agent(queues, skills, one.Item, $"$.agents[{one.Index}]")));
    }

    private static IEnumerable<Mistake> Agent(
        KnownNames queues, KnownNames skills, AgentEntry agent, string path) =>
        UnknownOne(agent.Queue.Value, queues, $"{path}.queue")
            .Concat(Unknown(agent.Skills, skills, $"{path}.skills"))
            .Concat(Doubles(agent.Skills, $"{path}.skills"))
            .Concat(ShiftOverlaps.Check(agent.Shifts, $"{path}.shifts"));

    private static IEnumerable<Mistake> Texts(ShopFile file)
    {
        foreach (var language in file.Languages.Distinct().Where(language => !file.Texts.ContainsKey(language)))
        {
            yield return new($"$.texts.{language}", "is missing; the shop speaks that language");
        }

        foreach (var (language, texts) in file.Texts)
        {
            foreach (var (name, text) in TextsFormat.Named(texts))
            {
                var mistakes = Placeholders(text, AutomaticTexts.Placeholders[name], $"$.texts.{language}.{name}");
                foreach (var mistake in mistakes)
                {
                    yield return mistake;
                }
            }
        }
    }

    private static IEnumerable<Mistake> QuickReplies(ShopFile file)
    {
        const string path = "$.quickReplies.shared";
        var checks = Doubles([.. file.QuickReplies.Select(reply => reply.Key)], path, ".key");
        foreach (var (index, reply) in file.QuickReplies.Index())
        {
            checks = checks
                .Concat(Local(file, reply.Text, $"{path}[{index}]"))
                .Concat(Placeholders(reply.Text.Zh, TextsFormat.QuickReplyPlaceholders, $"{path}[{index}].zh"))
                .Concat(Placeholders(reply.Text.En, TextsFormat.QuickReplyPlaceholders, $"{path}[{index}].en"));
        }

        return checks;
    }

    private static IEnumerable<Mistake> Local(ShopFile file, LocalText text, string path) =>
        file.Languages.Distinct()
            .Where(language => text.In(language).Length == 0)
            .Select(language => new Mistake($"{path}.{language}", "is missing; the shop speaks that language"));

    private static IEnumerable<Mistake> Placeholders(string text, IReadOnlyList<string> known, string path)
    {
        var right = string.Join(", ", known.Select(name => $"{{{name}}}"));
        foreach (var name in Placeholder().Matches(text).Select(match => match.Groups["name"].Value))
        {
            if (!known.Contains(name))
            {
                yield return new(path, $"has the placeholder {{{Short.Text(name)}}}; it may hold {right}");
            }
        }

        if (Placeholder().Replace(text, "").AsSpan().ContainsAny('{', '}'))
        {
            yield return new(path, $"has a brace that belongs to no placeholder; it may hold {right}");
        }
    }

    private static KnownNames QueuesOf(ShopFile file) =>
        new([.. file.Queues.Select(queue => queue.Id.Value)], "a queue of this file");

    private static KnownNames SkillsOf(ShopFile file) => new(file.Skills, "a skill of $.skills");

    private static IEnumerable<Mistake> Unknown(IReadOnlyList<string> names, KnownNames known, string path) =>
        names.Index().SelectMany(name => UnknownOne(name.Item, known, $"{path}[{name.Index}]"));

    private static IEnumerable<Mistake> UnknownOne(string name, KnownNames known, string path)
    {
        if (name.Length > 0 && !known.Contains(name))
        {
            yield return new(path, $"is \"{Short.Text(name)}\"; it must be {known.Right}");
        }
    }

    private static IEnumerable<Mistake> Doubles(IReadOnlyList<string> names, string path, string field = "")
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, name) in names.Index().Where(name => name.Item.Length > 0))
        {
            if (!first.TryAdd(name, index))
            {
                yield return new(
                    $"{path}[{index}]{field}",
                    $"is \"{Short.Text(name)}\", which {path}[{first[name]}]{field} is already");
            }
        }
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}")]
    private static partial Regex Placeholder();
}
