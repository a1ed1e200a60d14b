namespace Routing.Core.Tests;

/// <summary>The cases of a closed record family: its nested types.</summary>
internal static class ClosedFamily
{
    public static IEnumerable<string> Cases<TFamily>() =>
        typeof(TFamily).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(TFamily)))
            .Select(type => type.Name).Order();
}
