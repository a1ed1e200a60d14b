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
    public void Schema_Policy_HasEveryNumberWithItsMeaningAndBounds()
    {
        var described = ShopFormat.ToSchema()["properties"]!["policy"]!["properties"]!.AsObject();

        Assert.Equal(PolicyNumbers.All.Select(number => number.Name), described.Select(field => field.Key));
        Assert.All(PolicyNumbers.All, number =>
        {
            var field = described[number.Name]!;
            Assert.Equal(number.Least, field["minimum"]!.GetValue<int>());
            Assert.Equal(number.Most, field["maximum"]!.GetValue<int>());
            Assert.Equal(number.Default, field["default"]!.GetValue<int>());
            Assert.Equal(number.Unit, field["unit"]!.GetValue<string>());
            Assert.StartsWith(number.Meaning, field["description"]!.GetValue<string>(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Schema_EveryField_IsDescribed()
    {
        var undescribed = new List<string>();
        Visit(ShopFormat.ToSchema(), "$", undescribed);

        Assert.Empty(undescribed);
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
