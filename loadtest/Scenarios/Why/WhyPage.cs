namespace Routing.LoadTest.Scenarios.Why;

/// <summary>The answer as a page of text.</summary>
public static class WhyPage
{
    /// <summary>Writes it: each step with its facts, then the verdict.</summary>
    public static void Write(WhyOptions options, WhyAnswer answer, TextWriter output)
    {
        foreach (var note in answer.Notes)
        {
            output.WriteLine(note);
        }

        foreach (var step in answer.Steps)
        {
            output.WriteLine($"{WhyWords.Time(step.At)}  {step.Queue} #{step.Number}  {step.What}");
            foreach (var fact in step.Facts)
            {
                output.WriteLine($"    {fact.Title,-12}{fact.Text}");
            }
        }

        output.WriteLine(Verdict(options, answer));
    }

    private static string Verdict(WhyOptions options, WhyAnswer answer)
    {
        var decisions = $"{answer.Decisions} decision{(answer.Decisions == 1 ? "" : "s")} made again";
        return (options.Policy, answer.Differing) switch
        {
            (null, 0) => $"{decisions}: all as recorded.",
            (null, var differing) => $"{decisions}: {differing} DIFFER from what is recorded.",
            (var file, 0) => $"{decisions} with {Path.GetFileName(file)}: all as recorded.",
            (var file, var differing) =>
                $"{decisions} with {Path.GetFileName(file)}: {differing} would have come out otherwise.",
        };
    }
}
