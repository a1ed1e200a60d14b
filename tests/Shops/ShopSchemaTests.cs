using System.Reflection;
using System.Text.Json.Nodes;
using Routing.Core.Policies;
using Xunit;

namespace Routing.Shops.Tests;

public sealed class ShopSchemaTests
{
    [Fact]
    public void Schema_CheckedIn_IsWhatTheReaderSays()
    {
        var checkedIn = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "shop.schema.json"));

        Assert.Equal(ShopSchema.Text(), checkedIn.TrimEnd());
    }

    [Fact]
    public void Schema_Policy_HasEveryNumberWithTheBoundsThatAreChecked()
    {
        var described = ShopFormat.ToSchema()["properties"]!["policy"]!["properties"]!.AsObject();

        foreach (var number in typeof(RoutingPolicy).GetProperties().Where(p => p.PropertyType == typeof(int)))
        {
            var name = char.ToLowerInvariant(number.Name[0]) + number.Name[1..];
            var least = described[name]!["minimum"]!.GetValue<int>();
            var most = described[name]!["maximum"]!.GetValue<int>();
            Assert.True(IsInBounds(number, name, least), $"{name} {least}");
            Assert.True(IsInBounds(number, name, most), $"{name} {most}");
            Assert.False(IsInBounds(number, name, least - 1), $"{name} {least - 1}");
            Assert.False(IsInBounds(number, name, most + 1), $"{name} {most + 1}");
        }

        Assert.Equal(14, described.Count);
    }

    [Fact]
    public void Schema_EveryField_IsDescribed()
    {
        var undescribed = new List<string>();
        Visit(ShopFormat.ToSchema(), "$", undescribed);

        Assert.Empty(undescribed);
    }

    private static bool IsInBounds(PropertyInfo number, string name, int value)
    {
        var policy = RoutingPolicy.Default with { };
        number.SetValue(policy, value);

        // Late and cover bound each other too; only the number's own bounds are meant here.
        return !PolicyValidation.Check(policy, "$").Any(mistake =>
            mistake.Path == $"$.{name}" && mistake.Message.Contains(" to ", StringComparison.Ordinal));
    }

    private static void Visit(JsonObject schema, string path, List<string> undescribed)
    {
        foreach (var (name, field) in schema["properties"]?.AsObject() ?? [])
        {
            if (field!["description"] is null)
            {
                undescribed.Add($"{path}.{name}");
            }

            Visit(field.AsObject(), $"{path}.{name}", undescribed);
        }

        if (schema["items"] is JsonObject items)
        {
            Visit(items, path + "[]", undescribed);
        }
    }
}
