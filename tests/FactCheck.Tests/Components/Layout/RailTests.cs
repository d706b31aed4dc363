using Bunit;
using FactCheck.People;
using FactCheck.Web.Components.Layout;
using Xunit;

namespace FactCheck.Tests.Components.Layout;

public sealed class RailTests
{
    [Theory]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Editor, true)]
    [InlineData(Role.Checker, true)]
    [InlineData(Role.Author, false)]
    [InlineData(Role.Reader, true)]
    public async Task The_library_of_sources_is_offered_to_whom_it_is_open(Role role, bool isOffered)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var person = new[] { newsroom.Administrator, newsroom.Editor, newsroom.Checker, newsroom.Author, newsroom.Reader }.Single(one => one.Roles.Count == 1 && one.Is(role));
        await using var screen = new DeskScreen(newsroom, person);

        var rail = screen.Render<Rail>();

        Assert.Equal(isOffered ? 1 : 0, rail.FindAll("a[href=sources]").Count);
    }
}
