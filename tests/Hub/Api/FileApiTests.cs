using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Routing.Hub.Api;
using Xunit;

namespace Routing.Hub.Tests.Api;

public sealed class FileApiTests : IAsyncLifetime
{
    private const string Path = "/api/shops/demo/sessions/ann~1/files";

    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private readonly HubServer server = new();
    private HttpClient ann = null!;
    private HttpClient lin = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ann = server.Client(HubServer.Token("ann"));
        lin = server.Client(cookie: await server.SignIn("lin"));
        var opened = await ann.PostAsJsonAsync("/api/shops/demo/sessions", new { queue = "pre-sale" }, Cancellation);
        opened.EnsureSuccessStatusCode();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Picture_SentByTheBuyer_IsServedToHimAndToStaffAndCanDoNothing()
    {
        var kept = await Read(await Send(ann, Picture, "application/octet-stream", "红色 [大衣].png"));

        Assert.Equal("image/png", kept.Text("type"));
        Assert.Equal("红色 大衣.png", kept.Text("name"));
        Assert.Equal(Picture.Length, kept.GetProperty("size").GetInt32());
        foreach (var client in (HttpClient[])[ann, lin])
        {
            var answer = await client.GetAsync($"{Path}/{kept.Text("file")}", Cancellation);
            Assert.Equal(Picture, await answer.Content.ReadAsByteArrayAsync(Cancellation));
            Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        }
    }

    [Fact]
    public async Task Words_ThatLookLikeAPage_AreTextToSave()
    {
        var page = Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>");
        var kept = await Read(await Send(lin, page, "text/html", "a.html"));
        var answer = await ann.GetAsync($"{Path}/{kept.Text("file")}", Cancellation);

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task File_OfAnotherKindOrSize_IsRefused()
    {
        Assert.Equal("BadFileType", await Send(ann, [0x4D, 0x5A, 0, 1], "image/png", "virus.png").Code());
        Assert.Equal("BadFileType", await Send(ann, [], "text/plain", "nothing.txt").Code());
        var large = new byte[FileApi.MostBytes + 1];
        Picture.CopyTo(large, 0);
        Assert.Equal("FileTooLarge", await Send(ann, large, "image/png", "large.png").Code());
        var largest = await Send(ann, large[..^1], "image/png", "largest.png");
        Assert.Equal(HttpStatusCode.Created, largest.StatusCode);
    }

    [Fact]
    public async Task File_OfStrangersOrUnknown_IsRefused()
    {
        var file = (await Read(await Send(ann, Picture, "image/png", "a.png"))).Text("file");
        var bob = server.Client(HubServer.Token("bob"));

        Assert.Equal("NotYourSession", await bob.GetAsync($"{Path}/{file}", Cancellation).Code());
        Assert.Equal("NotYourSession", await Send(bob, Picture, "image/png", "a.png").Code());
        Assert.Equal("NotSignedIn", await server.Client().GetAsync($"{Path}/{file}", Cancellation).Code());
        Assert.Equal("UnknownFile", await ann.GetAsync($"{Path}/{new string('0', 64)}", Cancellation).Code());
        Assert.Equal("UnknownFile", await ann.GetAsync($"{Path}/..%2F..%2Fsecret", Cancellation).Code());
        const string elsewhere = "/api/shops/demo/sessions/ann~7/files";
        Assert.Equal("UnknownSession", await Send(ann, Picture, "image/png", "a.png", elsewhere).Code());
    }

    [Fact]
    public async Task File_BeyondTheBound_IsRefused()
    {
        for (var i = 0; i < FileApi.MostFiles; i++)
        {
            (await Send(ann, Encoding.UTF8.GetBytes($"file {i}"), "text/plain", "a.txt")).EnsureSuccessStatusCode();
        }

        Assert.Equal("TooManyFiles", await Send(ann, Picture, "image/png", "a.png").Code());
    }

    private static async Task<HttpResponseMessage> Send(
        HttpClient client, byte[] bytes, string type, string name, string path = Path)
    {
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await client.PostAsync($"{path}?name={Uri.EscapeDataString(name)}", body, Cancellation);
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
