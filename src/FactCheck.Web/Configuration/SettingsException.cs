namespace FactCheck.Web.Configuration;

/// <summary>A setting with which the server cannot start; the message is for the operator.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException() { }

    public SettingsException(string message)
        : base(message) { }

    public SettingsException(string message, Exception inner)
        : base(message, inner) { }
}
