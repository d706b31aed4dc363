using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FactCheck.Public.Caching;
using FactCheck.Live;
using FactCheck.Published;
using FactCheck.Tests.Published;
using FactCheck.Web.Hosting;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class PublicCachingTests : IAsyncLifetime
{
    private readonly PublicShelf _shelf = new();
    private readonly Publication _first = Sample.Publish(Sample.Mali, "mali");
    private PublicHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _shelf.Add(_first);
        _host = await PublicHost.StartAsync(_shelf);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_page_is_read_once_and_then_served_whole_whatever_the_query_string()
    {
        var first = await _host.Client.GetAsync("/verdicts/mali");
        Assert.Null(first.Headers.Age);
        var reads = _shelf.Finds;
        for (var at = 0; at < 5; at++)
        {
            var again = await _host.Client.GetAsync($"/verdicts/mali?bust={at}");
            Assert.NotNull(again.Headers.Age);
            Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
            Assert.Equal(first.Headers.GetValues("Content-Security-Policy"), again.Headers.GetValues("Content-Security-Policy"));
        }

        Assert.Equal(reads, _shelf.Finds);
    }

    [Fact]
    public async Task Every_page_lets_readers_and_proxies_keep_it_briefly()
    {
        var response = await _host.Client.GetAsync("/verdicts/mali");
        var control = response.Headers.CacheControl!;
        Assert.True(control.Public);
        Assert.InRange(control.MaxAge!.Value.TotalSeconds, 1, 60);
        Assert.Contains(control.Extensions, extension => extension.Name == "stale-while-revalidate");
        Assert.False(response.Headers.ETag!.IsWeak);
    }

    [Fact]
    public async Task A_reader_who_has_the_page_is_told_so()
    {
        var tag = (await _host.Client.GetAsync("/verdicts/mali")).Headers.ETag!;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/verdicts/mali");
        request.Headers.IfNoneMatch.Add(tag);
        var response = await _host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal(tag, response.Headers.ETag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_tag_stays_the_same_for_the_same_page_and_changes_with_it()
    {
        var tag = (await _host.Client.GetAsync("/verdicts/mali")).Headers.ETag;
        _host.Get<PublicCache>().Renew("mali");
        Assert.Equal(tag, (await _host.Client.GetAsync("/verdicts/mali")).Headers.ETag);

        Correct();
        _host.Get<PublicCache>().Renew("mali");
        Assert.NotEqual(tag, (await _host.Client.GetAsync("/verdicts/mali")).Headers.ETag);
    }

    [Fact]
    public async Task A_correction_reaches_readers_once_it_renews_and_not_before()
    {
        string[] paths = ["/", "/verdicts", "/corrections", "/verdicts/feed.atom", "/verdicts/feed.json", "/corrections/feed.atom", "/corrections/feed.json", "/verdicts/mali", "/verdicts/mali/1", "/verdicts/mali/feed.atom"];
        foreach (var path in paths)
        {
            Assert.DoesNotContain("We misread the letter.", await _host.Client.GetStringAsync(path), StringComparison.Ordinal);
        }

        Correct();
        Assert.DoesNotContain("We misread the letter.", await _host.Client.GetStringAsync("/verdicts/mali"), StringComparison.Ordinal);
        _host.Get<PublicCache>().Renew("mali");
        foreach (var path in paths.Skip(2))
        {
            Assert.Contains("We misread the letter.", await _host.Client.GetStringAsync(path), StringComparison.Ordinal);
        }

        Assert.Contains("Corrected", await _host.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evicting_one_article_leaves_the_others_kept()
    {
        _shelf.Add(Sample.Publish(Sample.Mali with { Headline = "Another" }, "other"));
        await _host.Client.GetAsync("/verdicts/other");
        _host.Get<PublicCache>().Renew("mali");
        Assert.NotNull((await _host.Client.GetAsync("/verdicts/other")).Headers.Age);
        _host.Get<PublicCache>().Renew();
        Assert.Null((await _host.Client.GetAsync("/verdicts/other")).Headers.Age);
    }

    [Theory]
    [InlineData(ChangeKind.ArticlePublished, true)]
    [InlineData(ChangeKind.ArticleRetracted, true)]
    [InlineData(ChangeKind.NewsroomFounded, true)]
    [InlineData(ChangeKind.ClaimEdited, false)]
    public async Task What_readers_see_is_renewed_by_what_concerns_them_and_by_nothing_else(ChangeKind kind, bool renews)
    {
        await _host.Client.GetAsync("/verdicts/mali");
        new PublishedPages(_host.Get<PublicCache>()).Committed([new Change { At = Sample.Day, Kind = kind, Details = new Dictionary<string, string> { ["slug"] = "mali" } }]);
        Assert.Equal(renews, (await _host.Client.GetAsync("/verdicts/mali")).Headers.Age is null);
    }

    [Fact]
    public async Task A_page_that_was_being_made_when_its_article_was_corrected_is_not_kept()
    {
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        _shelf.BeforeAnswering = async () =>
        {
            asked.TrySetResult();
            await answer.Task;
        };
        var stale = _host.Client.GetStringAsync("/verdicts/mali");
        await asked.Task;
        Correct();
        _host.Get<PublicCache>().Renew("mali");
        _shelf.BeforeAnswering = null;
        answer.SetResult();
        Assert.DoesNotContain("We misread the letter.", await stale, StringComparison.Ordinal);
        Assert.Contains("We misread the letter.", await _host.Client.GetStringAsync("/verdicts/mali"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_in_person_gets_the_very_same_kept_page_and_no_cookie()
    {
        var cookie = (await _host.Client.GetAsync("/sign-in")).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var anonymous = await _host.Client.GetAsync("/verdicts/mali");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/verdicts/mali");
        request.Headers.Add("Cookie", cookie);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "token");
        var signedIn = await _host.Client.SendAsync(request);
        Assert.NotNull(signedIn.Headers.Age);
        Assert.False(signedIn.Headers.Contains("Set-Cookie"));
        Assert.Equal(await anonymous.Content.ReadAsStringAsync(), await signedIn.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_desk_beside_it_does_renew_that_cookie()
    {
        var cookie = (await _host.Client.GetAsync("/sign-in")).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk");
        request.Headers.Add("Cookie", cookie);
        Assert.True((await _host.Client.SendAsync(request)).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_page_fetched_by_the_desk_s_own_navigation_is_the_same_whole_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/verdicts/mali");
        request.Headers.TryAddWithoutValidation("Accept", "text/html; blazor-enhanced-nav=on");
        var response = await _host.Client.SendAsync(request);
        Assert.False(response.Headers.Contains("blazor-enhanced-nav"));
        Assert.StartsWith("<!DOCTYPE html>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_page_is_never_kept()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _host.Client.GetAsync("/verdicts/soon")).StatusCode);
        _shelf.Add(Sample.Publish(Sample.Mali, "soon"));
        Assert.Equal(HttpStatusCode.OK, (await _host.Client.GetAsync("/verdicts/soon")).StatusCode);
    }

    [Fact]
    public async Task Nothing_is_kept_before_the_newsroom_has_a_name()
    {
        _shelf.Publisher = null;
        Assert.Contains("FactCheck", await _host.Client.GetStringAsync("/"), StringComparison.Ordinal);
        _shelf.Publisher = new Publisher("The Desk", IsSample: false);
        Assert.Contains("The Desk", await _host.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_the_headers_alone_gives_the_same_headers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/verdicts/mali");
        var head = await _host.Client.SendAsync(request);
        var page = await _host.Client.GetAsync("/verdicts/mali");
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(page.Headers.ETag, head.Headers.ETag);
        Assert.Equal(page.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip;q=1, br;q=0.2", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("zstd", null)]
    [InlineData("", null)]
    public async Task Every_kind_of_page_comes_in_the_coding_its_reader_takes_made_anew_and_kept(string accepted, string? coding)
    {
        foreach (var path in (string[])["/verdicts/mali", "/verdicts/mali/1", "/verdicts/feed.atom", "/verdicts/feed.json", PublicPaths.ClaimReviews, "/sitemap.xml", "/robots.txt", "/verdicts/mali/1/embed"])
        {
            var plain = await _host.Client.GetByteArrayAsync(path);
            _host.Get<PublicCache>().Renew();
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Get, HttpMethod.Head])
            {
                using var request = new HttpRequestMessage(method, path);
                request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
                var answer = await _host.Client.SendAsync(request);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
                Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
                Assert.False(answer.Headers.ETag!.IsWeak);
                var body = await answer.Content.ReadAsByteArrayAsync();
                if (method == HttpMethod.Get)
                {
                    Assert.Equal(body.Length, answer.Content.Headers.ContentLength);
                    Assert.Equal(plain, Decoded(body, coding));
                }
                else
                {
                    Assert.Empty(body);
                    Assert.Equal(coding is null, plain.Length == answer.Content.Headers.ContentLength);
                }
            }
        }
    }

    [Fact]
    public async Task What_a_reader_has_is_compared_in_the_coding_that_they_would_be_sent()
    {
        var tags = new Dictionary<string, EntityTagHeaderValue>();
        foreach (var coding in (string[])["identity", "gzip", "br"])
        {
            tags[coding] = (await AskAsync("/verdicts/mali", coding)).Headers.ETag!;
        }

        Assert.Equal(3, tags.Values.Distinct().Count());
        foreach (var (coding, tag) in tags)
        {
            var same = await AskAsync("/verdicts/mali", coding, tag);
            Assert.Equal((HttpStatusCode.NotModified, tag), (same.StatusCode, same.Headers.ETag));
            Assert.Equal(["Accept-Encoding"], same.Headers.Vary);
            Assert.Empty(same.Content.Headers.ContentEncoding);
            Assert.Empty(await same.Content.ReadAsByteArrayAsync());
            Assert.Equal(HttpStatusCode.OK, (await AskAsync("/verdicts/mali", coding == "br" ? "gzip" : "br", tag)).StatusCode);
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_first_who_takes_a_coding_is_sent_it_quickly_and_all_others_as_small_as_it_becomes(string coding)
    {
        var plain = await _host.Client.GetByteArrayAsync("/verdicts/mali");
        var quick = await AskAsync("/verdicts/mali", coding);
        var small = await AskAsync("/verdicts/mali", coding);
        var again = await AskAsync("/verdicts/mali", coding);
        Assert.True(quick.Content.Headers.ContentLength > small.Content.Headers.ContentLength);
        Assert.NotEqual(quick.Headers.ETag, small.Headers.ETag);
        Assert.Equal(small.Headers.ETag, again.Headers.ETag);
        foreach (var answer in (HttpResponseMessage[])[quick, small, again])
        {
            Assert.Equal(plain, Decoded(await answer.Content.ReadAsByteArrayAsync(), coding));
        }

        Assert.Equal(await small.Content.ReadAsByteArrayAsync(), await again.Content.ReadAsByteArrayAsync());
        foreach (var tag in (EntityTagHeaderValue[])[quick.Headers.ETag!, small.Headers.ETag!])
        {
            var same = await AskAsync("/verdicts/mali", coding, tag);
            Assert.Equal((HttpStatusCode.NotModified, tag), (same.StatusCode, same.Headers.ETag));
        }
    }

    [Fact]
    public async Task A_page_that_is_made_again_with_the_same_bytes_keeps_its_compressed_copy_and_a_corrected_one_does_not()
    {
        await AskAsync("/verdicts/mali", "br");
        var small = await AskAsync("/verdicts/mali", "br");
        _host.Get<PublicCache>().Renew("mali");
        var same = await AskAsync("/verdicts/mali", "br");
        Assert.Null(same.Headers.Age);
        Assert.Equal(small.Headers.ETag, same.Headers.ETag);
        Assert.Equal(await small.Content.ReadAsByteArrayAsync(), await same.Content.ReadAsByteArrayAsync());

        Correct();
        _host.Get<PublicCache>().Renew("mali");
        var corrected = await AskAsync("/verdicts/mali", "br", small.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, corrected.StatusCode);
        Assert.Contains("We misread the letter.", Encoding.UTF8.GetString(Decoded(await corrected.Content.ReadAsByteArrayAsync(), "br")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_drawn_before_for_another_address_is_compressed_too()
    {
        foreach (var host in (string[])["one.example", "two.example"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/verdicts/mali") { Headers = { Host = host } };
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
            var answer = await _host.Client.SendAsync(request);
            Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
            Assert.Contains($"http://{host}/verdicts/mali", Encoding.UTF8.GetString(Decoded(await answer.Content.ReadAsByteArrayAsync(), "br")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_search_is_compressed_and_a_picture_is_sent_as_it_is()
    {
        var found = await AskAsync("/search?q=mali", "br");
        Assert.Equal(["br"], found.Content.Headers.ContentEncoding);
        Assert.Equal(
            await _host.Client.GetByteArrayAsync("/search?q=mali"), Decoded(await found.Content.ReadAsByteArrayAsync(), "br"));
        var card = await AskAsync("/verdicts/mali/card.png", "br");
        Assert.Empty(card.Content.Headers.ContentEncoding);
        Assert.Equal("image/png", card.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_correction_reaches_who_takes_compressed_pages_as_soon_as_everybody()
    {
        var before = await AskAsync("/verdicts/mali", "br");
        Correct();
        _host.Get<PublicCache>().Renew("mali");
        var after = await AskAsync("/verdicts/mali", "br", before.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("We misread the letter.", Encoding.UTF8.GetString(Decoded(await after.Content.ReadAsByteArrayAsync(), "br")), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string accepted, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await _host.Client.SendAsync(request);
    }

    private static byte[] Decoded(byte[] body, string? coding)
    {
        using var plain = new MemoryStream();
        using var sent = new MemoryStream(body);
        using Stream decoding = coding switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        decoding.CopyTo(plain);
        return plain.ToArray();
    }

    private void Correct() => _shelf.Replace(
        _first,
        _first with { State = PublicationState.Superseded },
        Sample.Publish(Sample.Mali, "mali", 2) with { NoteKind = NoteKind.Correction, Note = "We misread the letter." });
}
