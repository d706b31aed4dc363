using FactCheck.People;
using FactCheck.Web.Account;
using FactCheck.Web.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Components.Shared;

/// <summary>A part of a page that carries out acts: one at a time, refusals shown beside it, what was typed kept.</summary>
public abstract partial class Acting : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource left = new();

    [Inject]
    internal CurrentActor Current { get; set; } = null!;

    [Inject]
    internal Announcer Announcer { get; set; } = null!;

    [Inject]
    internal ILoggerFactory Logs { get; set; } = null!;

    /// <summary>Why the last act was refused, until the next.</summary>
    protected Refusal? Refusal { get; set; }

    /// <summary>Whether an act is on its way.</summary>
    protected bool IsBusy { get; private set; }

    /// <summary>Cancelled when the person leaves the page: for reading, never for saving.</summary>
    protected CancellationToken Left => left.Token;

    /// <summary>The refusal's message where it is about this field.</summary>
    protected string? ErrorOf(string field) => Refusal is { } refusal && refusal.Field == field ? refusal.Message : null;

    /// <summary>The refusal where it is about none of these fields.</summary>
    protected Refusal? RefusalBeside(params ReadOnlySpan<string> fields) =>
        Refusal is { Field: { } field } && fields.Contains(field) ? null : Refusal;

    /// <summary>
    /// Carries out an act as the person signed in. Nothing comes back where another is on its way or it could not be
    /// carried out; a refusal is kept for the page. A save is finished even when the page is left meanwhile.
    /// </summary>
    protected async Task<Outcome<T>?> RunAsync<T>(Func<Actor, CancellationToken, Task<Outcome<T>>> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (IsBusy)
        {
            return null;
        }

        IsBusy = true;
        Refusal = null;
        try
        {
            if (await Current.GetAsync(CancellationToken.None) is not { } actor)
            {
                Refusal = Refusal.NotAllowed("signed-out", "You are signed out: sign in again in another tab, then repeat.");
                return null;
            }

            var outcome = await act(actor, CancellationToken.None);
            Refusal = outcome switch
            {
                Outcome<T>.Refused refused => refused.Refusal,
                Outcome<T>.Missing => Refusal.NotNow("missing", "It is not there any more."),
                _ => null,
            };
            return outcome;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The page stays as it is and says so: what was typed is worth more than a clean error page.
            LogFailure(Logs.CreateLogger(GetType()), failure);
            Refusal = Refusal.NotNow("failed", "The server could not do this just now. What you typed is still here: try again.");
            return null;
        }
        finally
        {
            IsBusy = false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An act failed")]
    private static partial void LogFailure(ILogger logger, Exception failure);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Leaves: reading on behalf of the page stops.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            left.Cancel();
            left.Dispose();
        }
    }
}
