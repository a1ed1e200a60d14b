using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Routing.Core;
using Routing.Core.BuyerSession;

namespace Routing.Testing;

/// <summary>Makes one instance of a record, every parameter filled, the same on every run.</summary>
public static class SampleValues
{
    public static object Of(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Of(inner) : type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(int) => 7,
        _ when type == typeof(long) => 8L,
        _ when type == typeof(bool) => true,
        _ when type == typeof(Instant) => new Instant(1_700_000_000_000),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 11),
        _ when type == typeof(Guid) => new Guid("00000000-0000-0000-0000-000000000009"),
        _ when type == typeof(SkillSet) => SkillSet.Of("english", "returns"),
        _ when type == typeof(TagSet) => TagSet.Of("coupon", "size"),
        _ when type == typeof(SessionId) => new SessionId("alice~3"),
        _ when type == typeof(SessionFlag) => SessionFlag.Complaint,
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => ArrayOf(type),
        { IsEnum: true } => Enum.GetValues(type).GetValue(1)!,
        _ => Make(type),
    };

    private static object ArrayOf(Type type)
    {
        var element = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(element, 1);
        items.SetValue(Of(element), 0);
        return typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!
            .MakeGenericMethod(element).Invoke(null, [items])!;
    }

    private static object Make(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .Where(candidate => candidate.GetParameters() is not [{ } only] || only.ParameterType != type)
            .OrderByDescending(candidate => candidate.GetParameters().Length)
            .First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
    }
}
