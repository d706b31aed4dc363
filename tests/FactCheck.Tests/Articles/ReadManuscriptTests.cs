using FactCheck.Articles;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Articles;

public sealed class ReadManuscriptTests
{
    private static readonly Manuscript Read = new() { Text = "One." };

    [Theory]
    [InlineData(Role.Editor, true)]
    [InlineData(Role.Author, true)]
    [InlineData(Role.Checker, false)]
    [InlineData(Role.Reader, false)]
    [InlineData(Role.Administrator, false)]
    public async Task Only_who_may_save_a_draft_has_one_read(Role role, bool may)
    {
        var reader = new CountingReader();
        var actor = new Actor(PersonId.From(Guid.CreateVersion7()), [role]);

        var outcome = await new ReadManuscript(reader).RunAsync(actor, new Intake.Pasted(null, "One."), TestContext.Current.CancellationToken);

        Assert.Equal((may, may ? 1 : 0), (outcome.IsDone, reader.Times));
        if (!may)
        {
            outcome.Refused(RefusalKind.NotAllowed, "role");
        }
    }

    [Fact]
    public async Task What_the_reader_refuses_is_refused()
    {
        var actor = new Actor(PersonId.From(Guid.CreateVersion7()), [Role.Editor]);

        var outcome = await new ReadManuscript(new CountingReader(Refusal.Invalid("file", "Empty."))).RunAsync(actor, new Intake.Pasted(null, "One."), TestContext.Current.CancellationToken);

        Assert.Equal("Empty.", outcome.Refused(RefusalKind.Invalid).Message);
    }

    private sealed class CountingReader(Refusal? refusal = null) : IManuscriptReader
    {
        public int Times { get; private set; }

        public Task<Outcome<Manuscript>> ReadAsync(Intake intake, CancellationToken cancellation)
        {
            Times++;
            return Task.FromResult<Outcome<Manuscript>>(refusal is null ? Read : refusal);
        }
    }
}
