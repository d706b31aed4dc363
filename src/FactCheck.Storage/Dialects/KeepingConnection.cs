using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage.Dialects;

/// <summary>
/// A connection that keeps its prepared statements: the driver prepares each new command anew, which takes longer than
/// most of our statements run.
/// </summary>
internal sealed class KeepingConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const int MostStatements = 250;

    private readonly Dictionary<string, KeptCommand> kept = new(StringComparer.Ordinal);
    private string? next;

    /// <summary>Names the text of the next command, so that it is made of the statement kept for it.</summary>
    public void Expect(string text) => next = text;

    public override SqliteCommand CreateCommand()
    {
        var text = next;
        next = null;
        if (text is null)
        {
            return base.CreateCommand();
        }

        if (!kept.TryGetValue(text, out var command))
        {
            if (kept.Count == MostStatements)
            {
                return base.CreateCommand();
            }

            kept.Add(text, command = new KeptCommand { CommandText = text, Connection = this });
        }

        return command.TryTake(Transaction) ? command : base.CreateCommand();
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var command in kept.Values)
        {
            command.Finish();
        }

        kept.Clear();
        base.Dispose(disposing);
    }

    private sealed class KeptCommand : SqliteCommand
    {
        private bool taken;

        public bool TryTake(SqliteTransaction? transaction)
        {
            if (taken)
            {
                return false;
            }

            Transaction = transaction;
            return taken = true;
        }

        public void Finish() => base.Dispose(disposing: true);

        /// <summary>Gives the command back to be used again.</summary>
        [SuppressMessage("Usage", "CA2215:Dispose methods should call base class dispose", Justification = "Its end is the connection's, by Finish.")]
        protected override void Dispose(bool disposing)
        {
            Parameters.Clear();
            taken = false;
        }
    }
}
