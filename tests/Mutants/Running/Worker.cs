using System.Text.Json;

namespace Routing.Mutants.Running;

/// <summary>
/// The side that runs mutants, in a process of its own: a mutant may never end, or end the whole process. It reads a
/// question a line and answers with lines.
/// </summary>
internal static class Worker
{
    public const string Argument = "worker";

    public static async Task RunAsync()
    {
        await using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        MutantContext.Prepare();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var question = JsonSerializer.Deserialize<Question>(line)!;
            Say(await AnswerAsync(question, name => Say(new(name))));
        }

        void Say(Answer answer) => answers.WriteLine(JsonSerializer.Serialize(answer));
    }

    private static async Task<Answer> AnswerAsync(Question question, Action<string> begin)
    {
        var context = new MutantContext(question.Core);
        var current = "finding the tests";
        try
        {
            var places = question.Order.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
            var tests = Room.Tests.Select(context.LoadFromAssemblyPath).SelectMany(TestMethod.In)
                .OrderBy(test => places.GetValueOrDefault(test.Name, int.MaxValue));
            foreach (var test in tests)
            {
                current = test.Name;
                begin(current);
                await test.RunAsync();
            }

            return new(null, IsEnd: true);
        }
#pragma warning disable CA1031 // Whatever a mutant throws, a test has noticed it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(current, IsEnd: true, $"{e.GetType().Name}: {e.Message}");
        }
        finally
        {
            context.Unload();
        }
    }
}
