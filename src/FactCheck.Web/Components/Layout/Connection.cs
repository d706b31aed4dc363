using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FactCheck.Web.Components.Layout;

/// <summary>
/// Whether this circuit's browser is there: a circuit outlives its lost connection by minutes, and a person who went
/// away is not to be shown as present all that time.
/// </summary>
public sealed class Connection : CircuitHandler
{
    /// <summary>Raised when the browser went or came back; true where it is there.</summary>
    public event Action<bool>? Changed;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Changed?.Invoke(false);
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Changed?.Invoke(true);
        return Task.CompletedTask;
    }
}
