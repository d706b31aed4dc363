using FactCheck.Articles;
using FactCheck.Desk;
using FactCheck.People;
using FactCheck.Web.Account;

namespace FactCheck.Web.Components.Layout;

/// <summary>What the frame round every desk page shows: who is here, whether this is the sample, how much waits.</summary>
public sealed class DeskFrame(IDatabase database, CurrentActor current, ReadDesk desk)
{
    private Task? reading;
    private Task? counting;

    /// <summary>Raised when something in the frame changed.</summary>
    public event Action? Changed;

    public Person? Me { get; private set; }

    public bool IsSample { get; private set; }

    /// <summary>How many claims wait on this person.</summary>
    public int WaitingOnMe { get; private set; }

    /// <summary>Whether the library of sources is theirs to look through; an author reads sources beside the claims of their own articles.</summary>
    public bool MayReadSources => Me is { } me && Permissions.Check(new Actor(me.Id, me.Roles), Act.ReadDesk) is null;

    public bool IsAdministrator => Me?.Roles.Contains(Role.Administrator) == true;

    public bool MayAudit => IsAdministrator || Me?.Roles.Contains(Role.Editor) == true;

    /// <summary>Reads the frame once for this circuit; later calls await the same reading.</summary>
    public Task ReadAsync(CancellationToken cancellation) => reading ??= LoadAsync(cancellation);

    /// <summary>Counts what waits on this person; not before the page stands, because it reads every article.</summary>
    public Task CountAsync(CancellationToken cancellation) => counting ??= CountOnceAsync(cancellation);

    /// <summary>The articles that the palette can open.</summary>
    public async Task<IReadOnlyList<Article>> ArticlesAsync(CancellationToken cancellation) =>
        await DeskAsync(cancellation) is { } board ? [.. board.Articles.Select(article => article.Article)] : [];

    /// <summary>The desk of this person, or nothing; the frame's count follows it.</summary>
    public async Task<DeskView?> DeskAsync(CancellationToken cancellation)
    {
        if (await current.GetAsync(cancellation) is not { } actor
            || await desk.RunAsync(actor, cancellation) is not Outcome<DeskView>.Done { Value: var board })
        {
            return null;
        }

        WaitingOnMe = board.WaitingOnMe.Count + board.DueToday.Count(row => row.IsMine);
        Changed?.Invoke();
        return board;
    }

    // A task that gave the desk back would keep it as long as the circuit lives.
    private async Task CountOnceAsync(CancellationToken cancellation) => await DeskAsync(cancellation);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Me = await current.PersonAsync(cancellation);
        IsSample = (await database.ReadAsync(session => session.People.NewsroomAsync(cancellation), cancellation))?.IsSample ?? false;
        Changed?.Invoke();
    }
}
