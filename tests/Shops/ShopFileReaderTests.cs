using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Routing.Shops.Tests;

public sealed class ShopFileReaderTests
{
    [Fact]
    public void Reader_DemoShop_HasNoMistakes()
    {
        var reading = ShopFileReader.ReadFile(ShopFiles.DemoPath);

        Assert.Empty(reading.Mistakes);
        Assert.Equal(3, reading.File!.Queues.Count);
        Assert.Equal(2, reading.File.Agents.Count(agent => agent.Role == StaffRole.Lead));
    }

    [Fact]
    public void Reader_ManyMistakes_ReportsAllAtOnceWithTheirPaths()
    {
        var paths = ShopFiles.PathsAfter(file =>
        {
            file.Remove("timeZone");
            file["colour"] = "red";
            file["name"]!["en"] = 7;
            file["queues"]!.AsArray().Add(file["queues"]![0]!.DeepClone());
            file["queues"]![0]!["neighbours"] = new JsonArray("after-sale", "nobody");
            file["queues"]![1]!["skills"] = new JsonArray("magic");
            file["agents"]![2]!["slots"] = 21;
            file["agents"]![3]!["queue"] = "nowhere";
            file["agents"]![4]!["id"] = "lin";
            file["agents"]![5]!["seat"]!["desk"] = "one";
            file["agents"]![6]!["shifts"]![0]!["from"] = "25:00";
            file["agents"]![7]!["passwordHash"] = "demo";
            file["agents"]![8]!["role"] = "boss";
            file["agents"]![9]!["name"] = null;
            file["texts"]!["zh"]!["away"] = "{who} 离开";
            file["texts"]!["en"]!["welcome"] = "Hello {shop";
            file["policy"] = new JsonObject { ["lateAfterSeconds"] = 200, ["idleCost"] = 101, ["patience"] = 1 };
            file["quickReplies"]!["shared"]![1]!["key"] = "ship";
            file["allowedOrigins"] = new JsonArray("shop.example");
            file["closeReasons"] = new JsonArray(new JsonObject { ["zh"] = "已解答" });
        });

        Assert.Equal(
            [
                "$.agents[2].slots", "$.agents[3].queue", "$.agents[4].id", "$.agents[5].seat.desk",
                "$.agents[6].shifts[0].from", "$.agents[7].passwordHash", "$.agents[8].role", "$.agents[9].name",
                "$.allowedOrigins[0]", "$.closeReasons[0].en", "$.colour", "$.name.en", "$.policy.idleCost",
                "$.policy.lateAfterSeconds", "$.policy.patience", "$.queues[0].neighbours[1]",
                "$.queues[1].skills[0]", "$.queues[3].id", "$.quickReplies.shared[1].key", "$.texts.en.welcome",
                "$.texts.zh.away", "$.timeZone",
            ],
            paths.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{\n  \"shop\": \"demo\",\n  \"name\" 7\n}", "line 3, column 10:")]
    [InlineData("", "line 1, column 1:")]
    [InlineData("{\"店\": }", "line 1, column 7:")]
    public void Reader_BrokenJson_NamesLineAndColumn(string json, string position)
    {
        var mistake = Assert.Single(ShopFileReader.Read(Encoding.UTF8.GetBytes(json)).Mistakes);

        Assert.Equal("$", mistake.Path);
        Assert.StartsWith(position, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reader_NotAnObject_IsOneMistake() =>
        Assert.Contains(ShopFileReader.Read("[]"u8.ToArray()).Mistakes, mistake => mistake.Path == "$");

    [Fact]
    public void Reader_NoSuchFile_IsAMistake() =>
        Assert.Equal("$", Assert.Single(ShopFileReader.ReadFile("/no/such/shop.json").Mistakes).Path);

    [Fact]
    public void Reader_UnknownTimeZone_SaysWhatWouldBeRight()
    {
        var file = ShopFiles.Demo();
        file["timeZone"] = "Mars/Olympus";

        var mistake = Assert.Single(ShopFiles.Read(file).Mistakes);

        Assert.Equal("$.timeZone", mistake.Path);
        Assert.Contains("Asia/Shanghai", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reader_FieldTwice_IsAMistake()
    {
        var twice = Encoding.UTF8.GetString(File.ReadAllBytes(ShopFiles.DemoPath))
            .Replace("\"keepTranscriptsDays\": 180", "\"shop\": \"other\"", StringComparison.Ordinal);

        Assert.Equal("$.shop", Assert.Single(ShopFileReader.Read(Encoding.UTF8.GetBytes(twice)).Mistakes).Path);
    }

    [Theory]
    [InlineData("09:00", "17:00", "16:00", "20:00", true)]
    [InlineData("09:00", "13:00", "13:00", "17:00", false)]
    [InlineData("22:00", "06:00", "05:00", "09:00", true)]
    [InlineData("22:00", "06:00", "06:00", "09:00", false)]
    public void Reader_TwoShifts_MayNotOverlap(string from1, string until1, string from2, string until2, bool overlap)
    {
        static JsonObject Shift(string from, string until) => new()
        {
            ["days"] = new JsonArray("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
            ["from"] = from,
            ["until"] = until,
        };

        var paths = ShopFiles.PathsAfter(file =>
            file["agents"]![2]!["shifts"] = new JsonArray(Shift(from1, until1), Shift(from2, until2)));

        Assert.Equal(overlap, paths.Any(path => path.StartsWith("$.agents[2].shifts", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reader_LanguageWithoutTexts_NamesEachMissingText()
    {
        var paths = ShopFiles.PathsAfter(file =>
        {
            file["texts"]!.AsObject().Remove("en");
            file["queues"]![0]!["name"]!.AsObject().Remove("en");
        });

        Assert.Equal(["$.queues[0].name.en", "$.texts.en"], paths.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Reader_SecretAndItsVariable_ExactlyOneIsNeeded(bool secret, bool variable)
    {
        var paths = ShopFiles.PathsAfter(file =>
        {
            file.Remove("secret");
            if (secret)
            {
                file["secret"] = ShopFiles.Secret;
            }

            if (variable)
            {
                file["secretEnvironment"] = "SHOP_SECRET";
            }
        });

        Assert.Equal(["$.secret"], paths);
    }

    [Fact]
    public void Reader_FileOfNothingButMistakes_TellsTheFirstAndHowManyMore()
    {
        var file = ShopFiles.Demo();
        file["queues"]![0]!["neighbours"] = Many(2_000, index => $"nowhere-{index}");
        file["skills"] = Many(10_500, index => $"a skill {index}");
        file["colour" + new string('x', 100_000)] = "red";
        file["timeZone"] = new string('z', 100_000);

        var mistakes = ShopFiles.Read(file).Mistakes;

        Assert.Equal(201, mistakes.Count);
        Assert.Contains("more mistakes", mistakes[^1].Message, StringComparison.Ordinal);
        Assert.All(mistakes, mistake => Assert.InRange(mistake.ToString().Length, 1, 400));
    }

    [Fact]
    public void Reader_LongList_IsReadToItsBound()
    {
        var known = ShopFiles.Demo();
        known["closeReasons"] = Many(30_000, _ => 7);

        var paths = ShopFiles.Read(known).Mistakes.Select(mistake => mistake.Path).ToArray();

        Assert.Contains("$.closeReasons", paths);
        Assert.InRange(paths.Length, 2, 201);
    }

    [Fact]
    public void Reader_MistakenSecrets_AreNotRepeated()
    {
        var file = ShopFiles.Demo();
        file["secret"] = "not long enough";
        file["agents"]![2]!["passwordHash"] = "pbkdf2-sha256$1$c2FsdA==$aGFzaA==";

        var mistakes = ShopFiles.Read(file).Mistakes;

        Assert.Equal(["$.agents[2].passwordHash", "$.secret"], mistakes.Select(one => one.Path).Order());
        Assert.DoesNotContain(mistakes, one => one.Message.Contains("not long", StringComparison.Ordinal));
        Assert.DoesNotContain(mistakes, one => one.Message.Contains("c2FsdA", StringComparison.Ordinal));
    }

    private static JsonArray Many(int count, Func<int, JsonNode> item) =>
        [.. Enumerable.Range(0, count).Select(item)];
}
