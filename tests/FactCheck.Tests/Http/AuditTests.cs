using System.Net;
using System.Text;
using System.Text.Json;
using FactCheck.Claims;
using FactCheck.Storage.Identity;
using FactCheck.Web.Api;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class AuditTests
{
    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task An_export_holds_every_change_and_no_cell_that_a_spreadsheet_would_work_out()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await newsroom.AddAsync(await newsroom.DraftAsync());
        await newsroom.Use<SetAsideClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, "=HYPERLINK(\"http://evil.example\";\"x\"), \"said\"\nhe", Stop).DoneAsync();
        var all = await newsroom.ChangesAsync();
        var visitor = await SignedInAsync(host, "edda.editor");

        var csv = await visitor.GetAsync("/api/audit.csv");
        Assert.Equal(("text/csv", "attachment"), (csv.Content.Headers.ContentType!.MediaType, csv.Content.Headers.ContentDisposition!.DispositionType));
        var bytes = await csv.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var rows = Rows(Encoding.UTF8.GetString(bytes[3..]));
        Assert.Equal(AuditCsv.Columns, rows[0]);
        Assert.Equal(all.Select(change => change.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)).Reverse(), rows.Skip(1).Select(row => row[0]));
        Assert.All(rows.Skip(1), row => Assert.All(row, cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), cell)));
        Assert.Contains(rows, row => row[3] == "Edda Editor" && row[5].Contains("\"said\"", StringComparison.Ordinal));

        var lines = (await (await visitor.GetAsync("/api/audit.jsonl")).Content.ReadAsStringAsync(Stop)).TrimEnd('\n').Split('\n');
        Assert.Equal(all.Select(change => change.Sequence).Reverse(), lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("number").GetInt64()));

        var filtered = await (await visitor.GetAsync($"/api/audit.jsonl?kind=ClaimSetAside&claim={claim.Id}")).Content.ReadAsStringAsync(Stop);
        Assert.Contains("HYPERLINK", Assert.Single(filtered.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        foreach (var wrong in new[] { "kind=Nonsense", "group=nonsense", "from=yesterday", "from=2026-03-02&to=2026-03-01" })
        {
            Assert.Equal((wrong, HttpStatusCode.UnprocessableEntity), (wrong, (await visitor.GetAsync("/api/audit.csv?" + wrong)).StatusCode));
        }
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("+2", "\"'+2\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    public void A_cell_is_what_was_written_and_no_formula(string value, string written) => Assert.Equal(written, AuditCsv.Cell(value));

    [Fact]
    public async Task Whoever_may_not_read_the_record_gets_none_and_nobody_deletes_it()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var claim = await newsroom.AddAsync(await newsroom.DraftAsync());
        foreach (var (name, status) in new[] { ("rita.reader", HttpStatusCode.Forbidden), ("chen.checker", HttpStatusCode.Forbidden), ("ayo.author", HttpStatusCode.Forbidden), ("ines.administrator", HttpStatusCode.OK) })
        {
            var visitor = await SignedInAsync(host, name);
            foreach (var address in new[] { "/api/audit", "/api/audit.csv", "/api/audit.jsonl" })
            {
                Assert.Equal((name, address, status), (name, address, (await visitor.GetAsync(address)).StatusCode));
                foreach (var method in new[] { HttpMethod.Delete, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Post })
                {
                    var answer = await visitor.Client.SendAsync(new HttpRequestMessage(method, address), Stop);
                    Assert.True(answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{method} {address} {answer.StatusCode}");
                }
            }
        }

        var reader = await SignedInAsync(host, "rita.reader");
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/api/audit.csv?claim={claim.Id}")).StatusCode);
        Assert.NotEmpty(await newsroom.ChangesAsync());
    }

    private static async Task<TestNewsroom> NewsroomAsync(NewsroomHost host)
    {
        using var scope = host.Services.CreateScope();
        return await TestNewsroom.InAsync(host.Services, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, NewsroomHost.Password));
    }

    private static async Task<Visitor> SignedInAsync(NewsroomHost host, string name)
    {
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.Found, (await visitor.SignInAsync(name)).StatusCode);
        return visitor;
    }

    // As RFC 4180 reads it.
    private static List<List<string>> Rows(string csv)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (isQuoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (csv[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && csv[i] == ',')
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
            else if (!isQuoted && csv[i] == '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                rows.Add(row);
                (row, cell) = ([], new StringBuilder());
            }
            else
            {
                cell.Append(csv[i]);
            }
        }

        return rows;
    }
}
