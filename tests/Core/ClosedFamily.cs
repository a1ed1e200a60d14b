using Routing.Testing;

namespace Routing.Core.Tests;

/// <summary>The cases of a closed record family: its nested types, and one sample of each.</summary>
internal static class ClosedFamily
{
    public static IEnumerable<string> Cases<TFamily>() => Types<TFamily>().Select(type => type.Name).Order();

    public static IReadOnlyList<TFamily> Samples<TFamily>() =>
        [.. Types<TFamily>().Select(type => (TFamily)SampleValues.Of(type))];

    private static IEnumerable<Type> Types<TFamily>() =>
        typeof(TFamily).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(TFamily))).OrderBy(type => type.Name);
}
