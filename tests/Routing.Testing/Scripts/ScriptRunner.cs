using Routing.Core;

namespace Routing.Testing.Scripts;

/// <summary>
/// Runs a scenario line by line. Before any sentence may stand <c>at TIME</c> or <c>after SPAN</c>, which move the
/// clock, and then <c>refused CODE:</c>, when the sentence is expected to be refused.
/// </summary>
public static class ScriptRunner
{
    private static readonly IReadOnlyList<Phrase> Phrases =
    [
        .. ShopPhrases.All, .. OpeningPhrases.All, .. BuyerPhrases.All, .. AgentPhrases.All, .. CarePhrases.All,
        .. LeadPhrases.All, .. RotaPhrases.All, .. ExpectedChats.All, .. ExpectedQueues.All, .. FigurePhrases.All,
        .. ReportPhrases.All,
    ];

    /// <exception cref="ScriptException">A line cannot be read, or does not hold.</exception>
    public static void Run(Scenario scenario) => Run(scenario, new());

    /// <summary>The same on a stage that is looked at afterwards.</summary>
    /// <exception cref="ScriptException">A line cannot be read, or does not hold.</exception>
    public static void Run(Scenario scenario, Stage stage)
    {
        foreach (var line in scenario.Lines)
        {
            try
            {
                stage.BeginLine();
                Run(stage, line, line.Text);
            }
            catch (Exception problem) when (problem is not ScriptException)
            {
                throw new ScriptException(line, problem.Message, problem);
            }
        }
    }

    private static void Run(Stage stage, ScriptLine line, string text)
    {
        var sentence = MoveClock(stage, text);
        var (expected, rest) = ExpectedRefusal(sentence);
        if (rest.Length > 0)
        {
            Act(stage, line, rest);
        }

        if (stage.Refused != expected)
        {
            throw new ScriptException(line, $"answered {stage.Refused}, expected {expected}");
        }

        stage.EndLine();
    }

    private static string MoveClock(Stage stage, string text)
    {
        var parts = text.Split(' ', 3);
        switch (parts)
        {
            case ["at", var time, ..]:
                stage.World.AdvanceTo(Times.OfDay(time));
                break;
            case ["after", var span, ..]:
                stage.World.AdvanceTo(stage.World.Now + Times.Span(span));
                break;
            default:
                return text;
        }

        return parts.Length == 3 ? parts[2] : "";
    }

    private static (Refusal Expected, string Sentence) ExpectedRefusal(string sentence)
    {
        const string Beginning = "refused ";
        if (!sentence.StartsWith(Beginning, StringComparison.Ordinal))
        {
            return (Refusal.None, sentence);
        }

        return sentence[Beginning.Length..].Split(": ", 2) is [var code, var rest]
            ? (Enum.Parse<Refusal>(code), rest)
            : throw new FormatException("write 'refused CODE: sentence'");
    }

    private static void Act(Stage stage, ScriptLine line, string sentence)
    {
        foreach (var phrase in Phrases)
        {
            if (phrase.Match(sentence) is { } words)
            {
                phrase.Act(stage, words);
                if (words.Unread.Count > 0)
                {
                    throw new ScriptException(line, $"'{phrase.Form}' has no option [{words.Unread[0]}]");
                }

                return;
            }
        }

        var beginning = sentence.Split(' ')[0];
        var similar = Phrases.Select(phrase => phrase.Form)
            .Where(form => form.StartsWith(beginning, StringComparison.Ordinal)).DefaultIfEmpty("(none)");
        var forms = string.Join("\n    ", similar);
        throw new ScriptException(
            line, $"no sentence has this form; those that begin with '{beginning}':\n    {forms}");
    }
}
