using System.Reflection;
using System.Runtime.ExceptionServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Routing.Mutants.Running;

/// <summary>A test as its attributes describe it, run without a test runner around it.</summary>
internal sealed class TestMethod(Type type, MethodInfo method)
{
    public string Name => $"{type.Name}.{method.Name}";

    public static IEnumerable<TestMethod> In(Assembly tests) =>
        from type in tests.GetExportedTypes()
        where !type.IsAbstract && Room.Asks(type)
        from method in type.GetMethods()
        where method.IsDefined(typeof(FactAttribute))
        select new TestMethod(type, method);

    /// <summary>Runs the test, once with every row of its data; it throws as soon as one fails.</summary>
    public async Task RunAsync()
    {
        await using var made = new DisposalTracker();
        foreach (var row in await RowsAsync(made))
        {
            var test = method.IsStatic ? null : New();
            await using var done = new DisposalTracker();
            done.Add(test);
            await InvokeAsync(test, row);
        }
    }

    private async Task<List<object?[]>> RowsAsync(DisposalTracker made)
    {
        var rows = new List<object?[]>();
        foreach (var source in method.GetCustomAttributes().OfType<IDataAttribute>())
        {
            if (source is ITypeAwareDataAttribute { MemberType: null } member)
            {
                member.MemberType = type;
            }

            rows.AddRange((await source.GetData(method, made)).Select(row => row.GetData()));
        }

        return !method.IsDefined(typeof(TheoryAttribute)) ? [[]]
            : rows.Count > 0 ? rows
            : throw new NotSupportedException($"{Name} has no rows of data");
    }

    private object New() => type.GetConstructor([])?.Invoke(null)
        ?? throw new NotSupportedException($"{type.Name} asks for fixtures, which are not given here");

    private async Task InvokeAsync(object? test, object?[] row)
    {
        try
        {
            var result = method.Invoke(test, row);
            await (result switch
            {
                Task task => task,
                ValueTask task => task.AsTask(),
                _ => Task.CompletedTask,
            });
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
        }
    }
}
