using System.Collections.Concurrent;
using FactCheck.People;
using FactCheck.Web.Account;
using FactCheck.Web.Configuration;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>How many circuits each person holds open in this process.</summary>
internal sealed class CircuitCount
{
    private readonly ConcurrentDictionary<PersonId, int> open = new();

    internal bool TryOpen(PersonId person, int most)
    {
        if (open.AddOrUpdate(person, 1, (_, count) => count + 1) <= most)
        {
            return true;
        }

        Close(person);
        return false;
    }

    internal void Close(PersonId person) => open.AddOrUpdate(person, 0, (_, count) => Math.Max(0, count - 1));
}

/// <summary>Keeps one person, or one stolen cookie, from filling the server's memory with circuits.</summary>
internal sealed class CircuitCap(
    CircuitCount count, AuthenticationStateProvider authentication, IOptions<ServerSettings> settings) : CircuitHandler
{
    private PersonId? counted;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        if (CurrentActor.IdOf(state.User) is not { } person)
        {
            return;
        }

        if (!count.TryOpen(person, settings.Value.CircuitsPerPerson))
        {
            throw new InvalidOperationException("This person holds as many pages open as one may (Server:CircuitsPerPerson).");
        }

        counted = person;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (counted is { } person)
        {
            count.Close(person);
            counted = null;
        }

        return Task.CompletedTask;
    }
}
